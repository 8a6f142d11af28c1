import { eventAt } from "../../model/names.ts";
import { neighbour } from "../../positions/neighbours.ts";
import type { PositionsStage } from "./stage.ts";

/** What keys do on the list of statements; true when the key meant something. */
export function handleKey(stage: PositionsStage, event: KeyboardEvent): boolean {
  if (event.altKey || event.ctrlKey || event.metaKey) return false;
  switch (event.key) {
    case "ArrowLeft":
      return go(stage, "left");
    case "ArrowRight":
      return go(stage, "right");
    case "ArrowUp":
      return go(stage, "up");
    case "ArrowDown":
      return go(stage, "down");
    case "Home":
      return go(stage, "first");
    case "End":
      return go(stage, "last");
    case "Enter":
    case " ":
      return enter(stage);
    case "+":
    case "=":
      stage.zoomBy(1.5);
      return true;
    case "-":
      stage.zoomBy(1 / 1.5);
      return true;
    case "0":
      stage.fit();
      return true;
    case "Escape":
      if (stage.view.opened === undefined || stage.view.selection.length > 0) return false;
      stage.listener.open(undefined);
      return true;
    default:
      return false;
  }
}

function go(stage: PositionsStage, direction: Parameters<typeof neighbour>[2]): boolean {
  const next = neighbour(stage.walk, stage.focused, direction);
  if (next === undefined) return true;
  stage.focused = next;
  const { id } = eventAt(stage.view.record, next);
  stage.listener.select([id]);
  stage.reveal(id);
  stage.redraw();
  return true;
}

function enter(stage: PositionsStage): boolean {
  if (stage.focused === undefined) return true;
  const { id } = eventAt(stage.view.record, stage.focused);
  if (!stage.view.selection.includes(id)) stage.listener.select([id]);
  stage.listener.openPanel();
  return true;
}
