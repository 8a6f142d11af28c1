import type { Record } from "../../model/record.ts";
import { planTime } from "../scale/folds.ts";
import { TimeScale } from "../scale/time-scale.ts";
import { Animator, durationOf } from "./animate.ts";

const FOLDING = 360;
const ZOOMING = 260;

/** What decides which part of time is open. */
export interface TimeChoice {
  readonly record: Record;
  readonly selection: readonly string[];
  /** Folds that were opened by hand. */
  readonly openFolds: readonly string[];
  readonly trueTime: boolean;
}

interface Kept {
  readonly scale: TimeScale;
  readonly whole: boolean;
}

/** What was last looked at of a record: a view that opens shows the same part of time. */
const kept = new WeakMap<Record, Kept>();

/** The part of time that a view shows, with its movements: zoom, pan, folds that open and close. */
export class TimeView {
  scale: TimeScale;
  /** Nobody zoomed or panned yet: all of time stays in view when the window changes. */
  whole = true;
  private choice: TimeChoice;
  /** The instant that the plan of folds was made around. */
  private around: number | undefined;
  private readonly animator = new Animator();

  /**
   * @param width of the chart, CSS pixels
   * @param changed is told whenever there is another scale
   */
  constructor(
    choice: TimeChoice,
    private readonly width: () => number,
    private readonly changed: () => void,
  ) {
    this.choice = choice;
    this.scale = this.opened();
  }

  /** Follows a choice; true when it is another record, of which the part that was last looked at is shown. */
  show(choice: TimeChoice): boolean {
    const before = this.choice;
    this.choice = choice;
    if (choice.record !== before.record) {
      this.animator.stop();
      this.scale = this.opened();
      return true;
    }
    this.replan();
    const { trueTime, openFolds } = choice;
    if (trueTime !== before.trueTime)
      this.fold((share) => this.scale.trueTime(trueTime ? share : 1 - share, this.anchor()));
    else if (openFolds !== before.openFolds) this.moveFolds(before.openFolds, openFolds);
    return false;
  }

  setScale(scale: TimeScale): void {
    this.scale = scale;
    this.whole = false;
    kept.set(this.choice.record, { scale, whole: false });
    this.changed();
  }

  zoomBy(factor: number, x = this.anchor()): void {
    const from = this.scale;
    this.animator.run(durationOf(ZOOMING), (share) => this.setScale(from.zoomAt(x, factor ** share)));
  }

  /** All of time. */
  fit(): void {
    this.animator.stop();
    this.setScale(this.scale.fit(this.width()));
    this.whole = true;
    kept.set(this.choice.record, { scale: this.scale, whole: true });
  }

  /** Pans as little as it takes for an instant to be this far from the edges of a room at the left of the chart; at once, or moving. */
  reveal(time: number, room: number, margin: number, moving: boolean): void {
    const x = this.scale.x(time);
    const shift = x < margin ? margin - x : x > room - margin ? room - margin - x : 0;
    if (shift === 0) return;
    const from = this.scale;
    this.animator.run(moving ? durationOf(ZOOMING) : 0, (share) =>
      this.setScale(from.movedTo(time, x + shift * share)),
    );
  }

  /** The chart has another width: all of time stays in view where it was, and wherever `fits` says so. */
  resize(fits: boolean): void {
    const width = this.width();
    if (width === this.scale.width) return;
    this.scale = this.whole && fits ? this.scale.fit(width) : this.scale.withWidth(width);
  }

  /** First and last day in view, within the record's span. */
  visibleDays(): { readonly from: string; readonly to: string } {
    const { start, end } = this.scale.plan;
    const [from, to] = this.scale.visible();
    const day = (time: number) => new Date(Math.min(end - 1, Math.max(start, time))).toISOString().replace(/T.*$/, "");
    return { from: day(from), to: day(to) };
  }

  stop(): void {
    this.animator.stop();
  }

  /** What the keys zoom about: the selected event where it is in view, else the middle. */
  private anchor(): number {
    const placed = this.selectedTime();
    const x = placed === undefined ? undefined : this.scale.x(placed);
    return x !== undefined && x > 0 && x < this.scale.width ? x : this.scale.width / 2;
  }

  private selectedTime(): number | undefined {
    const { record, selection } = this.choice;
    const placed = record.columns.placed[record.indexOf(selection.at(-1) ?? "")];
    return placed === undefined || Number.isNaN(placed) ? undefined : placed;
  }

  private opened(): TimeScale {
    const { record, openFolds, trueTime } = this.choice;
    this.around = this.selectedTime();
    const plan = planTime(record, this.around);
    const open = new Map((trueTime ? plan.folds.map(({ id }) => id) : openFolds).map((id) => [id, 1]));
    const width = this.width();
    const fitting = TimeScale.fit(plan, width, open);
    const known = kept.get(record);
    this.whole = known?.whole ?? true;
    if (known === undefined || known.whole) return fitting;
    // A view that is left and comes back is as it was; one of another width shows the same days.
    if (known.scale.width === width && sameFolds(known.scale.opened, open) && samePlan(known.scale.plan, plan))
      return known.scale;
    const [from, to] = known.scale.visible();
    return fitting.show(from, to, 0);
  }

  /** The stretch round the selection is open too, so the plan of folds follows it. */
  private replan(): void {
    const around = this.selectedTime();
    if (around === this.around) return;
    this.around = around;
    const plan = planTime(this.choice.record, around);
    if (!samePlan(plan, this.scale.plan)) this.scale = this.scale.withPlan(plan, this.anchor());
  }

  private moveFolds(before: readonly string[], after: readonly string[]): void {
    const opening = after.filter((id) => !before.includes(id));
    const closing = before.filter((id) => !after.includes(id));
    this.fold((share) => {
      let { scale } = this;
      for (const id of opening) scale = scale.withFold(id, share);
      for (const id of closing) scale = scale.withFold(id, 1 - share);
      return scale;
    });
  }

  private fold(step: (share: number) => TimeScale): void {
    this.animator.run(durationOf(FOLDING), (share) => this.setScale(step(share)));
  }
}

function samePlan(a: TimeScale["plan"], b: TimeScale["plan"]): boolean {
  return a.folds.length === b.folds.length && a.folds.every(({ id }, i) => id === b.folds[i]?.id);
}

function sameFolds(a: TimeScale["opened"], b: TimeScale["opened"]): boolean {
  return a.size === b.size && [...a].every(([id, amount]) => b.get(id) === amount);
}
