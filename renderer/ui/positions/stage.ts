import { eventAt } from "../../model/names.ts";
import type { Record } from "../../model/record.ts";
import { type CanvasPen, createCanvasPen } from "../../pen/canvas.ts";
import { textWidth } from "../../pen/metrics/text.ts";
import { type ThemeName, themes } from "../../pen/theme.ts";
import { type Card, cardOf, describeMark, describePositions, describeStatement } from "../../positions/describe.ts";
import type { PositionsDrawing } from "../../positions/drawing.ts";
import { type PositionsHit, positionsHit } from "../../positions/hit.ts";
import { AXIS, layoutPositions, ROW, sidesFor } from "../../positions/layout.ts";
import { drawPositions } from "../../positions/marks/index.ts";
import { neighbour, type Walk, walkOf } from "../../positions/neighbours.ts";
import type { Track } from "../../positions/stance.ts";
import { Animator, durationOf } from "../../timeline/interact/animate.ts";
import { type At, listenToGestures } from "../../timeline/interact/gestures.ts";
import { Mirror, type Mirrored } from "../../timeline/interact/mirror.ts";
import { makeSurface, scaleWords } from "../../timeline/interact/stage.ts";
import { planTime } from "../../timeline/scale/folds.ts";
import { TimeScale } from "../../timeline/scale/time-scale.ts";
import { drawLine } from "../../timeline/marks/line.ts";
import { PositionsControls } from "./controls.ts";

/** What the stage is to show. */
export interface PositionsStageView {
  readonly record: Record;
  readonly mask: Uint8Array;
  readonly tracks: ReadonlyMap<string, readonly Track[]>;
  readonly theme: ThemeName;
  readonly selection: readonly string[];
  readonly openFolds: readonly string[];
  readonly trueTime: boolean;
  readonly pair: readonly [string, string];
  readonly carry: number;
  readonly order: readonly string[];
  readonly opened: string | undefined;
  /** Pixels at the right that a panel lies over. */
  readonly inset: number;
}

/** What people did on the stage. */
export interface PositionsListener {
  select(ids: readonly string[]): void;
  /** What is to be told of where the pointer or the keys are, and where that is on the host. */
  tell(card: Card | undefined, at: At): void;
  openPanel(): void;
  toggleFold(id: string): void;
  /** Opens an issue to full height, or all again. */
  open(issue: string | undefined): void;
  /** Issues as somebody put them. */
  arrange(order: readonly string[]): void;
  scaled(words: string): void;
}

const FOLDING = 360;
const ZOOMING = 260;
const SETTLED = 120;
const PAD = 16;
const TARGET = 24;
const DOUBLE_TAP = 2.5;

/** The Positions view on screen: a canvas that stays put while its rows scroll, its accessible mirror, hands and keys. */
export class PositionsStage {
  readonly mirror: Mirror;
  drawing: PositionsDrawing | undefined;
  view: PositionsStageView;
  private scale: TimeScale;
  private readonly layer: HTMLElement;
  private readonly spacer: HTMLElement;
  private readonly canvas: HTMLCanvasElement;
  private readonly pen: CanvasPen;
  private readonly controls: PositionsControls;
  private readonly animator = new Animator();
  private readonly stops: (() => void)[] = [];
  private walk: readonly Walk[] = [];
  private hovered: number | undefined;
  private focused: number | undefined;
  private frame = 0;
  private settling = 0;
  private whole = true;
  private planned: { readonly record: Record; readonly around: number | undefined } | undefined;
  private panning: { readonly scale: TimeScale; readonly scroll: number } | undefined;
  private lifted: { readonly issue: string; y: number } | undefined;

  constructor(
    readonly host: HTMLElement,
    view: PositionsStageView,
    readonly listener: PositionsListener,
  ) {
    this.view = view;
    this.layer = document.createElement("div");
    this.layer.className = "positions-layer";
    this.spacer = document.createElement("div");
    this.canvas = document.createElement("canvas");
    this.canvas.setAttribute("aria-hidden", "true");
    this.layer.append(this.canvas);
    host.append(this.layer, this.spacer);
    this.mirror = new Mirror(this.layer);
    this.controls = new PositionsControls(this.layer, this);
    const context = this.canvas.getContext("2d", { alpha: false });
    if (context === null) throw new Error("This browser gives no canvas to draw on");
    this.pen = createCanvasPen(context, makeSurface);
    this.scale = this.fitted();
    this.rewalk();
    this.listen();
    this.draw();
    const selected = view.selection.at(-1);
    if (selected !== undefined) this.reveal(selected);
  }

