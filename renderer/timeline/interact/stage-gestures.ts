import { DAY } from "../../model/dates.ts";
import { spanWords } from "../../model/days-between.ts";
import { describeHit } from "../layout/describe.ts";
import { eventsInside } from "../layout/inside.ts";
import { draggedOrder } from "./lane-drag.ts";
import { laneScrollDrag } from "./lane-scroll.ts";
import { overviewRange, type OverviewDrag } from "./overview-drag.ts";
import type { At, GestureListener, Held } from "./gestures.ts";
import type { Stage } from "./stage.ts";

/** One double click zooms by this much. */
const DOUBLE_TAP = 2.5;
/** This near to the edge of the lanes a lane that is dragged scrolls them, by as much each time the pointer moves. */
const EDGE = 12;
/** Where a day is wider than this, measuring goes by hours. */
const WIDE_DAY = 240;

/** What gestures do to the timeline: the chart pans and zooms, the overview's brush moves and resizes, marks are chosen, the axis measures. */
export class StageGestures implements GestureListener {
  private panning: { readonly scale: Stage["scale"] } | undefined;
  private brushing: OverviewDrag | undefined;
  /** What a drag on the lanes' scroll bar makes of the scroll. */
  private scrolling: ((y: number) => number) | undefined;
  /** How far the lanes were scrolled when a drag began. */
  private scrolled = 0;
  private marquee = false;
  private measuring = false;
  /** The lane that is being dragged. */
  private lane: string | undefined;

  constructor(private readonly stage: Stage) {}

  /** What the pointer is over; nothing also once the chart moves away under it, until the pointer itself moves. */
  hover(at: At | undefined): void {
    const hit = at === undefined ? undefined : this.stage.hit(at.x, at.y);
    const id =
      hit === undefined ? undefined : hit.kind === "event" ? hit.event : hit.kind === "pill" ? hit.pill : undefined;
    this.stage.host.classList.toggle("pointing", hit !== undefined);
    const { drawing, view } = this.stage;
    this.stage.host.title = drawing === undefined || hit === undefined ? "" : describeHit(view.record, drawing, hit);
    if (id === this.stage.hovered) return;
    this.stage.hovered = id;
    const { textScale } = view;
    const shown = at === undefined ? { x: 0, y: 0 } : { x: at.x * textScale, y: at.y * textScale };
    this.stage.listener.hover(hit?.kind === "event" ? hit.event : undefined, shown);
    this.stage.redraw();
  }

  tap(at: At, held: Held): void {
    this.stage.mirror.list.focus({ preventScroll: true });
    this.stage.listener.hover(undefined, at);
    const hit = this.stage.hit(at.x, at.y);
    const { selection } = this.stage.view;
    this.stage.forgetMeasure();
    // Whatever is tapped, an opened pill closes; tapping a closed one opens it.
    const { opened } = this.stage;
    if (opened !== undefined) this.stage.openPill(undefined);
    if (hit === undefined) {
      const region = this.stage.drawing?.regions.overview;
      if (region !== undefined && region.height > 0 && at.y > region.y) this.centreOn(at.x);
      else if (!held.add) this.stage.listener.select([]);
      return;
    }
    switch (hit.kind) {
      case "event": {
        this.stage.focused = hit.event;
        const others = selection.filter((id) => id !== hit.event);
        if (!held.add) this.stage.listener.select([hit.event]);
        else this.stage.listener.select(others.length < selection.length ? others : [...selection, hit.event]);
        return;
      }
      case "pill":
        this.stage.focused = hit.pill;
        return this.stage.openPill(opened === hit.pill ? undefined : hit.pill);
      case "fold":
        return this.stage.listener.toggleFold(hit.fold);
      case "document":
        return this.stage.listener.chooseDocument(hit.document);
      case "lane":
        return;
    }
  }

  doubleTap(at: At): void {
    const hit = this.stage.hit(at.x, at.y);
    if (hit?.kind === "lane") this.stage.listener.collapseLane(hit.lane);
    else if (hit?.kind === "pill") this.zoomInto(hit.from, hit.to);
    else if (hit?.kind === "event") this.stage.listener.openPanel();
    else this.stage.zoomBy(DOUBLE_TAP, at.x - this.stage.gutter());
  }

  dragStart(at: At, held: Held): boolean {
    const { drawing } = this.stage;
    if (drawing === undefined) return false;
    if (at.x < this.stage.gutter()) {
      const hit = this.stage.hit(at.x, at.y);
      this.lane = hit?.kind === "lane" ? hit.lane : undefined;
      return this.lane !== undefined;
    }
    this.scrolling = laneScrollDrag(drawing, at.x, at.y);
    if (this.scrolling !== undefined) return true;
    const { overview } = drawing.regions;
    if (overview.height > 0 && at.y >= overview.y) {
      this.brushing = overviewRange(this.stage, drawing, at.x);
      return true;
    }
    this.stage.forgetMeasure();
    const { axis } = drawing.regions;
    if (at.y >= axis.y && at.y < axis.y + axis.height && !held.shift) {
      this.measuring = true;
      return true;
    }
    this.marquee = held.shift;
    this.panning = { scale: this.stage.scale };
    this.scrolled = drawing.laneScroll?.by ?? 0;
    if (!this.marquee) this.stage.host.classList.add("panning");
    return true;
  }

