import type { Record } from "../../model/record.ts";
import { clusterOf, nearestInLane, nextInTime } from "../layout/neighbours.ts";
import { handleFanKey, openFan } from "./fan-keys.ts";
import type { Stage } from "./stage.ts";

const PAN = 120;
const SCROLL = 60;
const ZOOM = 1.5;
const PAGE = 10;
const TYPING_MS = 800;

/** Letters typed one after another find an event whose title begins with them. */
const typed = { text: "", at: -Infinity };

/** How a step changes what is chosen: it becomes all that is, is added, or is only looked at. */
type Choosing = "alone" | "added" | "not";

/** Moves through the timeline by keys. True when the key meant something here. */
export function handleKey(stage: Stage, event: KeyboardEvent): boolean {
  if (event.altKey) return false;
  if (handleFanKey(stage, event)) return true;
  if (event.ctrlKey || event.metaKey) return event.shiftKey ? step(stage, event.key, "not") : held(stage, event.key);
  if (step(stage, event.key, event.shiftKey ? "added" : "alone")) return true;
  switch (event.key) {
    case "Enter":
      return enter(stage);
    case " ":
      // In the middle of a title that is being typed, a blank is a letter.
      return event.timeStamp - typed.at > TYPING_MS ? enter(stage) : typeAhead(stage, event);
    case "+":
    case "=":
      stage.zoomBy(ZOOM, clusterX(stage));
      return true;
    case "-":
      stage.zoomBy(1 / ZOOM, clusterX(stage));
      return true;
    case "0":
      stage.fit();
      return true;
    case "[":
    case "]":
      return descend(stage, event.key === "]");
    default:
      return typeAhead(stage, event);
  }
}

/** Keys that go from one event to another. */
function step(stage: Stage, key: string, choosing: Choosing): boolean {
  switch (key) {
    case "ArrowRight":
      return walk(stage, 1, choosing);
    case "ArrowLeft":
      return walk(stage, -1, choosing);
    case "PageDown":
      return walk(stage, PAGE, choosing);
    case "PageUp":
      return walk(stage, -PAGE, choosing);
    case "Home":
      return walk(stage, -Infinity, choosing);
    case "End":
      return walk(stage, Infinity, choosing);
    case "ArrowUp":
      return cross(stage, "up", choosing);
    case "ArrowDown":
      return cross(stage, "down", choosing);
    default:
      return false;
  }
}

/** With Ctrl: time and lanes move, and the event that was reached is put into the selection or taken out of it. */
function held(stage: Stage, key: string): boolean {
  switch (key) {
    case "ArrowLeft":
    case "ArrowRight":
      stage.setScale(stage.scale.panBy(key === "ArrowLeft" ? PAN : -PAN));
      return true;
    case "ArrowUp":
    case "ArrowDown":
      stage.scrollLanes(key === "ArrowUp" ? -SCROLL : SCROLL);
      return true;
    case " ":
      return toggle(stage);
    default:
      return false;
  }
}

function toggle(stage: Stage): boolean {
  const { focused } = stage;
  const { record, selection } = stage.view;
  if (focused === undefined || record.indexOf(focused) < 0) return true;
  const others = selection.filter((id) => id !== focused);
  stage.listener.select(others.length < selection.length ? others : [...selection, focused]);
  return true;
}

/** The event that the keys have reached, or, on a cluster, its first or its last member. */
function current(stage: Stage, direction = 1): number {
  const { record, selection } = stage.view;
  const id = stage.focused ?? selection.at(-1);
  if (id === undefined) return -1;
  const index = record.indexOf(id);
  if (index >= 0) return index;
  const members = stage.drawing?.pills.find((pill) => pill.id === id)?.members;
  return members?.[direction < 0 ? 0 : members.length - 1] ?? record.indexOf(selection.at(-1) ?? "");
}

function walk(stage: Stage, steps: number, choosing: Choosing): boolean {
  const { record, mask } = stage.view;
  return go(stage, nextInTime(record, mask, current(stage, steps), steps), choosing);
}

