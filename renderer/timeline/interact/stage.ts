import type { Record } from "../../model/record.ts";
import { textWidth } from "../../pen/metrics/text.ts";
import type { Theme } from "../../pen/theme.ts";
import { spanWords } from "../../model/days-between.ts";
import type { Box } from "../../pen/pen.ts";
import type { TimelineDrawing } from "../drawing.ts";
import type { LaneChoice } from "../lanes/choice.ts";
import { describeView } from "../layout/describe.ts";
import { hitAt } from "../layout/hit.ts";
import { chartWidth, type LayoutInput } from "../layout/input.ts";
import { lanesOfEvent, layoutTimeline } from "../layout/layout.ts";
import { drawTimeline } from "../marks/index.ts";
import { drawMarquee, drawMeasure } from "../marks/measure.ts";
import type { TimeScale } from "../scale/time-scale.ts";
import { Controls } from "./controls.ts";
import { listenToGestures } from "./gestures.ts";
import { handleKey } from "./keys.ts";
import { Mirror } from "./mirror.ts";
import { mirrored } from "./mirrored.ts";
import { Screen } from "./screen.ts";
import { scrollToShow } from "./lane-scroll.ts";
import { StageGestures } from "./stage-gestures.ts";
import { TimeView } from "./time-view.ts";

/** What the stage is to show. */
export interface StageView {
  readonly record: Record;
  readonly mask: Uint8Array;
  readonly lanes: LaneChoice;
  readonly theme: Theme;
  readonly selection: readonly string[];
  /** Folds that were opened by hand. */
  readonly openFolds: readonly string[];
  readonly trueTime: boolean;
  readonly coverage: boolean;
  readonly overview: boolean;
  /** Who knew: a party, and perhaps the date by which. Off without it. */
  readonly lens?: LayoutInput["lens"];
  /** The events of a line of descent that is being followed: the rest fades. */
  readonly followed?: ReadonlySet<string>;
  readonly links?: LayoutInput["links"];
  /** Ids of the documents that the filters ask for. */
  readonly documents?: readonly string[];
  /** Pixels at the right that a panel lies over. */
  readonly inset: number;
  /** How much larger than usual text is to be, and with it all else: 1 to 2. */
  readonly textScale: number;
}

/** What people did on the stage. */
export interface StageListener {
  select(ids: readonly string[]): void;
  /** What the pointer rests on, and where that is on the host; nothing when it left. */
  hover(event: string | undefined, at: { readonly x: number; readonly y: number }): void;
  openPanel(): void;
  toggleFold(id: string): void;
  /** The scale changed; in words, for the status bar. */
  scaled(words: string): void;
  /** A length of time was measured on the axis, in words; nothing once it is taken away. */
  measured?(words: string | undefined): void;
  collapseLane(lane: string): void;
  orderLanes(ids: readonly string[]): void;
  /** Leaves only what a document speaks of, or, a second time, everything again. */
  chooseDocument(id: string): void;
}

const GUTTERS: readonly (readonly [windowWidth: number, gutter: number])[] = [
  [1800, 200],
  [1400, 168],
  [0, 136],
];
const SETTLED = 120;

/** The selection in the forms that marks ask for. */
interface Chosen {
  readonly ids: readonly string[];
  readonly set: ReadonlySet<string>;
  readonly at: ArrayLike<number>;
}

/** The timeline on screen: a canvas, its accessible mirror, and the hands and keys that move it. */
export class Stage {
  readonly mirror: Mirror;
  private readonly controls: Controls;
  /** The last drawing; pointing and keys are answered from its boxes. */
  drawing: TimelineDrawing | undefined;
  hovered: string | undefined;
  /** The event, or the cluster, that the keys have reached. */
  focused: string | undefined;
  /** The pill that is opened in place. */
  opened: string | undefined;
  /** The first of its members that its card shows, where it has no room for all. */
  openedFrom = 0;
  /** What was measured on the axis, UTC milliseconds. */
  measured: { readonly from: number; readonly to: number } | undefined;
  /** The rectangle that is being drawn, and what it would choose. */
  marquee: { readonly box: Box; readonly ids: readonly string[] } | undefined;
  view: StageView;
  private readonly screen: Screen;
  /** How far the lanes are scrolled, as far as there is anything to scroll. */
  private laneScroll = 0;
  private readonly time: TimeView;
  /** The selection as a set; made once, since a selection may hold everything. */
  private chosen: Chosen | undefined;
  private readonly stops: (() => void)[] = [];
  /** Index of the first member of the cluster that the keys have reached. */
  private firstOfCluster: number | undefined;
  /** What the last frame showed, and whether it was zoomed from the one before. */
  private shown: TimeScale | undefined;
  private zooming = false;
  private frame = 0;
  private settling = 0;
  private windowWidth = window.innerWidth;

