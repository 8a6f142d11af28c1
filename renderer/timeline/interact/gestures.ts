/** A place on the host, CSS pixels from its upper left corner. */
export interface At {
  readonly x: number;
  readonly y: number;
}

/** Keys held during a gesture: `add` extends a selection (Shift, Ctrl or Cmd), `shift` is Shift alone. */
export interface Held {
  readonly add: boolean;
  readonly shift: boolean;
}

/** What hands and wheels do, told without pointer events. */
export interface GestureListener {
  hover(at: At | undefined): void;
  tap(at: At, held: Held): void;
  doubleTap(at: At): void;
  /** A drag begins; `false` means that nothing there can be dragged. */
  dragStart(at: At, held: Held): boolean;
  drag(at: At, from: At): void;
  dragEnd(at: At, from: At, cancelled: boolean): void;
  /** Zoom about a place; `slide` is how far the fingers moved along, in pixels. */
  pinch(at: At, factor: number, slide: number): void;
  wheelZoom(at: At, factor: number): void;
  /** The wheel by itself, by so many pixels: true where it did something else than to zoom. */
  wheelScroll?(at: At, by: number): boolean;
  wheelPan(at: At, x: number, y: number): void;
  /** The wheel with Shift, by pixels; it pans sideways without this. */
  wheelAside?(at: At, by: number): void;
}

/** Below this many pixels a press is a tap. */
const SLOP = 4;
const DOUBLE_TAP_MS = 350;
/** One notch of a mouse wheel (100 or 120 px) zooms by about a quarter. */
const ZOOM_PER_PIXEL = 0.002;
const LINE = 16;

interface Press {
  readonly from: At;
  readonly held: Held;
  dragging: boolean;
  refused: boolean;
}

/** What listening needs to know of the drawing: how much larger than in its own pixels it is shown. */
export type Magnified = () => number;

/**
 * Listens to pointers and wheels on an element; places are told in pixels of the drawing. Two fingers pinch, one drags, a wheel zooms, a wheel with Shift or
 * sideways pans; a trackpad's pinch arrives as a wheel with Ctrl.
 *
 * @returns the way to stop listening.
 */
export function listenToGestures(
  element: HTMLElement,
  listener: GestureListener,
  magnified: Magnified = () => 1,
): () => void {
  const pointers = new Map<number, At>();
  let press: Press | undefined;
  let lastTap: { readonly at: At; readonly time: number } | undefined;

  function place(event: { readonly clientX: number; readonly clientY: number }): At {
    const box = element.getBoundingClientRect();
    const by = magnified();
    return { x: (event.clientX - box.left) / by, y: (event.clientY - box.top) / by };
  }

  function onPointerDown(event: PointerEvent) {
    if (event.button !== 0 || event.target !== element.firstElementChild) return;
    element.setPointerCapture(event.pointerId);
    const at = place(event);
    pointers.set(event.pointerId, at);
    if (pointers.size > 1) return endDrag(at, true);
    const add = event.shiftKey || event.ctrlKey || event.metaKey;
    press = { from: at, held: { add, shift: event.shiftKey }, dragging: false, refused: false };
  }

  function onPointerMove(event: PointerEvent) {
    const at = place(event);
    const before = pointers.get(event.pointerId);
    if (before === undefined) {
      if (event.pointerType !== "touch") listener.hover(event.target === element.firstElementChild ? at : undefined);
      return;
    }
    if (pointers.size === 2) pinch(event.pointerId, before, at);
    pointers.set(event.pointerId, at);
    if (press === undefined || pointers.size !== 1) return;
    if (!press.dragging && !press.refused && distance(press.from, at) > SLOP) {
      press.dragging = listener.dragStart(press.from, press.held);
      press.refused = !press.dragging;
    }
    if (press.dragging) listener.drag(at, press.from);
  }

  function pinch(id: number, before: At, after: At) {
    const other = [...pointers].find(([otherId]) => otherId !== id)?.[1];
    if (other === undefined) return;
    const factor = Math.max(1, distance(other, after)) / Math.max(1, distance(other, before));
    const middle = { x: (other.x + after.x) / 2, y: (other.y + after.y) / 2 };
    listener.pinch(middle, factor, (after.x - before.x) / 2);
  }

  function onPointerUp(event: PointerEvent) {
    const at = place(event);
    pointers.delete(event.pointerId);
    if (press === undefined) return;
    if (press.dragging) return endDrag(at, event.type === "pointercancel");
    const { held, refused } = press;
    press = undefined;
    if (event.type === "pointercancel" || refused) return;
    const double =
      lastTap !== undefined && event.timeStamp - lastTap.time < DOUBLE_TAP_MS && distance(lastTap.at, at) < 2 * SLOP;
    lastTap = double ? undefined : { at, time: event.timeStamp };
    if (double) listener.doubleTap(at);
    else listener.tap(at, held);
  }

  function endDrag(at: At, cancelled: boolean) {
    const from = press?.dragging === true ? press.from : undefined;
    press = undefined;
    if (from !== undefined) listener.dragEnd(at, from, cancelled);
  }

  function onWheel(event: WheelEvent) {
    if (event.target !== element.firstElementChild) return;
    event.preventDefault();
    const unit =
      event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE : event.deltaMode === 0 ? 1 : element.clientHeight;
    const [x, y] = [event.deltaX * unit, event.deltaY * unit];
    if (event.ctrlKey) listener.wheelZoom(place(event), Math.exp(-y * ZOOM_PER_PIXEL * 4));
    else if (event.shiftKey && listener.wheelAside !== undefined) listener.wheelAside(place(event), x === 0 ? y : x);
    else if (event.shiftKey || Math.abs(x) > Math.abs(y)) listener.wheelPan(place(event), x === 0 ? y : x, 0);
    else if (listener.wheelScroll?.(place(event), y) !== true)
      listener.wheelZoom(place(event), Math.exp(-y * ZOOM_PER_PIXEL));
  }

  function onPointerLeave() {
    listener.hover(undefined);
  }

  element.addEventListener("pointerdown", onPointerDown);
  element.addEventListener("pointermove", onPointerMove);
  element.addEventListener("pointerup", onPointerUp);
  element.addEventListener("pointercancel", onPointerUp);
  element.addEventListener("pointerleave", onPointerLeave);
  element.addEventListener("wheel", onWheel, { passive: false });
  return () => {
    element.removeEventListener("pointerdown", onPointerDown);
    element.removeEventListener("pointermove", onPointerMove);
    element.removeEventListener("pointerup", onPointerUp);
    element.removeEventListener("pointercancel", onPointerUp);
    element.removeEventListener("pointerleave", onPointerLeave);
    element.removeEventListener("wheel", onWheel);
  };
}

function distance(a: At, b: At): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