  show(view: PositionsStageView): void {
    const before = this.view;
    this.view = view;
    if (view.record !== before.record) this.focused = undefined;
    if (view.record !== before.record || this.chartWidth() !== this.scale.width)
      this.resize(view.record !== before.record);
    this.replan();
    if (view.trueTime !== before.trueTime) this.fold((share) => this.scale.trueTime(view.trueTime ? share : 1 - share));
    else if (view.openFolds !== before.openFolds) this.moveFolds(before.openFolds);
    if (view.opened !== before.opened) this.host.scrollTop = view.opened === undefined ? this.topOf(before.opened) : 0;
    this.rewalk();
    this.redraw();
  }

  redraw(): void {
    if (this.frame === 0) this.frame = requestAnimationFrame(() => this.draw());
  }

  zoomBy(factor: number, x = this.scale.width / 2): void {
    const from = this.scale;
    this.animator.run(durationOf(ZOOMING), (share) => this.setScale(from.zoomAt(x, factor ** share)));
  }

  fit(): void {
    this.animator.stop();
    this.setScale(this.scale.fit(this.chartWidth()));
    this.whole = true;
  }

  focusEvents(): void {
    this.mirror.list.focus({ preventScroll: true });
  }

  visibleDays(): { readonly from: string; readonly to: string } {
    const { start, end } = this.scale.plan;
    const [from, to] = this.scale.visible();
    const day = (time: number) => new Date(Math.min(end - 1, Math.max(start, time))).toISOString().replace(/T.*$/, "");
    return { from: day(from), to: day(to) };
  }

  /** Scrolls and pans as little as it takes for a statement to be in view. */
  reveal(id: string): void {
    const index = this.view.record.indexOf(id);
    const issue = this.view.record.events[index]?.stance?.issue;
    if (issue !== undefined && this.view.order.includes(issue)) this.scrollTo(issue);
    const placed = this.view.record.columns.placed[index];
    if (placed === undefined || Number.isNaN(placed)) return;
    const x = this.scale.x(placed);
    const margin = Math.min(60, this.scale.width / 4);
    const shift = x < margin ? margin - x : x > this.scale.width - margin ? this.scale.width - margin - x : 0;
    if (shift !== 0) this.setScale(this.scale.movedTo(placed, x + shift));
  }

  remove(): void {
    this.animator.stop();
    cancelAnimationFrame(this.frame);
    clearTimeout(this.settling);
    for (const stop of this.stops) stop();
    this.layer.remove();
    this.spacer.remove();
  }

  /** Tells of a part of the drawing that the keys have reached. */
  tell(hit: PositionsHit | undefined, at: At): void {
    this.listener.tell(hit === undefined ? undefined : cardOf(this.view.record, hit), at);
  }

  /** Puts an issue so many places further down. */
  move(issue: string, by: number): void {
    const order = [...this.view.order];
    const at = order.indexOf(issue);
    const to = Math.min(order.length - 1, Math.max(0, at + by));
    if (at < 0 || to === at) return;
    order.splice(at, 1);
    order.splice(to, 0, issue);
    this.listener.arrange(order);
    requestAnimationFrame(() => this.scrollTo(issue));
  }

  scrollTo(issue: string): void {
    if (this.view.opened !== undefined) return;
    const top = this.topOf(issue);
    const room = this.drawing?.chart.height ?? this.host.clientHeight;
    if (top < this.host.scrollTop) this.host.scrollTop = top;
    else if (top + ROW > this.host.scrollTop + room) this.host.scrollTop = top + ROW - room;
  }

  private topOf(issue: string | undefined): number {
    return Math.max(0, issue === undefined ? 0 : this.view.order.indexOf(issue)) * ROW;
  }

  private width(): number {
    return Math.max(1, this.host.clientWidth - this.view.inset);
  }

  private chartWidth(): number {
    const { gutter, table } = sidesFor(this.width());
    return Math.max(1, this.width() - gutter - table);
  }

  private fitted(): TimeScale {
    const plan = planTime(this.view.record);
    const opened = this.view.trueTime ? plan.folds.map(({ id }) => id) : this.view.openFolds;
    return TimeScale.fit(plan, this.chartWidth(), new Map(opened.map((id) => [id, 1])));
  }

  private setScale(scale: TimeScale): void {
    this.scale = scale;
    this.whole = false;
    this.redraw();
  }