  constructor(
    readonly host: HTMLElement,
    view: StageView,
    readonly listener: StageListener,
  ) {
    this.view = view;
    this.screen = new Screen(host, () => this.redraw());
    this.mirror = new Mirror(host);
    this.controls = new Controls(this);
    this.time = new TimeView(
      view,
      () => this.chartWidth(),
      () => this.redraw(),
    );
    this.listen();
    this.draw();
  }

  /** Shows something else. Where time is and how far it is zoomed stay, unless the record is another one. */
  show(view: StageView): void {
    const before = this.view;
    this.view = view;
    if (view.record !== before.record) {
      this.focused = undefined;
      this.measured = undefined;
    }
    // What was chosen elsewhere (by a search, in the panel) is where the keys go on.
    const chosen = view.selection.at(-1);
    if (chosen !== undefined && !before.selection.includes(chosen)) this.focused = chosen;
    this.time.show(view);
    this.redraw();
  }

  /** Asks for a frame; several requests before it come to one. */
  redraw(): void {
    if (this.frame === 0) this.frame = requestAnimationFrame(() => this.draw());
  }

  get scale(): TimeScale {
    return this.time.scale;
  }

  /** Zooms about a pixel of the chart; without one about the selected event, or the middle. */
  zoomBy(factor: number, x?: number): void {
    this.time.zoomBy(factor, x);
  }

  fit(): void {
    this.time.fit();
  }

  setScale(scale: TimeScale): void {
    this.time.setScale(scale);
  }

  /** Moves the lanes up (or down, when negative) by pixels, as far as they are higher than their room. */
  scrollLanes(by: number): void {
    this.setLaneScroll(this.laneScroll + by);
  }

  setLaneScroll(to: number): void {
    const { laneScroll, regions } = this.drawing ?? {};
    if (laneScroll === undefined || regions === undefined) return;
    this.laneScroll = Math.min(Math.max(0, to), laneScroll.extent - regions.lanes.height);
    this.redraw();
  }

  /** Scrolls as little as it takes for a lane to be in view. */
  revealLane(id: string): void {
    const lane = this.drawing?.lanes.find((candidate) => candidate.id === id);
    if (this.drawing !== undefined && lane !== undefined) this.setLaneScroll(scrollToShow(this.drawing, [lane]));
  }

  /** Pans and scrolls as little as it takes for an event to be in view, clear of the panel. */
  reveal(id: string): void {
    const index = this.view.record.indexOf(id);
    if (this.drawing?.laneScroll !== undefined && index >= 0) {
      const { lanes } = this.drawing;
      const homes = lanesOfEvent(this.input(), index).flatMap((lane) => lanes[lane] ?? []);
      this.setLaneScroll(scrollToShow(this.drawing, homes));
    }
    const placed = this.view.record.columns.placed[index];
    if (placed === undefined || Number.isNaN(placed)) return;
    const room = this.chartWidth() - this.view.inset / this.view.textScale;
    this.time.reveal(placed, room, Math.min(80, room / 4), true);
  }

  focusEvents(): void {
    this.mirror.list.focus({ preventScroll: true });
  }

  visibleDays(): { readonly from: string; readonly to: string } {
    return this.time.visibleDays();
  }

  /** Opens a cluster in place, or closes the one that is open. */
  openPill(id: string | undefined): void {
    this.opened = id;
    this.openedFrom = 0;
    this.redraw();
  }

