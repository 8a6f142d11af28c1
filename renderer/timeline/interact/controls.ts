import { dayWords } from "../../model/date-words.ts";
import type { TimelineDrawing } from "../drawing.ts";
import { magnify } from "./mirror.ts";
import type { Stage } from "./stage.ts";

/** A row of controls that is one stop of the Tab key: arrow keys go on in it. */
type Strip = "lanes" | "folds" | "documents";

interface Place {
  readonly id: string;
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Control extends Place {
  readonly strip: Strip;
  readonly expanded?: boolean;
  readonly pressed?: boolean;
  readonly press: () => void;
  /** For lanes: a step up or down in their order. */
  readonly move?: (step: -1 | 1) => void;
  /** Brings it into sight. */
  readonly reveal?: () => void;
}

/** One end of what is shown, or both together: moved by the arrow keys. */
interface Slider extends Place {
  readonly at: number;
  readonly words: string;
  /** Moves by a share of what is shown; infinite to the ends of time. */
  readonly move: (share: number) => void;
}

const MOST_DOCUMENTS = 200;
const STEP = 0.05;
const PAGE = 0.5;

/** What a pointer can press or drag on the canvas besides events, for keyboards and screen readers: lanes, folds, documents, the overview. */
export class Controls {
  private readonly group: HTMLElement;
  private readonly buttons = new Map<string, HTMLElement>();
  private readonly current = new Map<string, Control>();
  private readonly sliders = new Map<string, Slider>();
  /** Which control of a strip the Tab key stops at. */
  private readonly stops = new Map<Strip, string>();

  constructor(private readonly stage: Stage) {
    this.group = document.createElement("div");
    this.group.className = "mirror controls";
    this.group.setAttribute("role", "group");
    this.group.setAttribute("aria-label", "Lanes and folds");
    stage.host.append(this.group);
  }

  show(drawing: TimelineDrawing): void {
    this.current.clear();
    this.sliders.clear();
    for (const control of [...this.lanes(drawing), ...this.folds(drawing), ...this.documents(drawing)]) {
      this.current.set(control.id, control);
    }
    for (const slider of this.range(drawing)) this.sliders.set(slider.id, slider);
    for (const [id, button] of this.buttons) {
      if (this.current.has(id) || this.sliders.has(id)) continue;
      button.remove();
      this.buttons.delete(id);
    }
    for (const control of this.current.values()) {
      if (!this.current.has(this.stops.get(control.strip) ?? "")) this.stops.set(control.strip, control.id);
    }
    for (const control of this.current.values()) this.placeControl(control);
    for (const slider of this.sliders.values()) this.placeSlider(slider);
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
    const { lanes } = drawing.regions;
    return drawing.lanes.map((lane, i) => {
      // Out of sight, it has the focus at the edge where the lane will come into sight.
      const top = Math.min(Math.max(lane.top, lanes.y), lanes.y + lanes.height);
      const bottom = Math.min(Math.max(lane.bottom, lanes.y), lanes.y + lanes.height);
      return {
        id: `lane-${lane.id}`,
        strip: "lanes",
        name: `Lane ${lane.name}, ${lane.count} events. Enter ${lane.collapsed ? "opens" : "collapses"} it; Alt with up or down moves it`,
        x: 0,
        y: top,
        width: drawing.regions.gutter.width,
        height: bottom - top,
        expanded: !lane.collapsed,
        press: () => this.stage.listener.collapseLane(lane.id),
        move: (step) => this.stage.listener.orderLanes(swapped(ids, i, i + step)),
        reveal: () => this.stage.revealLane(lane.id),
      };
    });
  }

  private folds(drawing: TimelineDrawing): readonly Control[] {
    const { axis } = drawing.regions;
    const box = (from: number, to: number) => ({ x: from, y: axis.y, width: to - from, height: axis.height });
    const closed = drawing.folds.map((fold) => ({
      id: fold.id,
      strip: "folds" as const,
      name: `${fold.label}, ${fold.second}. Enter opens this fold`,
      ...box(fold.from, fold.to),
      expanded: false,
      press: () => this.stage.listener.toggleFold(fold.id),
    }));
    const open = (drawing.openedFolds ?? []).map((fold) => ({
      id: fold.id,
      strip: "folds" as const,
      name: `${fold.label}, opened. Enter folds it again`,
      ...box(fold.from, fold.to),
      expanded: true,
      press: () => this.stage.listener.toggleFold(fold.id),
    }));
    return [...closed, ...open].toSorted((a, b) => a.x - b.x);
  }

  /** Rows of the coverage; none where one row stands for all documents. */
  private documents(drawing: TimelineDrawing): readonly Control[] {
    const rows = drawing.coverage.filter(({ heights }) => heights === undefined).slice(0, MOST_DOCUMENTS);
    const { gutter } = drawing.regions;
    return rows.map((row) => {
      const pressed = this.stage.view.documents?.includes(row.document) === true;
      return {
        id: `document-${row.document}`,
        strip: "documents",
        name: `Document ${row.number}, ${row.title}. Enter ${pressed ? "shows everything again" : "leaves what it speaks of"}`,
        x: 0,
        y: row.y - 7,
        width: gutter.width,
        height: 14,
        pressed,
        press: () => this.stage.listener.chooseDocument(row.document),
      };
    });
  }

