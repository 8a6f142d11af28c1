import { eventAt } from "../../model/names.ts";
import type { Record } from "../../model/record.ts";
import { textWidth } from "../../pen/metrics/text.ts";
import type { Theme } from "../../pen/theme.ts";
import { type Card, cardOf, describePositions } from "../../positions/describe.ts";
import type { IssueRow, PositionsDrawing } from "../../positions/drawing.ts";
import type { PositionsHit } from "../../positions/hit.ts";
import { layoutPositions, type PositionsInput, ROW, rowsBeyond, sidesFor } from "../../positions/layout.ts";
import { drawPositions, type PositionsOptions, type PositionsState } from "../../positions/marks/index.ts";
import { type Walk, walkOf } from "../../positions/neighbours.ts";
import type { Track } from "../../positions/stance.ts";
import { type At, listenToGestures } from "../../timeline/interact/gestures.ts";
import { Mirror } from "../../timeline/interact/mirror.ts";
import { Screen } from "../../timeline/interact/screen.ts";
import { scaleWords } from "../../timeline/interact/stage.ts";
import { TimeView } from "../../timeline/interact/time-view.ts";
import { drawLine } from "../../timeline/marks/line.ts";
import type { TimeScale } from "../../timeline/scale/time-scale.ts";
import { PositionsControls } from "./controls.ts";
import { handleKey } from "./keys.ts";
import { mirroredOf } from "./mirrored.ts";
import { RowPictures } from "./pictures.ts";
import { PositionsGestures } from "./stage-gestures.ts";

/** What the stage is to show. */
export interface PositionsStageView {
  readonly record: Record;
  readonly mask: Uint8Array;
  readonly tracks: ReadonlyMap<string, readonly Track[]>;
  readonly theme: Theme;
  readonly selection: readonly string[];
  readonly openFolds: readonly string[];
  readonly trueTime: boolean;
  readonly pair: readonly [string, string];
  readonly carry: number;
  readonly order: readonly string[];
  readonly opened: string | undefined;
  /** Pixels at the right that a panel lies over. */
  readonly inset: number;
  /** How much larger than usual text is to be, and with it all else: 1 to 2. */
  readonly textScale: number;
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

const SETTLED = 120;
/** Rows above and below those in view of which pictures are made before they come. */
const BEYOND = 2;
const PAD = 16;
const NAMELESS = { event: "", title: "" };
/** A canvas carries no names: the mirror does. */
const OPTIONS: PositionsOptions = { panel: true, pad: PAD, nameOf: () => NAMELESS };

/** The Positions view on screen: a canvas that stays put while its rows scroll, its accessible mirror, hands and keys. */
export class PositionsStage {
  readonly mirror: Mirror;
  drawing: PositionsDrawing | undefined;
  view: PositionsStageView;
  walk: readonly Walk[] = [];
  hovered: number | undefined;
  /** The statement that the keys have reached. */
  focused: number | undefined;
  private readonly time: TimeView;
  private readonly layer: HTMLElement;
  private readonly spacer: HTMLElement;
  private readonly screen: Screen;
  private readonly pictures: RowPictures;
  private readonly controls: PositionsControls;
  private readonly gestures = new PositionsGestures(this);
  private readonly stops: (() => void)[] = [];
  private frame = 0;
  private settling = 0;
  private preparing = 0;
  /** What the last frame was drawn on: rows on another scale are other rows. */
  private drawn: TimeScale | undefined;
  private before: TimeScale | undefined;
  /** Rows that were laid out before: the next step is their picture. */
  private readonly laid = new WeakSet<IssueRow>();

  constructor(
    readonly host: HTMLElement,
    view: PositionsStageView,
    readonly listener: PositionsListener,
  ) {
    this.view = view;
    this.layer = document.createElement("div");
    this.layer.className = "positions-layer";
    this.spacer = document.createElement("div");
    this.screen = new Screen(this.layer, () => this.fontsCame());
    host.append(this.layer, this.spacer);
    this.mirror = new Mirror(this.layer);
    this.controls = new PositionsControls(this.layer, this);
    this.pictures = new RowPictures(this.screen, OPTIONS);
    this.time = new TimeView(
      view,
      () => this.chartWidth(),
      () => this.redraw(),
    );
    this.rewalk();
    this.listen();
    const selected = view.selection.at(-1);
    if (selected !== undefined) this.reveal(selected);
    this.draw();
  }