  private resize(anew = false): void {
    const width = this.chartWidth();
    if (anew) this.scale = this.fitted();
    else if (width !== this.scale.width) this.scale = this.whole ? this.scale.fit(width) : this.scale.withWidth(width);
  }

  /** The stretch round the selection is open too, so the plan of folds follows it. */
  private replan(): void {
    const { record, selection } = this.view;
    const placed = record.columns.placed[record.indexOf(selection.at(-1) ?? "")];
    const around = placed === undefined || Number.isNaN(placed) ? undefined : placed;
    if (record === this.planned?.record && around === this.planned.around) return;
    this.planned = { record, around };
    const plan = planTime(record, around);
    const ids = (folds: typeof plan.folds) => folds.map(({ id }) => id).join();
    if (ids(plan.folds) === ids(this.scale.plan.folds)) return;
    const { whole } = this;
    this.scale = this.scale.withPlan(plan);
    if (whole) this.scale = this.scale.fit(this.chartWidth());
  }

  private moveFolds(before: readonly string[]): void {
    const { openFolds } = this.view;
    this.fold((share) => {
      let scale = this.scale;
      for (const id of openFolds) if (!before.includes(id)) scale = scale.withFold(id, share);
      for (const id of before) if (!openFolds.includes(id)) scale = scale.withFold(id, 1 - share);
      return scale;
    });
  }

  private fold(step: (share: number) => TimeScale): void {
    this.animator.run(durationOf(FOLDING), (share) => this.setScale(step(share)));
  }

  private rewalk(): void {
    const { order, tracks, opened } = this.view;
    this.walk = walkOf(opened === undefined ? order : [opened], tracks);
  }