/** To the mark or the cluster above or below. A cluster is only looked at: Enter opens it. */
function cross(stage: Stage, direction: "up" | "down", choosing: Choosing): boolean {
  const { drawing, focused } = stage;
  if (drawing === undefined) return true;
  const onCluster = focused !== undefined && drawing.pills.some(({ id }) => id === focused);
  const from = onCluster ? focused : current(stage);
  if (typeof from === "number" && from < 0) return walk(stage, 1, choosing);
  const next = nearestInLane(drawing, from, direction);
  if (next?.pill === undefined) return go(stage, next?.index, choosing);
  stage.focused = next.pill;
  const lane = drawing.pills.find(({ id }) => id === next.pill)?.lane;
  if (lane !== undefined) stage.revealLane(lane);
  stage.redraw();
  return true;
}

function go(stage: Stage, index: number | undefined, choosing: Choosing): boolean {
  const event = index === undefined ? undefined : stage.view.record.events[index];
  if (event === undefined) return true;
  stage.focused = event.id;
  const { selection } = stage.view;
  if (choosing === "added") stage.listener.select([...selection.filter((id) => id !== event.id), event.id]);
  else if (choosing === "alone") stage.listener.select([event.id]);
  stage.reveal(event.id);
  stage.redraw();
  return true;
}

/** Opens the cluster that was reached, or the panel of the event; an event that lies in a cluster opens that, to be seen there. */
function enter(stage: Stage): boolean {
  const { focused, drawing } = stage;
  if (focused === undefined) return true;
  const { record, selection } = stage.view;
  const index = record.indexOf(focused);
  if (index < 0) return openFan(stage, focused);
  const cluster = drawing === undefined || selection.includes(focused) ? undefined : clusterOf(drawing, index);
  if (cluster !== undefined) return openFan(stage, cluster.id, index);
  if (!selection.includes(focused)) stage.listener.select([focused]);
  stage.listener.openPanel();
  return true;
}

/** Where a focused cluster lies in the chart: zooming about it parts it. */
function clusterX({ drawing, focused }: Stage): number | undefined {
  const box = drawing?.pills.find(({ id }) => id === focused)?.box;
  return box === undefined || drawing === undefined ? undefined : box.x + box.width / 2 - drawing.regions.lanes.x;
}

const DESCENT = new Set(["supersedes", "revises", "answers", "accepts", "rejects", "withdraws"]);

/** To the text that this one descends from, or to one that descends from it. */
function descend(stage: Stage, forward: boolean): boolean {
  const { record } = stage.view;
  const event = record.events[current(stage)];
  if (event === undefined) return true;
  const next = forward ? successor(record, event.id) : event.links.find(({ type }) => DESCENT.has(type))?.to;
  return next === undefined ? true : go(stage, record.indexOf(next), "alone");
}

function successor(record: Record, id: string): string | undefined {
  return record.events.find((event) => event.links.some(({ type, to }) => to === id && DESCENT.has(type)))?.id;
}

/** Single letters that mean something everywhere are left to the window. */
function typeAhead(stage: Stage, event: KeyboardEvent): boolean {
  const fresh = event.timeStamp - typed.at > TYPING_MS;
  if (event.key.length !== 1 || (fresh && (!/\p{L}/u.test(event.key) || /^[tfk]$/i.test(event.key)))) return false;
  typed.text = (fresh ? "" : typed.text) + event.key.toLocaleLowerCase();
  typed.at = event.timeStamp;
  const { record, mask } = stage.view;
  const from = current(stage);
  for (let step = fresh ? 1 : 0; step < record.size; step += 1) {
    const index = (from + step + record.size) % record.size;
    if (mask[index] === 1 && record.events[index]?.title.toLocaleLowerCase().startsWith(typed.text) === true) {
      return go(stage, index, "alone");
    }
  }
  return true;
}