  /** How far the rows are scrolled, in pixels of the drawing: on screen they are larger where text is. */
  get scroll(): number {
    return this.host.scrollTop / this.view.textScale;
  }

  set scroll(to: number) {
    this.host.scrollTop = to * this.view.textScale;
  }

  get scale(): TimeScale {
    return this.time.scale;
  }

  show(view: PositionsStageView): void {
    const before = this.view;
    this.view = view;
    if (this.time.show(view)) this.focused = undefined;
    this.time.resize(true);
    if (view.opened !== before.opened) this.scroll = view.opened === undefined ? this.topOf(before.opened) : 0;
    this.rewalk();
    this.redraw();
  }

  redraw(): void {
    if (this.frame === 0) this.frame = requestAnimationFrame(() => this.draw());
  }

  zoomBy(factor: number, x?: number): void {
    this.time.zoomBy(factor, x);
  }

  fit(): void {
    this.time.fit();
  }

  setScale(scale: TimeScale): void {
    this.time.setScale(scale);
  }

  focusEvents(): void {
    this.mirror.list.focus({ preventScroll: true });
  }

  visibleDays(): { readonly from: string; readonly to: string } {
    return this.time.visibleDays();
  }

  /** Scrolls and pans as little as it takes for a statement to be in view. */
  reveal(id: string): void {
    const { record, order } = this.view;
    const index = record.indexOf(id);
    const issue = record.events[index]?.stance?.issue;
    if (issue !== undefined && order.includes(issue)) this.scrollTo(issue);
    const placed = record.columns.placed[index];
    if (placed === undefined || Number.isNaN(placed)) return;
    this.time.reveal(placed, this.scale.width, Math.min(60, this.scale.width / 4), false);
  }

  remove(): void {
    this.time.stop();
    cancelAnimationFrame(this.frame);
    clearTimeout(this.settling);
    clearTimeout(this.preparing);
    for (const stop of this.stops) stop();
    this.screen.remove();
    this.layer.remove();
    this.spacer.remove();
  }

