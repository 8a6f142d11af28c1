import type { TimelineDrawing } from "../drawing.ts";
import { magnify } from "./mirror.ts";
import type { Stage } from "./stage.ts";

interface Control {
  readonly id: string;
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly expanded: boolean;
  readonly press: () => void;
  /** For lanes: a step up or down in their order. */
  readonly move?: (step: -1 | 1) => void;
}

/** What a pointer can press on the canvas besides events, as buttons for keyboards and screen readers: lanes and folds. */
export class Controls {
  private readonly group: HTMLElement;
  private readonly buttons = new Map<string, HTMLButtonElement>();
  private readonly current = new Map<string, Control>();

  constructor(private readonly stage: Stage) {
    this.group = document.createElement("div");
    this.group.className = "mirror controls";
    this.group.setAttribute("role", "group");
    this.group.setAttribute("aria-label", "Lanes and folds");
    stage.host.append(this.group);
  }

  show(drawing: TimelineDrawing): void {
    this.current.clear();
    for (const control of [...this.lanes(drawing), ...this.folds(drawing)]) this.current.set(control.id, control);
    for (const [id, button] of this.buttons) {
      if (this.current.has(id)) continue;
      button.remove();
      this.buttons.delete(id);
    }
    for (const control of this.current.values()) this.place(control);
  }

  /** The buttons lie where the drawing has what they stand for, also where it is magnified. */
  magnify(factor: number): void {
    magnify(this.group, factor);
  }

  remove(): void {
    this.group.remove();
  }

  private lanes(drawing: TimelineDrawing): readonly Control[] {
    const ids = drawing.lanes.map(({ id }) => id);
    return drawing.lanes.map((lane, i) => ({
      id: `lane-${lane.id}`,
      name: `Lane ${lane.name}, ${lane.count} events. Enter ${lane.collapsed ? "opens" : "collapses"} it; Alt with up or down moves it`,
      x: 0,
      y: lane.top,
      width: drawing.regions.gutter.width,
      height: lane.bottom - lane.top,
      expanded: !lane.collapsed,
      press: () => this.stage.listener.collapseLane(lane.id),
      move: (step) => this.stage.listener.orderLanes(swapped(ids, i, i + step)),
    }));
  }

  private folds(drawing: TimelineDrawing): readonly Control[] {
    const { axis } = drawing.regions;
    return drawing.folds.map((fold) => ({
      id: fold.id,
      name: `${fold.label}, ${fold.second}. Enter opens this fold`,
      x: fold.from,
      y: axis.y,
      width: fold.to - fold.from,
      height: axis.height,
      expanded: false,
      press: () => this.stage.listener.toggleFold(fold.id),
    }));
  }

  private place(control: Control): void {
    let button = this.buttons.get(control.id);
    if (button === undefined) {
      button = this.make(control.id);
      this.buttons.set(control.id, button);
      this.group.append(button);
    }
    button.setAttribute("aria-label", control.name);
    button.setAttribute("aria-expanded", String(control.expanded));
    const { style } = button;
    style.left = `${control.x}px`;
    style.top = `${control.y}px`;
    style.width = `${control.width}px`;
    style.height = `${control.height}px`;
  }

  private make(id: string): HTMLButtonElement {
    const button = document.createElement("button");
    button.type = "button";
    button.addEventListener("click", () => this.current.get(id)?.press());
    button.addEventListener("keydown", (event) => {
      const step = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : undefined;
      if (!event.altKey || step === undefined) return;
      event.preventDefault();
      this.current.get(id)?.move?.(step);
    });
    return button;
  }
}

/** The list with two places exchanged; the same list where one of them is beyond its ends. */
function swapped(ids: readonly string[], a: number, b: number): readonly string[] {
  const [first, second] = [ids[a], ids[b]];
  if (first === undefined || second === undefined) return ids;
  return ids.map((id, i) => (i === a ? second : i === b ? first : id));
}