  private listen(): void {
    const { layer, host } = this;
    // A plain wheel scrolls the rows, as the page would; with Ctrl it zooms, with Shift it moves along time.
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.shiftKey && Math.abs(event.deltaY) >= Math.abs(event.deltaX))
        event.stopImmediatePropagation();
    };
    layer.addEventListener("wheel", onWheel, { capture: true, passive: true });
    this.stops.push(() => layer.removeEventListener("wheel", onWheel, { capture: true }));
    this.stops.push(
      listenToGestures(layer, {
        hover: (at) => this.hover(at),
        tap: (at, held) => this.tap(at, held.add),
        doubleTap: (at) => this.doubleTap(at),
        dragStart: (at) => this.dragStart(at),
        drag: (at, from) => this.drag(at, from),
        dragEnd: (at, _from, cancelled) => this.dragEnd(at, cancelled),
        pinch: (at, factor, slide) => this.setScale(this.scale.zoomAt(this.inChart(at.x), factor).panBy(slide)),
        wheelZoom: (at, factor) => this.setScale(this.scale.zoomAt(this.inChart(at.x), factor)),
        wheelPan: (_at, x) => this.setScale(this.scale.panBy(-x)),
      }),
    );
    const onScroll = () => {
      this.listener.tell(undefined, { x: 0, y: 0 });
      this.redraw();
    };
    host.addEventListener("scroll", onScroll, { passive: true });
    this.stops.push(() => host.removeEventListener("scroll", onScroll));
    const resized = new ResizeObserver(() => {
      this.resize();
      this.draw();
    });
    resized.observe(host);
    this.stops.push(() => resized.disconnect());
    const { list } = this.mirror;
    list.addEventListener("keydown", (event) => {
      if (!this.key(event)) return;
      event.preventDefault();
      event.stopPropagation();
    });
    list.addEventListener("focus", () => {
      const selected = this.view.selection.at(-1);
      const index = selected === undefined ? -1 : this.view.record.indexOf(selected);
      this.focused ??=
        index >= 0 && this.walk.some(({ events }) => events.some(({ event }) => event === index))
          ? index
          : this.walk[0]?.events[0]?.event;
      this.redraw();
    });
    list.addEventListener("blur", () => this.redraw());
    void document.fonts.ready.then(() => {
      this.pen.forgetStamps();
      this.redraw();
    });
  }

  private inChart(x: number): number {
    return Math.min(this.scale.width, Math.max(0, x - (this.drawing?.chart.x ?? 0)));
  }

  private hit(at: At): PositionsHit | undefined {
    return this.drawing === undefined ? undefined : positionsHit(this.drawing, at.x, at.y);
  }

  private hover(at: At | undefined): void {
    const hit = at === undefined ? undefined : this.hit(at);
    const pointed =
      hit?.kind === "mark" || hit?.kind === "question" || hit?.kind === "condition" || hit?.kind === "fold";
    this.host.classList.toggle("pointing", pointed);
    const event = hit?.kind === "mark" || hit?.kind === "condition" ? hit.event : undefined;
    this.tell(hit, at ?? { x: 0, y: 0 });
    if (event === this.hovered) return;
    this.hovered = event;
    this.redraw();
  }

  private tap(at: At, add: boolean): void {
    this.mirror.list.focus({ preventScroll: true });
    this.listener.tell(undefined, at);
    const hit = this.hit(at);
    if (hit?.kind === "fold") return this.listener.toggleFold(hit.fold);
    if (hit?.kind === "question") return this.listener.open(this.view.opened === undefined ? hit.issue : undefined);
    if (hit?.kind !== "mark" && hit?.kind !== "condition") {
      if (!add && hit === undefined) this.listener.select([]);
      return;
    }
    const { record, selection } = this.view;
    const events = hit.kind === "mark" && hit.mark.events.includes(hit.event) ? hit.mark.events : [hit.event];
    // A second click on a mark of several statements goes on to the next of them.
    const at2 = events.findIndex((index) => eventAt(record, index).id === selection.at(-1));
    const label = this.drawing?.rows.some(({ row }) => row.labels.length > 0) === true;
    const next = label ? hit.event : (events[(at2 + 1) % events.length] ?? hit.event);
    const { id } = eventAt(record, next);
    this.focused = next;
    this.listener.select(add ? [...selection.filter((other) => other !== id), id] : [id]);
  }

  private doubleTap(at: At): void {
    const hit = this.hit(at);
    if (hit?.kind === "mark") this.listener.openPanel();
    else if (hit === undefined) this.zoomBy(DOUBLE_TAP, this.inChart(at.x));
  }

  private dragStart(at: At): boolean {
    const { drawing } = this;
    if (drawing === undefined) return false;
    if (at.x < drawing.chart.x) {
      const placed = drawing.rows.find(({ row, top }) => at.y >= top && at.y < top + row.height);
      if (placed === undefined || this.view.opened !== undefined) return false;
      this.lifted = { issue: placed.row.issue, y: at.y };
      this.host.classList.add("panning");
      return true;
    }
    this.panning = { scale: this.scale, scroll: this.host.scrollTop };
    this.host.classList.add("panning");
    return true;
  }

  private drag(at: At, from: At): void {
    if (this.lifted !== undefined) {
      this.lifted.y = at.y;
      this.redraw();
    } else if (this.panning !== undefined) {
      this.setScale(this.panning.scale.panBy(at.x - from.x));
      this.host.scrollTop = this.panning.scroll - (at.y - from.y);
    }
  }

  private dragEnd(at: At, cancelled: boolean): void {
    const { lifted } = this;
    this.lifted = undefined;
    if (cancelled && this.panning !== undefined) this.setScale(this.panning.scale);
    this.panning = undefined;
    this.host.classList.remove("panning");
    if (lifted === undefined || cancelled) return this.redraw();
    const from = this.view.order.indexOf(lifted.issue);
    const to = this.gapAt(at.y);
    this.move(lifted.issue, to > from ? to - from - 1 : to - from);
    this.redraw();
  }

  /** Before which row a lifted one would be put down. */
  private gapAt(y: number): number {
    return Math.min(this.view.order.length, Math.max(0, Math.round((y - AXIS + this.host.scrollTop) / ROW)));
  }

  /** True when the key meant something here. */
  private key(event: KeyboardEvent): boolean {
    if (event.altKey || event.ctrlKey || event.metaKey) return false;
    switch (event.key) {
      case "ArrowLeft":
        return this.go("left");
      case "ArrowRight":
        return this.go("right");
      case "ArrowUp":
        return this.go("up");
      case "ArrowDown":
        return this.go("down");
      case "Home":
        return this.go("first");
      case "End":
        return this.go("last");
      case "Enter":
      case " ":
        return this.enter();
      case "+":
      case "=":
        this.zoomBy(1.5);
        return true;
      case "-":
        this.zoomBy(1 / 1.5);
        return true;
      case "0":
        this.fit();
        return true;
      case "Escape":
        if (this.view.opened === undefined || this.view.selection.length > 0) return false;
        this.listener.open(undefined);
        return true;
      default:
        return false;
    }
  }

  private go(direction: Parameters<typeof neighbour>[2]): boolean {
    const next = neighbour(this.walk, this.focused, direction);
    if (next === undefined) return true;
    this.focused = next;
    const { id } = eventAt(this.view.record, next);
    this.listener.select([id]);
    this.reveal(id);
    this.redraw();
    return true;
  }

  private enter(): boolean {
    if (this.focused === undefined) return true;
    const { id } = eventAt(this.view.record, this.focused);
    if (!this.view.selection.includes(id)) this.listener.select([id]);
    this.listener.openPanel();
    return true;
  }

  private draw(): void {
    cancelAnimationFrame(this.frame);
    this.frame = 0;
    const { record, mask, pair, carry, order, opened, selection, theme: themeName } = this.view;
    const { clientHeight: height } = this.host;
    const width = this.width();
    if (height === 0) return;
    const selected = selection.at(-1);
    this.drawing = layoutPositions({
      record,
      mask,
      scale: this.scale,
      size: { width, height },
      ...sidesFor(width),
      pair,
      carry,
      scroll: this.host.scrollTop,
      order,
      opened,
      key: height >= 420,
      pad: PAD,
      measure: textWidth,
      ...(selected === undefined ? {} : { selected }),
    });
    const { chart, extent } = this.drawing;
    this.spacer.style.height = `${Math.max(0, extent - chart.height)}px`;
    this.fitCanvas(width, height);
    const theme = themes[themeName];
    this.pen.begin({ width, height, ratio: window.devicePixelRatio }, theme.surface.canvas);
    const keyboard = document.activeElement === this.mirror.list && this.mirror.list.matches(":focus-visible");
    drawPositions(
      this.drawing,
      this.pen,
      theme,
      {
        selected: new Set(selection.map((id) => record.indexOf(id))),
        ...(this.hovered === undefined ? {} : { hovered: this.hovered }),
        ...(keyboard && this.focused !== undefined ? { focused: this.focused } : {}),
      },
      // A canvas carries no names: the mirror does.
      { panel: true, pad: PAD, nameOf: () => NAMELESS },
    );
    if (this.lifted !== undefined) {
      const y = AXIS + this.gapAt(this.lifted.y) * ROW - this.host.scrollTop;
      drawLine(this.pen, 0, y, width, y, { stroke: theme.ink[1], width: 2 });
    }
    clearTimeout(this.settling);
    this.settling = window.setTimeout(() => this.settle(), SETTLED);
  }

  private fitCanvas(width: number, height: number): void {
    const ratio = window.devicePixelRatio;
    const [deviceWidth, deviceHeight] = [Math.round(width * ratio), Math.round(height * ratio)];
    if (this.canvas.width === deviceWidth && this.canvas.height === deviceHeight) return;
    this.canvas.width = deviceWidth;
    this.canvas.height = deviceHeight;
    this.canvas.style.width = `${width}px`;
    this.canvas.style.height = `${height}px`;
  }

  /** Once nothing moves: what is drawn becomes readable for others than eyes. */
  private settle(): void {
    const { drawing } = this;
    if (drawing === undefined) return;
    const { record, order, selection } = this.view;
    const statements = this.walk.reduce((sum, { events }) => sum + events.length, 0);
    this.mirror.describe(describePositions(record, drawing, order.length, statements));
    const active = this.focused === undefined ? undefined : eventAt(record, this.focused).id;
    this.mirror.show(mirroredOf(record, drawing, new Set(selection)), active);
    this.controls.show(drawing, this.view);
    this.listener.scaled(scaleWords(this.scale));
    this.host.dataset["settled"] = "true";
  }
}

const NAMELESS = { event: "", title: "" };

/** Every statement in view, row by row, each in order of time. */
function mirroredOf(record: Record, drawing: PositionsDrawing, selected: ReadonlySet<string>): readonly Mirrored[] {
  const { chart } = drawing;
  return drawing.rows.flatMap(({ row, top }) =>
    row.stances
      .filter((mark) => top + mark.bottom > chart.y && top + mark.top < chart.y + chart.height)
      .filter(({ x }) => x >= chart.x && x <= chart.x + chart.width)
      .flatMap((mark) =>
        mark.events.map((index) => {
          const { id } = eventAt(record, index);
          const height = Math.max(TARGET, mark.bottom - mark.top + mark.size);
          return {
            id,
            name: mark.events.length === 1 ? describeMark(record, mark) : describeStatement(record, index),
            selected: selected.has(id),
            x: mark.x - TARGET / 2,
            y: top + (mark.top + mark.bottom) / 2 - height / 2,
            width: TARGET,
            height,
            kind: "position",
          };
        }),
      ),
  );
}