  /** Tells of a part of the drawing that the pointer or the keys have reached. */
  tell(hit: PositionsHit | undefined, at: At): void {
    const { record, textScale } = this.view;
    const shown = { x: at.x * textScale, y: at.y * textScale };
    this.listener.tell(hit === undefined ? undefined : cardOf(record, hit), shown);
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

  private scrollTo(issue: string): void {
    if (this.view.opened !== undefined) return;
    const top = this.topOf(issue);
    const room = this.drawing?.chart.height ?? this.height();
    if (top < this.scroll) this.scroll = top;
    else if (top + ROW > this.scroll + room) this.scroll = top + ROW - room;
  }

  private topOf(issue: string | undefined): number {
    return Math.max(0, issue === undefined ? 0 : this.view.order.indexOf(issue)) * ROW;
  }

  private width(): number {
    return Math.max(1, (this.host.clientWidth - this.view.inset) / this.view.textScale);
  }

  private height(): number {
    return this.host.clientHeight / this.view.textScale;
  }

  private ratio(): number {
    return window.devicePixelRatio * this.view.textScale;
  }

  private chartWidth(): number {
    const { gutter, table } = sidesFor(this.width());
    return Math.max(1, this.width() - gutter - table);
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
    this.stops.push(listenToGestures(layer, this.gestures, () => this.view.textScale));
    const onScroll = () => {
      this.listener.tell(undefined, { x: 0, y: 0 });
      this.redraw();
    };
    host.addEventListener("scroll", onScroll, { passive: true });
    this.stops.push(() => host.removeEventListener("scroll", onScroll));
    const resized = new ResizeObserver(() => {
      this.time.resize(true);
      this.draw();
    });
    resized.observe(host);
    this.stops.push(() => resized.disconnect());
    const { list } = this.mirror;
    list.addEventListener("keydown", (event) => {
      if (!handleKey(this, event)) return;
      event.preventDefault();
      event.stopPropagation();
    });
    list.addEventListener("focus", () => {
      this.focused ??= this.firstFocus();
      this.redraw();
    });
    list.addEventListener("blur", () => this.redraw());
  }

  private fontsCame(): void {
    this.pictures.forget();
    this.redraw();
  }

  /** Where the keys begin: at the selected statement where it is among those that they walk. */
  private firstFocus(): number | undefined {
    const selected = this.view.selection.at(-1);
    const index = selected === undefined ? -1 : this.view.record.indexOf(selected);
    const walked = index >= 0 && this.walk.some(({ events }) => events.some(({ event }) => event === index));
    return walked ? index : this.walk[0]?.events[0]?.event;
  }

  private draw(): void {
    cancelAnimationFrame(this.frame);
    this.frame = 0;
    const { selection, theme } = this.view;
    const [width, height] = [this.width(), this.height()];
    if (height === 0) return;
    const selected = selection.at(-1);
    const input = this.input(width, height, selected);
    this.drawing = layoutPositions(input);
    const { chart, extent } = this.drawing;
    const room = `${Math.max(0, extent - chart.height) * this.view.textScale}px`;
    if (this.spacer.style.height !== room) this.spacer.style.height = room;
    if (this.screen.fit({ width, height }, this.view.textScale, this.ratio())) this.magnify();
    this.paint(this.drawing, theme);
    this.prepare(input);
    clearTimeout(this.settling);
    this.settling = window.setTimeout(() => this.settle(), SETTLED);
  }

  private input(width: number, height: number, selected: string | undefined): PositionsInput {
    const { record, mask, pair, carry, order, opened } = this.view;
    return {
      record,
      mask,
      scale: this.scale,
      size: { width, height },
      ...sidesFor(width),
      pair,
      carry,
      scroll: this.scroll,
      order,
      opened,
      key: height >= 420,
      pad: PAD,
      measure: textWidth,
      ...(selected === undefined ? {} : { selected }),
    };
  }

  /** On a scale that has just changed all rows are new: they are drawn. Where only the scroll changed they are copied. */
  private paint(drawing: PositionsDrawing, theme: Theme): void {
    const { width, height } = drawing;
    const ratio = this.ratio();
    const { pen } = this.screen;
    const still = this.drawn === this.scale;
    this.before = this.drawn;
    this.drawn = this.scale;
    if (still) {
      pen.begin({ width, height, ratio });
      this.pictures.draw(drawing, theme, this.state(), ratio);
    } else {
      pen.begin({ width, height, ratio }, theme.surface.canvas);
      drawPositions(drawing, pen, theme, this.state(), OPTIONS);
    }
    const { landing } = this.gestures;
    if (landing !== undefined) drawLine(pen, 0, landing, width, landing, { stroke: theme.ink[1], width: 2 });
  }

  private state(): PositionsState {
    const { record, selection } = this.view;
    const keyboard = document.activeElement === this.mirror.list && this.mirror.list.matches(":focus-visible");
    return {
      ...(selection.length === 0 ? {} : { selected: new Set(selection.map((id) => record.indexOf(id))) }),
      ...(this.hovered === undefined ? {} : { hovered: this.hovered }),
      ...(keyboard && this.focused !== undefined ? { focused: this.focused } : {}),
    };
  }

  private magnify(): void {
    this.mirror.magnify(this.view.textScale);
    this.controls.magnify(this.view.textScale);
  }

  /** Once nothing moves: what is drawn becomes readable for others than eyes, and pictures are made for the next scroll. */
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

  /** Between frames, pictures of the rows in view and of those that come next: in small steps, so that no frame waits for long. */
  private prepare(input: PositionsInput): void {
    clearTimeout(this.preparing);
    const step = (): void => {
      const { drawing } = this;
      if (drawing === undefined || this.drawn !== input.scale) return;
      const rows = [...drawing.rows, ...rowsBeyond(input, drawing, BEYOND)];
      const laid = rows.every(({ row }) => this.laid.has(row));
      for (const { row } of rows) this.laid.add(row);
      if (!laid || this.pictures.prepare(rows, drawing, this.view.theme, this.ratio()))
        this.preparing = window.setTimeout(step);
    };
    // Zooming and panning take all the time of a frame by themselves.
    this.preparing = window.setTimeout(step, this.drawn === this.before ? 0 : SETTLED);
  }
}
