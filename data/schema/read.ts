import { findNodeAtLocation, parseTree, type Node } from "jsonc-parser";
import type { z } from "zod";
import { migrate } from "./migrate.ts";
import { type Dataset, Event, Frame } from "./model.ts";
import { eventFaults, type Fault, frameFaults, Names } from "./references.ts";

/**
 * What came of reading a dataset.
 *
 * `dataset` is there whenever its frame is sound; it holds every event that is sound too. A caller that wants all or
 * nothing (the command line) refuses on any fault; the application can offer to open the rest.
 */
export interface Reading {
  readonly dataset?: Dataset;
  readonly faults: readonly Fault[];
  /** Events in the file, and how many of them were left out because of a fault. */
  readonly events: { readonly total: number; readonly unsound: number };
}

/** How far a reading has come. */
export interface ReadingStep {
  readonly checked: number;
  readonly total: number;
}

/** Events checked between two steps: some milliseconds of work. */
const STRIDE = 500;

/** Reads and checks the text of a dataset file. Never throws; what is wrong is in `faults`, with path and line. */
export function readDataset(text: string): Reading {
  return complete(readingSteps(text));
}

/** Checks a value that is already parsed. Never throws. */
export function checkDataset(value: unknown): Reading {
  return complete(checkingSteps(value));
}

/** The same as `readDataset` bit by bit, for a caller that shows progress and can stop. */
export function* readingSteps(text: string): Generator<ReadingStep, Reading> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text.startsWith("\uFEFF") ? text.slice(1) : text);
  } catch (error) {
    return failure([jsonFault(text, error)]);
  }
  const reading = yield* checkingSteps(parsed);
  return reading.faults.length === 0 ? reading : { ...reading, faults: withLines(reading.faults, text) };
}

function complete(steps: Generator<ReadingStep, Reading>): Reading {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

function* checkingSteps(value: unknown): Generator<ReadingStep, Reading> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return failure([{ path: "", message: "a dataset is a JSON object" }]);
  }
  const migrated = migrate(value as Record<string, unknown>);
  if (typeof migrated === "string") return failure([{ path: "format", message: migrated }]);
  const { events: rawEvents, ...rest } = migrated;
  const frame = Frame.safeParse(rest);
  const faults: Fault[] = frame.success ? [] : zodFaults(frame.error, "");
  if (!Array.isArray(rawEvents)) faults.push({ path: "events", message: "a dataset has a list of events" });
  if (!frame.success || !Array.isArray(rawEvents)) return failure(faults);

  const ids = rawEvents.map((raw: unknown) => (isObject(raw) && typeof raw["id"] === "string" ? raw["id"] : ""));
  const names = new Names(frame.data, ids);
  const broken = frameFaults(frame.data, names);
  if (broken.length > 0) return failure(broken);

  const seen = new Set<string>();
  const sound: Event[] = [];
  for (const [i, raw] of rawEvents.entries()) {
    const at = `events[${i}]`;
    const event = Event.safeParse(raw);
    const found = event.success ? eventFaults(event.data, at, names) : zodFaults(event.error, at);
    if (event.success && seen.has(event.data.id))
      found.push({ path: `${at}.id`, message: `"${event.data.id}" is used twice` });
    if (event.success && found.length === 0) {
      seen.add(event.data.id);
      sound.push(event.data);
    }
    faults.push(...found);
    if ((i + 1) % STRIDE === 0) yield { checked: i + 1, total: rawEvents.length };
  }
  const events = sound.length === rawEvents.length ? sound : sound.map((event) => withoutLostLinks(event, seen));
  return {
    dataset: { ...frame.data, events },
    faults,
    events: { total: rawEvents.length, unsound: rawEvents.length - sound.length },
  };
}

/** A link to an event that was left out points nowhere: it goes with it. */
function withoutLostLinks(event: Event, kept: ReadonlySet<string>): Event {
  const links = event.links.filter((link) => kept.has(link.to));
  return links.length === event.links.length ? event : { ...event, links };
}

function failure(faults: readonly Fault[]): Reading {
  return { faults, events: { total: 0, unsound: 0 } };
}

function zodFaults(error: z.ZodError, at: string): Fault[] {
  return error.issues.map((issue) => ({ path: at + jsonPath(issue.path, at === ""), message: issue.message }));
}

function jsonPath(path: readonly PropertyKey[], atRoot: boolean): string {
  const text = path.map((part) => (typeof part === "number" ? `[${part}]` : `.${String(part)}`)).join("");
  return atRoot ? text.replace(/^\./, "") : text;
}

function withLines(faults: readonly Fault[], text: string): Fault[] {
  const tree = parseTree(text);
  const starts = lineStarts(text);
  return faults.map((fault) => {
    const node = tree === undefined ? undefined : nearestNode(tree, fault.path);
    return node === undefined ? fault : { ...fault, line: lineAt(starts, node.offset) };
  });
}

/** The node at a path or, where the fault is that it is missing, the closest one above it. */
function nearestNode(tree: Node, path: string): Node | undefined {
  const parts = [...path.matchAll(/\[(\d+)\]|([^.[\]]+)/g)].map((match) =>
    match[1] === undefined ? String(match[2]) : Number(match[1]),
  );
  for (let length = parts.length; length >= 0; length -= 1) {
    const node = findNodeAtLocation(tree, parts.slice(0, length));
    if (node !== undefined) return node;
  }
  return undefined;
}

function jsonFault(text: string, error: unknown): Fault {
  if (text.trim() === "") return { path: "", message: "the file is empty" };
  const message = error instanceof Error ? error.message : String(error);
  const offset = Number(/position (\d+)/.exec(message)?.[1] ?? Number.NaN);
  const why = `this is not JSON: ${message}`;
  if (!Number.isFinite(offset))
    return { path: "", message: why, line: /end of JSON/.test(message) ? lineStarts(text).length : 1 };
  return { path: "", message: why, line: lineAt(lineStarts(text), offset) };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

function lineAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low + 1;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
