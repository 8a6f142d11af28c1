import { DAY } from "../../model/dates.ts";
import type { Fold, TimePlan } from "./folds.ts";

/** A part of time between two breaks: an open stretch, or a fold with how far it is open. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  /** Pixels from the start of time, at this zoom, whatever the pan. */
  readonly from: number;
  readonly to: number;
  /** The fold that lies here, also while it is open. */
  readonly fold?: Fold;
  /** Narrower than its true width: it is drawn as a fold. */
  readonly folded: boolean;
}

/** Free space beside the first and the last day when everything is in view. */
const MARGIN = 14;
const HOUR = DAY / 24;
/** An hour is at most this wide, and all of time at least this share of the view. */
const MOST_PER_HOUR = 240;
const LEAST_SHARE = 0.5;

/**
 * Time laid out in pixels: one rate in all open stretches, a fixed width in every fold, linear inside each, rising and
 * invertible throughout. Immutable: zooming and panning give a new scale.
 *
 * `x` and `time` answer in pixels from the left edge of the chart. `place` and `timeAtPlace` do the same from the start of time:
 * places do not change while panning, so whatever is decided by them stays put.
 */
export class TimeScale {
  readonly segments: readonly Segment[];

  private constructor(
    readonly plan: TimePlan,
    /** Pixels per millisecond in open stretches. */
    readonly rate: number,
    /** Place at the left edge of the chart. */
    readonly offset: number,
    /** Width of the chart in pixels. */
    readonly width: number,
    /** By fold id: 0 folded, 1 open to its true width, between while it moves. Folds that are not in here are folded. */
    readonly opened: ReadonlyMap<string, number>,
  ) {
    this.segments = segmentsOf(plan, rate, opened);
  }

  /** All of time in a chart of this width, every fold closed that can be. */
  static fit(plan: TimePlan, width: number, opened: ReadonlyMap<string, number> = new Map()): TimeScale {
    const rate = fittingRate(plan, Math.max(1, width - 2 * MARGIN), opened);
    return new TimeScale(plan, rate, -MARGIN, width, opened).centred();
  }

  x(time: number): number {
    return this.place(time) - this.offset;
  }

  time(x: number): number {
    return this.timeAtPlace(x + this.offset);
  }

  place(time: number): number {
    const { segments } = this;
    let low = 0;
    let high = segments.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((segments[middle] as Segment).start <= time) low = middle;
      else high = middle - 1;
    }
    const segment = segments[low] as Segment;
    if (time < segment.start) return (time - segment.start) * this.rate + segment.from;
    if (time > segment.end) return (time - segment.end) * this.rate + segment.to;
    return segment.from + ((time - segment.start) / (segment.end - segment.start)) * (segment.to - segment.from);
  }

  timeAtPlace(place: number): number {
    const { segments } = this;
    let low = 0;
    let high = segments.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((segments[middle] as Segment).from <= place) low = middle;
      else high = middle - 1;
    }
    const segment = segments[low] as Segment;
    if (place < segment.from) return segment.start + (place - segment.from) / this.rate;
    if (place > segment.to) return segment.end + (place - segment.to) / this.rate;
    return segment.start + ((place - segment.from) / (segment.to - segment.from)) * (segment.end - segment.start);
  }

  /** Pixels from the first day to the last. */
  get extent(): number {
    return (this.segments.at(-1) as Segment).to;
  }

  /** The first and the last instant in view, UTC milliseconds. */
  visible(): readonly [number, number] {
    return [this.time(0), this.time(this.width)];
  }

  /** The segment that an instant lies in; the nearest one outside time. */
  segmentAt(time: number): Segment {
    return this.segments.findLast((segment) => segment.start <= time) ?? (this.segments[0] as Segment);
  }

  isFolded(time: number): boolean {
    const segment = this.segmentAt(time);
    return segment.folded && time >= segment.start && time < segment.end;
  }

  /** Zooms by a factor; the date under the pointer stays under it. */
  zoomAt(x: number, factor: number): TimeScale {
    return this.withRate(this.rate * factor, x);
  }

  /** Another rate (pixels per millisecond), with the date at `x` kept there. */
  withRate(rate: number, x = this.width / 2): TimeScale {
    const time = this.time(x);
    const bounded = Math.min(Math.max(rate, this.leastRate), MOST_PER_HOUR / HOUR);
    return new TimeScale(this.plan, bounded, 0, this.width, this.opened).movedTo(time, x);
  }

  /** Moves the drawing by pixels: to the right when positive. At least a part of time stays in view. */
  panBy(pixels: number): TimeScale {
    const reach = this.width * LEAST_SHARE;
    const least = Math.min(this.offset, -reach);
    const most = Math.max(this.offset, this.extent - this.width + reach);
    return this.withOffset(Math.min(Math.max(this.offset - pixels, least), most));
  }

  /** All of time in view, at the chart's width or another one. */
  fit(width = this.width): TimeScale {
    return TimeScale.fit(this.plan, width, this.opened);
  }

  /** A range of time in view, edge to edge, with a margin in pixels. */
  show(from: number, to: number, margin = MARGIN): TimeScale {
    const room = Math.max(1, this.width - 2 * margin);
    const span = Math.max(HOUR, to - from);
    let scale = this.withRate(room / span);
    // Folds inside the range leave more room than its true length says: a few steps settle on the rate that fills it.
    for (let step = 0; step < 12; step += 1) {
      const wide = scale.place(to) - scale.place(from);
      if (wide <= 0 || Math.abs(wide - room) < 0.5) break;
      scale = scale.withRate((scale.rate * room) / wide);
    }
    return scale.movedTo(
      (from + to) / 2 === from ? from : scale.timeAtPlace((scale.place(from) + scale.place(to)) / 2),
      this.width / 2,
    );
  }

  /** Opens or closes a fold about the date at `x`; a number between 0 and 1 is a step of the movement. */
  withFold(id: string, open: boolean | number, x = this.width / 2): TimeScale {
    const amount = Number(open);
    const opened = new Map(this.opened);
    if (amount > 0) opened.set(id, Math.min(1, amount));
    else opened.delete(id);
    return this.withOpened(opened, x);
  }

  /** True time: every fold open (or, with false, closed), about the date at `x`. */
  trueTime(open: boolean | number = true, x = this.width / 2): TimeScale {
    const amount = Number(open);
    const opened = new Map<string, number>(amount > 0 ? this.plan.folds.map(({ id }) => [id, amount]) : []);
    return this.withOpened(opened, x);
  }

  withWidth(width: number): TimeScale {
    return new TimeScale(this.plan, this.rate, this.offset, width, this.opened);
  }

  /** The same rate and open folds over another plan (the record or the stretch around the selection changed). */
  withPlan(plan: TimePlan, x = this.width / 2): TimeScale {
    const time = this.time(x);
    return new TimeScale(plan, this.rate, 0, this.width, this.opened).movedTo(time, x);
  }

  /** Puts an instant at a pixel. */
  movedTo(time: number, x: number): TimeScale {
    return this.withOffset(this.place(time) - x);
  }

  private withOffset(offset: number): TimeScale {
    return new TimeScale(this.plan, this.rate, offset, this.width, this.opened);
  }

  private withOpened(opened: ReadonlyMap<string, number>, x: number): TimeScale {
    const time = this.time(x);
    return new TimeScale(this.plan, this.rate, 0, this.width, opened).movedTo(time, x);
  }

  private centred(): TimeScale {
    return this.withOffset((this.extent - this.width) / 2);
  }

  private get leastRate(): number {
    return (this.width * LEAST_SHARE) / (this.plan.end - this.plan.start);
  }
}