  drag(at: At, from: At): void {
    if (this.lane !== undefined) this.dragLane(this.lane, at.y);
    else if (this.scrolling !== undefined) this.stage.setLaneScroll(this.scrolling(at.y));
    else if (this.brushing !== undefined) this.stage.setScale(this.brushing(at.x));
    else if (this.measuring) this.measure(at.x, from.x);
    else if (this.marquee) this.drawMarquee(at, from);
    else if (this.panning !== undefined) {
      this.stage.setScale(this.panning.scale.panBy(at.x - from.x));
      this.stage.setLaneScroll(this.scrolled - (at.y - from.y));
    }
  }

  dragEnd(_at: At, _from: At, cancelled: boolean): void {
    const { marquee, measured, listener } = this.stage;
    if (marquee !== undefined) {
      this.stage.marquee = undefined;
      if (!cancelled) listener.select(marquee.ids);
      this.stage.redraw();
    }
    if (this.measuring && cancelled) this.stage.forgetMeasure();
    else if (this.measuring && measured !== undefined) listener.measured?.(spanWords(measured.from, measured.to));
    this.measuring = false;
    if (cancelled && this.panning !== undefined && !this.marquee) this.stage.setScale(this.panning.scale);
    this.lane = undefined;
    this.scrolling = undefined;
    this.panning = undefined;
    this.brushing = undefined;
    this.marquee = false;
    this.stage.host.classList.remove("panning");
  }

  pinch(at: At, factor: number, slide: number): void {
    this.stage.setScale(this.stage.scale.zoomAt(at.x - this.stage.gutter(), factor).panBy(slide));
  }

  wheelZoom(at: At, factor: number): void {
    this.hover(undefined);
    this.stage.setScale(this.stage.scale.zoomAt(Math.max(0, at.x - this.stage.gutter()), factor));
  }

  wheelPan(_at: At, x: number): void {
    this.hover(undefined);
    this.stage.setScale(this.stage.scale.panBy(-x));
  }

  /** Over the lanes' headings the wheel scrolls the lanes where there are more than fit. */
  wheelScroll(at: At, by: number): boolean {
    if (this.turnFan(at, by)) return true;
    if (at.x >= this.stage.gutter() || this.stage.drawing?.laneScroll === undefined) return false;
    this.stage.scrollLanes(by);
    return true;
  }

  /** Over the card of an opened cluster the wheel goes through the members that it has no room for. */
  private turnFan(at: At, by: number): boolean {
    const fan = this.stage.drawing?.fan;
    if (fan === undefined || (fan.before === 0 && fan.more === 0)) return false;
    const { x, y, width, height } = fan.box;
    if (at.x < x || at.x > x + width || at.y < y || at.y > y + height) return false;
    const step = Math.sign(by) * fan.perColumn;
    this.stage.openedFrom = Math.min(Math.max(0, fan.before + step), fan.before + fan.more);
    this.stage.redraw();
    return true;
  }

  /** Lanes where there are more than fit, else time. */
  wheelAside(at: At, by: number): void {
    if (this.stage.drawing?.laneScroll === undefined) this.wheelPan(at, by);
    else this.stage.scrollLanes(by);
  }

  /** Zooms until a cluster's members can part. */
  private zoomInto(from: number, to: number): void {
    const gutter = this.stage.gutter();
    const { scale } = this.stage;
    const [start, end] = [scale.time(from - gutter), scale.time(to - gutter)];
    if (to - from > 12) this.stage.setScale(scale.show(start, end, scale.width / 4));
    else this.stage.zoomBy(DOUBLE_TAP, (from + to) / 2 - gutter);
  }

  private centreOn(x: number): void {
    const { drawing, scale } = this.stage;
    if (drawing === undefined) return;
    const drag = overviewRange(this.stage, drawing, (drawing.overview.brush[0] + drawing.overview.brush[1]) / 2);
    this.stage.setScale(drag === undefined ? scale : drag(x));
  }

  private dragLane(lane: string, y: number): void {
    const { drawing } = this.stage;
    const order = drawing === undefined ? undefined : draggedOrder(drawing, lane, y);
    // Held beyond an edge, the lane takes the others along.
    const region = drawing?.regions.lanes;
    if (region !== undefined && y < region.y + EDGE) this.stage.scrollLanes(-EDGE);
    if (region !== undefined && y > region.y + region.height - EDGE) this.stage.scrollLanes(EDGE);
    if (order !== undefined) this.stage.listener.orderLanes(order);
  }

  /** From day to day, or by the hour where a day is wide. */
  private measure(to: number, from: number): void {
    const { scale } = this.stage;
    const left = this.stage.gutter();
    const unit = scale.rate * DAY > WIDE_DAY ? DAY / 24 : DAY;
    const [a, b] = [from, to].map((x) => Math.round(scale.time(x - left) / unit) * unit) as [number, number];
    this.stage.measured = a === b ? undefined : { from: Math.min(a, b), to: Math.max(a, b) };
    this.stage.redraw();
  }

  private drawMarquee(a: At, b: At): void {
    const { drawing, view } = this.stage;
    if (drawing === undefined) return;
    const box = {
      x: Math.min(a.x, b.x),
      y: Math.min(a.y, b.y),
      width: Math.abs(a.x - b.x),
      height: Math.abs(a.y - b.y),
    };
    this.stage.marquee = { box, ids: eventsInside(view.record, drawing, box) };
    this.stage.redraw();
  }
}
