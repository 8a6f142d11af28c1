import type { TimelineDrawing } from "../drawing.ts";
import { magnify, placeAt } from "./place.ts";
import type { Stage } from "./stage.ts";
import {
  type Control,
  documentControls,
  foldControls,
  laneControls,
  type Place,
  rangeSliders,
  type Slider,
  type Strip,
} from "./strips.ts";

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
    const { stage } = this;
    for (const controls of [laneControls, foldControls, documentControls]) {
      for (const control of controls(stage, drawing)) this.current.set(control.id, control);
    }
    for (const slider of rangeSliders(stage, drawing)) this.sliders.set(slider.id, slider);
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
    placeAt(element, place);
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