function segmentsOf(plan: TimePlan, rate: number, opened: ReadonlyMap<string, number>): Segment[] {
  const segments: Segment[] = [];
  let time = plan.start;
  let place = 0;
  const add = (end: number, width: number, fold?: Fold, folded = false): void => {
    segments.push({
      start: time,
      end,
      from: place,
      to: place + width,
      folded,
      ...(fold === undefined ? {} : { fold }),
    });
    time = end;
    place += width;
  };
  for (const fold of plan.folds) {
    if (fold.start > time) add(fold.start, (fold.start - time) * rate);
    const whole = (fold.end - fold.start) * rate;
    const closed = foldedWidth(whole, fold.width);
    const width = closed + (whole - closed) * (opened.get(fold.id) ?? 0);
    add(fold.end, width, fold, width < whole * 0.999);
  }
  if (plan.end > time || segments.length === 0) add(plan.end, (plan.end - time) * rate);
  return segments;
}

/** A fold closes this many times faster than its true width grows. */
const CLOSING = 5;

/**
 * Width of a closed fold whose true width is `whole`. Below twice its own width it is not worth folding and lies open; from
 * there it closes while its true width grows by a tenth, so that zooming never makes the axis jump.
 */
function foldedWidth(whole: number, width: number): number {
  if (whole <= 2 * width) return whole;
  return Math.max(width, 2 * width - CLOSING * (whole - 2 * width));
}

/**
 * The largest rate at which all of time is at most `room` wide. A fold may close as the rate grows, so the width does not
 * rise evenly: between the rates at which a fold begins and ends to close it is linear, and the rate is found piece by piece.
 */
function fittingRate(plan: TimePlan, room: number, opened: ReadonlyMap<string, number>): number {
  const closing = plan.folds.filter(({ id }) => (opened.get(id) ?? 0) < 1);
  const breaks = closing.flatMap(({ start, end, width }) => [
    (2 * width) / (end - start),
    ((2 + 1 / CLOSING) * width) / (end - start),
  ]);
  const whole = room / (plan.end - plan.start);
  const rates = [...breaks.filter((rate) => rate > whole), whole].sort((a, b) => b - a);
  const widthAt = (rate: number): number => segmentsOf(plan, rate, opened).at(-1)?.to ?? 0;
  let upper = Infinity;
  for (const lower of rates) {
    const base = widthAt(lower);
    if (base <= room + 1e-6) {
      const slope =
        upper === Infinity ? (widthAt(lower * 2) - base) / lower : (widthAt(upper) - base) / (upper - lower);
      const rate = slope > 0 ? lower + (room - base) / slope : lower;
      return Math.min(rate, upper, MOST_PER_HOUR / HOUR);
    }
    upper = lower;
  }
  return Math.min(whole, MOST_PER_HOUR / HOUR);
}
