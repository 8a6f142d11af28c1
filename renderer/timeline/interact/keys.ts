import type { Record } from "../../model/record.ts";
import { nearestInLane, nextInTime } from "../layout/neighbours.ts";
import type { Stage } from "./stage.ts";

const PAN = 120;
const ZOOM = 1.5;
const PAGE = 10;
const TYPING_MS = 800;

/** Letters typed one after another find an event whose title begins with them. */
const typed = { text: "", at: -Infinity };

/** Moves through the timeline by keys. True when the key meant something here. */
export function handleKey(stage: Stage, event: KeyboardEvent): boolean {
  if (event.altKey) return false;
  if (event.ctrlKey || event.metaKey) return pan(stage, event.key);
  const extend = event.shiftKey;
  switch (event.key) {
    case "ArrowRight":
      return walk(stage, 1, extend);
    case "ArrowLeft":
      return walk(stage, -1, extend);
    case "PageDown":
      return walk(stage, PAGE, extend);
    case "PageUp":
      return walk(stage, -PAGE, extend);
    case "Home":
      return walk(stage, -Infinity, extend);
    case "End":
      return walk(stage, Infinity, extend);
    case "ArrowUp":
      return cross(stage, "up", extend);
    case "ArrowDown":
      return cross(stage, "down", extend);
    case "Enter":
      return enter(stage);
    case " ":
      return enter(stage);
    case "+":
    case "=":
      stage.zoomBy(ZOOM);
      return true;
    case "-":
      stage.zoomBy(1 / ZOOM);
      return true;
    case "0":
      stage.fit();
      return true;
    case "[":
    case "]":
      return descend(stage, event.key === "]");
    default:
      return typeAhead(stage, event);
  }
}

function pan(stage: Stage, key: string): boolean {
  if (key !== "ArrowLeft" && key !== "ArrowRight") return false;
  stage.setScale(stage.scale.panBy(key === "ArrowLeft" ? PAN : -PAN));
  return true;
}

function current(stage: Stage): number {
  const id = stage.focused ?? stage.view.selection.at(-1);
  return id === undefined ? -1 : stage.view.record.indexOf(id);
}

function walk(stage: Stage, steps: number, extend: boolean): boolean {
  const { record, mask } = stage.view;
  return go(stage, nextInTime(record, mask, current(stage), steps), extend);
}

function cross(stage: Stage, direction: "up" | "down", extend: boolean): boolean {
  const { drawing } = stage;
  const from = current(stage);
  if (drawing === undefined) return true;
  if (from < 0) return walk(stage, 1, extend);
  return go(stage, nearestInLane(drawing, from, direction), extend);
}

function go(stage: Stage, index: number | undefined, extend: boolean): boolean {
  const event = index === undefined ? undefined : stage.view.record.events[index];
  if (event === undefined) return true;
  stage.focused = event.id;
  const { selection } = stage.view;
  stage.listener.select(extend ? [...selection.filter((id) => id !== event.id), event.id] : [event.id]);
  stage.reveal(event.id);
  stage.redraw();
  return true;
}

function enter(stage: Stage): boolean {
  const id = stage.focused;
  if (id === undefined) return true;
  if (!stage.view.selection.includes(id)) stage.listener.select([id]);
  stage.listener.openPanel();
  return true;
}

const DESCENT = new Set(["supersedes", "revises", "answers", "accepts", "rejects", "withdraws"]);

/** To the text that this one descends from, or to one that descends from it. */
function descend(stage: Stage, forward: boolean): boolean {
  const { record } = stage.view;
  const event = record.events[current(stage)];
  if (event === undefined) return true;
  const next = forward ? successor(record, event.id) : event.links.find(({ type }) => DESCENT.has(type))?.to;
  return next === undefined ? true : go(stage, record.indexOf(next), false);
}

function successor(record: Record, id: string): string | undefined {
  return record.events.find((event) => event.links.some(({ type, to }) => to === id && DESCENT.has(type)))?.id;
}

/** Single letters that mean something everywhere are left to the window. */
function typeAhead(stage: Stage, event: KeyboardEvent): boolean {
  const fresh = event.timeStamp - typed.at > TYPING_MS;
  if (event.key.length !== 1 || !/\p{L}/u.test(event.key) || (fresh && /^[tfk]$/i.test(event.key))) return false;
  typed.text = (fresh ? "" : typed.text) + event.key.toLocaleLowerCase();
  typed.at = event.timeStamp;
  const { record, mask } = stage.view;
  const from = current(stage);
  for (let step = fresh ? 1 : 0; step < record.size; step += 1) {
    const index = (from + step + record.size) % record.size;
    if (mask[index] === 1 && record.events[index]?.title.toLocaleLowerCase().startsWith(typed.text) === true) {
      return go(stage, index, false);
    }
  }
  return true;
}