  forgetMeasure(): void {
    if (this.measured === undefined) return;
    this.measured = undefined;
    this.listener.measured?.(undefined);
    this.redraw();
  }

  focus(id: string | undefined): void {
    this.focused = id;
    this.redraw();
  }

  remove(): void {
    this.time.stop();
    cancelAnimationFrame(this.frame);
    clearTimeout(this.settling);
    for (const stop of this.stops) stop();
    this.screen.remove();
    this.mirror.remove();
    this.controls.remove();
  }

  /** The size of the view in pixels of the drawing: larger text leaves it fewer of them. */
  private size(): { readonly width: number; readonly height: number } {
    const { textScale } = this.view;
    return { width: this.host.clientWidth / textScale, height: this.host.clientHeight / textScale };
  }

  gutter(): number {
    const width = window.innerWidth / this.view.textScale;
    return GUTTERS.find(([least]) => width >= least)?.[1] ?? 136;
  }

  chartWidth(): number {
    return chartWidth(this.size().width, this.gutter());
  }

  /** What the pointer is over. */
  hit(x: number, y: number) {
    return this.drawing === undefined ? undefined : hitAt(this.drawing, x, y);
  }

  private listen(): void {
    this.stops.push(listenToGestures(this.host, new StageGestures(this), () => this.view.textScale));
    const resized = new ResizeObserver(() => {
      // It also reports the size that the first drawing was made for.
      const { width, height } = this.size();
      if (this.drawing?.width === width && this.drawing.height === height) return;
      this.resize();
      this.draw();
    });
    resized.observe(this.host);
    this.stops.push(() => resized.disconnect());
    const onKey = (event: KeyboardEvent) => {
      if (!handleKey(this, event)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    const onFocus = () => {
      this.focused ??= this.view.selection.at(-1) ?? this.drawing?.glyphs[0]?.event;
      this.redraw();
    };
    const onBlur = () => this.redraw();
    this.mirror.list.addEventListener("keydown", onKey);
    this.mirror.list.addEventListener("focus", onFocus);
    this.mirror.list.addEventListener("blur", onBlur);
  }

  /**
   * A wider window shows more time at the same rate, unless all of it was in view: then it still is. A panel that opens beside
   * the chart moves nothing: it would be hard to find again what was just chosen.
   */
  private resize(): void {
    const width = this.chartWidth();
    if (width === this.scale.width) return;
    const byPanel = window.innerWidth === this.windowWidth;
    this.windowWidth = window.innerWidth;
    this.time.resize(!byPanel);
    const selected = this.view.selection.at(-1);
    if (byPanel && selected !== undefined) this.reveal(selected);
  }

  private input(): LayoutInput {
    const {
      record,
      mask,
      lanes,
      selection,
      coverage,
      overview,
      inset,
      textScale,
      lens,
      followed,
      links,
      openFolds,
      trueTime,
    } = this.view;
    const selected = selection.at(-1);
    return {
      record,
      mask,
      lanes,
      scale: this.scale,
      zooming: this.zooming,
      size: this.size(),
      laneScroll: this.laneScroll,
      gutter: this.gutter(),
      measure: textWidth,
      regions: { overview, inset: inset / textScale, ...(coverage ? {} : { coverage: "off" }) },
      labelSize: window.innerWidth / textScale >= 1800 ? 12.5 : 11.5,
      ...(selected === undefined ? {} : { selected }),
      ...(this.opened === undefined ? {} : { opened: this.opened, openedFrom: this.openedFrom }),
      ...(openFolds.length === 0 || trueTime ? {} : { openFolds }),
      ...(lens === undefined ? {} : { lens }),
      ...(followed === undefined ? {} : { follow: followed, pinned: [...followed] }),
      ...(links === undefined ? {} : { links }),
    };
  }

  private draw(): void {
    cancelAnimationFrame(this.frame);
    this.frame = 0;
    this.zooming = isZoomed(this.shown, this.scale);
    this.shown = this.scale;
    const input = this.input();
    const { width, height } = input.size;
    if (width === 0 || height === 0) return;
    this.drawing = layoutTimeline(input);
    this.laneScroll = this.drawing.laneScroll?.by ?? 0;
    this.keepFocus(this.drawing);
    const { textScale } = this.view;
    const ratio = window.devicePixelRatio * textScale;
    const { pen } = this.screen;
    if (this.screen.fit(input.size, textScale, ratio)) {
      this.mirror.magnify(textScale);
      this.controls.magnify(textScale);
    }
    const { theme } = this.view;
    pen.begin({ width, height, ratio }, theme.surface.canvas);
    const keyboard = document.activeElement === this.mirror.list && this.mirror.list.matches(":focus-visible");
    drawTimeline(this.drawing, pen, theme, {
      selected: this.selected().set,
      selectedAt: this.selected().at,
      ...(this.hovered === undefined ? {} : { hovered: this.hovered }),
      ...(keyboard && this.focused !== undefined
        ? { focused: this.focused, focusedAt: this.view.record.indexOf(this.focused) }
        : {}),
      ...(this.view.followed === undefined ? {} : { followed: this.view.followed }),
    });
    if (this.measured !== undefined) this.drawMeasured(this.measured, this.drawing);
    if (this.marquee !== undefined) drawMarquee(this.marquee.box, pen, theme);
    clearTimeout(this.settling);
    this.settling = window.setTimeout(() => this.settle(), SETTLED);
  }

  /** A cluster that has parted gives the focus to its first member; one that is gone is open no longer. */
  private keepFocus({ pills }: TimelineDrawing): void {
    const { record } = this.view;
    const cluster = pills.find(({ id }) => id === this.focused);
    if (cluster !== undefined) this.firstOfCluster = cluster.members[0];
    else if (this.focused !== undefined && record.indexOf(this.focused) < 0)
      this.focused = record.events[this.firstOfCluster ?? -1]?.id;
    if (this.opened !== undefined && pills.every(({ id }) => id !== this.opened)) this.opened = undefined;
  }

  private selected(): Chosen {
    const ids = this.marquee?.ids ?? this.view.selection;
    if (this.chosen?.ids !== ids) this.chosen = { ids, set: new Set(ids), at: this.indicesOf(ids) };
    return this.chosen;
  }

  private indicesOf(ids: readonly string[]): ArrayLike<number> {
    return Int32Array.from(ids, (id) => this.view.record.indexOf(id)).sort();
  }

  private drawMeasured({ from, to }: { readonly from: number; readonly to: number }, drawing: TimelineDrawing): void {
    const left = drawing.regions.axis.x;
    const measure = { from: left + this.scale.x(from), to: left + this.scale.x(to), words: spanWords(from, to) };
    drawMeasure(measure, drawing, this.screen.pen, this.view.theme);
  }

  /** Once nothing moves: what is drawn becomes readable for others than eyes. */
  private settle(): void {
    if (this.zooming) this.draw();
    clearTimeout(this.settling);
    if (this.drawing === undefined) return;
    const { record } = this.view;
    this.mirror.describe(describeView(record, this.drawing));
    this.mirror.show(mirrored(record, this.drawing, this.selected().set, this.focused), this.focused);
    this.controls.show(this.drawing);
    this.listener.scaled(scaleWords(this.scale));
    this.host.dataset["settled"] = "true";
  }
}

/** Whether the same stretch of time takes another width; also while a fold opens. */
function isZoomed(before: TimeScale | undefined, after: TimeScale): boolean {
  return before !== undefined && (before.rate !== after.rate || before.opened !== after.opened);
}

const MONTH = (365.25 * 86_400_000) / 12;

/** "1 month = 80 px everywhere, 3 folds". */
export function scaleWords(scale: TimeScale): string {
  const folds = scale.segments.filter((segment) => segment.folded).length;
  const perMonth = scale.rate * MONTH;
  const [unit, pixels] =
    perMonth < 4 ? ["1 year", perMonth * 12] : perMonth < 900 ? ["1 month", perMonth] : ["1 day", perMonth / 30.44];
  const foldWords = folds === 0 ? "nothing folded" : folds === 1 ? "1 fold" : `${folds} folds`;
  return `Open time: ${unit} = ${Math.round(pixels)} px everywhere · ${foldWords} · nothing is removed`;
}
