import { eventAt } from "../../model/names.ts";
import type { PositionsHit } from "../../positions/hit.ts";
import { positionsHit } from "../../positions/hit.ts";
import { AXIS, ROW } from "../../positions/layout.ts";
import type { At, GestureListener, Held } from "../../timeline/interact/gestures.ts";
import type { PositionsStage } from "./stage.ts";

/** One double click zooms by this much. */
const DOUBLE_TAP = 2.5;

/** What gestures do to the Positions view: time pans and zooms, rows scroll and are put elsewhere, marks are chosen. */
export class PositionsGestures implements GestureListener {
  private panning: { readonly scale: PositionsStage["scale"]; readonly scroll: number } | undefined;
  /** The issue whose row is being dragged, and how far down the pointer is. */
  private lifted: { readonly issue: string; y: number } | undefined;

  constructor(private readonly stage: PositionsStage) {}

  /** Where a lifted row would be put down: the height of the line that says so, on the view. */
  get landing(): number | undefined {
    return this.lifted === undefined ? undefined : AXIS + this.gapAt(this.lifted.y) * ROW - this.stage.scroll;
  }

  hover(at: At | undefined): void {
    const { stage } = this;
    const hit = at === undefined ? undefined : this.hit(at);
    const pointed =
      hit?.kind === "mark" || hit?.kind === "question" || hit?.kind === "condition" || hit?.kind === "fold";
    stage.host.classList.toggle("pointing", pointed);
    const event = hit?.kind === "mark" || hit?.kind === "condition" ? hit.event : undefined;
    stage.tell(hit, at ?? { x: 0, y: 0 });
    if (event === stage.hovered) return;
    stage.hovered = event;
    stage.redraw();
  }

  tap(at: At, { add }: Held): void {
    const { stage } = this;
    stage.mirror.list.focus({ preventScroll: true });
    stage.listener.tell(undefined, at);
    const hit = this.hit(at);
    if (hit?.kind === "fold") return stage.listener.toggleFold(hit.fold.id);
    if (hit?.kind === "question") return stage.listener.open(stage.view.opened === undefined ? hit.issue : undefined);
    if (hit?.kind === "mark" || hit?.kind === "condition") this.choose(hit, add);
    else if (!add && hit === undefined) stage.listener.select([]);
  }

  doubleTap(at: At): void {
    const hit = this.hit(at);
    if (hit?.kind === "mark") this.stage.listener.openPanel();
    else if (hit === undefined) this.stage.zoomBy(DOUBLE_TAP, this.inChart(at.x));
  }

  dragStart(at: At): boolean {
    const { stage } = this;
    const { drawing } = stage;
    if (drawing === undefined) return false;
    if (at.x < drawing.chart.x) {
      const placed = drawing.rows.find(({ row, top }) => at.y >= top && at.y < top + row.height);
      if (placed === undefined || stage.view.opened !== undefined) return false;
      this.lifted = { issue: placed.row.issue, y: at.y };
    } else this.panning = { scale: stage.scale, scroll: stage.scroll };
    stage.host.classList.add("panning");
    return true;
  }

  drag(at: At, from: At): void {
    const { stage } = this;
    if (this.lifted !== undefined) {
      this.lifted.y = at.y;
      stage.redraw();
    } else if (this.panning !== undefined) {
      stage.setScale(this.panning.scale.panBy(at.x - from.x));
      stage.scroll = this.panning.scroll - (at.y - from.y);
    }
  }

  dragEnd(at: At, _from: At, cancelled: boolean): void {
    const { stage, lifted, panning } = this;
    this.lifted = undefined;
    this.panning = undefined;
    stage.host.classList.remove("panning");
    if (cancelled && panning !== undefined) stage.setScale(panning.scale);
    if (lifted !== undefined && !cancelled) {
      const from = stage.view.order.indexOf(lifted.issue);
      const to = this.gapAt(at.y);
      stage.move(lifted.issue, to > from ? to - from - 1 : to - from);
    }
    stage.redraw();
  }

  pinch(at: At, factor: number, slide: number): void {
    this.stage.setScale(this.stage.scale.zoomAt(this.inChart(at.x), factor).panBy(slide));
  }

  wheelZoom(at: At, factor: number): void {
    this.stage.setScale(this.stage.scale.zoomAt(this.inChart(at.x), factor));
  }

  wheelPan(_at: At, x: number): void {
    this.stage.setScale(this.stage.scale.panBy(-x));
  }

  private choose(hit: PositionsHit & { readonly kind: "mark" | "condition" }, add: boolean): void {
    const { stage } = this;
    const { record, selection } = stage.view;
    const events = hit.kind === "mark" && hit.mark.events.includes(hit.event) ? hit.mark.events : [hit.event];
    // A second click on a mark of several statements goes on to the next of them; a label names one of them.
    const now = events.findIndex((index) => eventAt(record, index).id === selection.at(-1));
    const labelled = stage.drawing?.rows.some(({ row }) => row.labels.length > 0) === true;
    const next = labelled ? hit.event : (events[(now + 1) % events.length] ?? hit.event);
    const { id } = eventAt(record, next);
    stage.focused = next;
    stage.listener.select(add ? [...selection.filter((other) => other !== id), id] : [id]);
  }

  private hit(at: At): PositionsHit | undefined {
    const { drawing } = this.stage;
    return drawing === undefined ? undefined : positionsHit(drawing, at.x, at.y);
  }

  private inChart(x: number): number {
    const { scale, drawing } = this.stage;
    return Math.min(scale.width, Math.max(0, x - (drawing?.chart.x ?? 0)));
  }

  /** Before which row a lifted one would be put down. */
  private gapAt(y: number): number {
    const { view, scroll } = this.stage;
    return Math.min(view.order.length, Math.max(0, Math.round((y - AXIS + scroll) / ROW)));
  }
}
