import type { CDPSession } from "playwright";
import { pause, STAGE_LIMIT, within } from "./limit.ts";

/** How a timeline is zoomed and panned, so that each is zoomed about twelve times in the same three seconds. */
export interface Gesture {
  /** What one event of the wheel turns, pixels; negative of it zooms out. */
  readonly wheel: number;
  /** Events of the wheel each way. */
  readonly events: number;
  /** In, drag, out: so many times. */
  readonly rounds: number;
  /** The wheel is turned with Ctrl held. */
  readonly withControl?: boolean;
  /** Where a drag does not pan: by turning the wheel sideways. */
  readonly pansByWheel?: boolean;
  /** Where no wheel zooms: the page's own buttons are pressed, three times each way. */
  readonly byButtons?: (direction: 1 | -1) => Promise<void>;
  /** Height of the pointer. */
  readonly y?: number;
}

const TICK = 1000 / 60;
const STEPS = 60;
const DRAG = 400;
const PRESSES = 3;
const BETWEEN_PRESSES = 333;
const X = 745;
const Y = 402;
const CONTROL = 2;

/** Zooms in, pans there and back, zooms out, by trusted input at 60 events a second whatever the page does, as a hand would. */
export async function performGesture(session: CDPSession, gesture: Gesture): Promise<void> {
  const deadline = Date.now() + STAGE_LIMIT;
  const left = (): number => Math.max(1000, deadline - Date.now());
  const at = { x: X, y: gesture.y ?? Y, pointerType: "mouse" as const };
  const held = gesture.withControl === true ? CONTROL : 0;
  const turn = (deltaX: number, deltaY: number, modifiers: number): Promise<unknown> =>
    session.send("Input.dispatchMouseEvent", { ...at, type: "mouseWheel", deltaX, deltaY, modifiers });
  const move = (x: number): Promise<unknown> =>
    session.send("Input.dispatchMouseEvent", { ...at, type: "mouseMoved", button: "left", buttons: 1, x });
  const press = (type: "mousePressed" | "mouseReleased"): Promise<unknown> =>
    session.send("Input.dispatchMouseEvent", { ...at, type, button: "left", clickCount: 1 });
  const zoom = async (direction: 1 | -1): Promise<void> => {
    const { byButtons } = gesture;
    if (byButtons === undefined) return paced(gesture.events, left(), () => turn(0, -direction * gesture.wheel, held));
    for (let i = 0; i < PRESSES; i += 1) {
      await within("zoom by button", byButtons(direction), left());
      await pause(BETWEEN_PRESSES);
    }
  };
  const pan = async (): Promise<void> => {
    if (gesture.pansByWheel === true)
      return paced(STEPS, left(), (i) => turn(i < STEPS / 4 || i >= (3 * STEPS) / 4 ? 25 : -25, 0, 0));
    await within("press", press("mousePressed"), left());
    await paced(STEPS, left(), (i) => move(X + Math.round(DRAG * Math.sin((i / STEPS) * 2 * Math.PI))));
    await within("release", press("mouseReleased"), left());
  };
  await within("hover", session.send("Input.dispatchMouseEvent", { ...at, type: "mouseMoved" }), left());
  for (let round = 0; round < gesture.rounds; round += 1) {
    await zoom(1);
    await pan();
    await zoom(-1);
  }
}

/** Sends events at 60 a second and waits until the page has taken them all. */
export async function paced(count: number, limit: number, send: (i: number) => Promise<unknown>): Promise<void> {
  const taken: Promise<unknown>[] = [];
  const start = performance.now();
  for (let i = 0; i < count; i += 1) {
    const wait = start + i * TICK - performance.now();
    if (wait > 0) await pause(wait);
    // A page that is gone fails the whole stage when the last one is waited for.
    taken.push(send(i).catch(() => undefined));
  }
  await within("gesture", Promise.all(taken), limit);
}