  /** The brush on the overview: its two ends, and what lies between them. */
  private range({ regions, overview }: TimelineDrawing): readonly Slider[] {
    if (regions.overview.height === 0) return [];
    const { stage } = this;
    const [from, to] = stage.scale.visible();
    const { start, end } = stage.scale.plan;
    const [left, right] = overview.brush;
    const { y, height } = regions.overview;
    const wide = to - from;
    const day = (time: number): string => dayWords(Math.min(end - 1, Math.max(start, time)));
    const show = (a: number, b: number): void => stage.setScale(stage.scale.show(Math.min(a, b), Math.max(a, b), 0));
    return [
      {
        id: "shown-from",
        name: "Start of what is shown",
        x: left - 6,
        y,
        width: 12,
        height,
        at: from,
        words: day(from),
        move: (share) => show(Math.max(start, share === Infinity ? to - wide / 20 : from + share * wide), to),
      },
      {
        id: "shown",
        name: "What is shown",
        x: left + 6,
        y,
        width: Math.max(4, right - left - 12),
        height,
        at: (from + to) / 2,
        words: `${day(from)} to ${day(to)}`,
        move: (share) => {
          if (share === -Infinity) stage.setScale(stage.scale.movedTo(start, 0));
          else if (share === Infinity) stage.setScale(stage.scale.movedTo(end, stage.scale.width));
          else stage.setScale(stage.scale.panBy(-share * stage.scale.width));
        },
      },
      {
        id: "shown-to",
        name: "End of what is shown",
        x: right - 6,
        y,
        width: 12,
        height,
        at: to,
        words: day(to),
        move: (share) => show(from, Math.min(end, share === -Infinity ? from + wide / 20 : to + share * wide)),
      },
    ];
  }

  private placeControl(control: Control): void {
    const button = this.elementFor(control, "button");
    if (control.expanded !== undefined) button.setAttribute("aria-expanded", String(control.expanded));
    if (control.pressed !== undefined) button.setAttribute("aria-pressed", String(control.pressed));
    button.tabIndex = this.stops.get(control.strip) === control.id ? 0 : -1;
  }

  private placeSlider(slider: Slider): void {
    const element = this.elementFor(slider, "div");
    const { start, end } = this.stage.scale.plan;
    const share = Math.min(1, Math.max(0, (slider.at - start) / (end - start)));
    element.setAttribute("aria-valuenow", String(Math.round(share * 1000) / 10));
    element.setAttribute("aria-valuetext", slider.words);
  }

  private elementFor(place: Place, tag: "button" | "div"): HTMLElement {
    let element = this.buttons.get(place.id);
    if (element === undefined) {
      element = tag === "button" ? this.makeButton(place.id) : this.makeSlider(place.id);
      this.buttons.set(place.id, element);
      this.group.append(element);
    }
    element.setAttribute("aria-label", place.name);
    const { style } = element;
    style.left = `${place.x}px`;
    style.top = `${place.y}px`;
    style.width = `${place.width}px`;
    style.height = `${place.height}px`;
    return element;
  }

  private makeButton(id: string): HTMLElement {
    const button = document.createElement("button");
    button.type = "button";
    button.addEventListener("click", () => this.current.get(id)?.press());
    button.addEventListener("focus", () => {
      const control = this.current.get(id);
      if (control === undefined) return;
      this.stops.set(control.strip, id);
      control.reveal?.();
    });
    button.addEventListener("keydown", (event) => {
      if (!this.handleKey(id, event)) return;
      event.preventDefault();
      event.stopPropagation();
    });
    return button;
  }

  private makeSlider(id: string): HTMLElement {
    const slider = document.createElement("div");
    slider.setAttribute("role", "slider");
    slider.tabIndex = 0;
    slider.setAttribute("aria-valuemin", "0");
    slider.setAttribute("aria-valuemax", "100");
    slider.setAttribute("aria-orientation", "horizontal");
    slider.addEventListener("keydown", (event) => {
      const share = SHARES[event.key];
      if (share === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
      this.sliders.get(id)?.move(share);
      event.preventDefault();
      event.stopPropagation();
    });
    return slider;
  }

  /** True when the key meant something here. */
  private handleKey(id: string, event: KeyboardEvent): boolean {
    const control = this.current.get(id);
    if (control === undefined || event.ctrlKey || event.metaKey || event.shiftKey) return false;
    const step = STEPS[event.key];
    if (event.altKey) {
      if ((event.key !== "ArrowUp" && event.key !== "ArrowDown") || control.move === undefined) return false;
      control.move(event.key === "ArrowUp" ? -1 : 1);
      return true;
    }
    if (step === undefined) return false;
    const strip = [...this.current.values()].filter((other) => other.strip === control.strip);
    const at = Math.min(Math.max(0, strip.indexOf(control) + step), strip.length - 1);
    const next = strip[at];
    if (next === undefined) return false;
    // It may lie out of sight: it is brought there first, since what has no height takes no focus.
    const element = this.buttons.get(next.id);
    if (element !== undefined) element.style.height = `${Math.max(4, next.height)}px`;
    element?.focus({ preventScroll: true });
    return true;
  }
}

const STEPS: Readonly<{ [key: string]: number }> = {
  ArrowUp: -1,
  ArrowLeft: -1,
  ArrowDown: 1,
  ArrowRight: 1,
  PageUp: -8,
  PageDown: 8,
  Home: -Infinity,
  End: Infinity,
};

const SHARES: Readonly<{ [key: string]: number }> = {
  ArrowLeft: -STEP,
  ArrowDown: -STEP,
  ArrowRight: STEP,
  ArrowUp: STEP,
  PageUp: PAGE,
  PageDown: -PAGE,
  Home: -Infinity,
  End: Infinity,
};

/** The list with two places exchanged; the same list where one of them is beyond its ends. */
function swapped(ids: readonly string[], a: number, b: number): readonly string[] {
  const [first, second] = [ids[a], ids[b]];
  if (first === undefined || second === undefined) return ids;
  return ids.map((id, i) => (i === a ? second : i === b ? first : id));
}
