import { dateWords, dayWords } from "../../model/date-words.ts";
import { eventAt, partyName } from "../../model/names.ts";
import type { Record } from "../../model/record.ts";
import type { EventKind } from "../../../data/schema/index.ts";
import type { FoldBand, Lane, Pill, TimelineDrawing } from "../drawing.ts";
import { durationWords } from "../scale/ticks.ts";
import type { Hit } from "./hit.ts";

const KIND = {
  meeting: "Meeting",
  proposal: "Proposal",
  position: "Position",
  message: "Message",
  action: "Action",
} as const;

const EVIDENCE = { "on-record": "on record", reported: "reported", catalogue: "catalogue only" } as const;

/**
 * An event as a sentence for a screen reader: "Seven points, put as final. Proposal, 7 points, United States, secret, on record,
 * 31 May 1971".
 */
export function describeEvent(record: Record, index: number): string {
  const event = eventAt(record, index);
  const points = event.points?.length ?? 0;
  const status = { occurred: "", ongoing: "ongoing", planned: "planned", cancelled: "called off" }[event.status];
  const facts = [
    KIND[event.kind],
    points === 0 ? "" : `${points} ${points === 1 ? "point" : "points"}`,
    event.parties.map((party) => partyName(record, party)).join(", "),
    event.channel ?? "",
    status,
    EVIDENCE[record.evidence(index)],
    dateWords(event.when, { long: true }),
  ];
  return `${event.title}. ${facts.filter((fact) => fact !== "").join(", ")}`;
}

/** The view as a sentence: what is in it, from when to when, and what is folded. */
export function describeView(record: Record, drawing: TimelineDrawing): string {
  const { shown, total } = drawing.counts;
  const lanes = drawing.lanes.length;
  const span = record.dated === 0 ? "" : ` from ${whenWords(record, 0)} to ${whenWords(record, record.dated - 1)}`;
  const folds = drawing.folds.length;
  const events = shown === total ? `${total} events` : `${shown} of ${total} events`;
  const parts = [
    `Timeline, ${events}${span}, in ${lanes} ${lanes === 1 ? "lane" : "lanes"}`,
    folds === 0 ? "" : `${folds} quiet ${folds === 1 ? "stretch is" : "stretches are"} folded`,
    "arrow keys move from event to event",
  ];
  return `${parts.filter((part) => part !== "").join("; ")}.`;
}

const PLURALS: Readonly<{ [kind in EventKind]: string }> = {
  meeting: "meetings",
  proposal: "proposals",
  position: "positions",
  message: "messages",
  action: "actions",
};

/** A cluster as a sentence: "Cluster of 8 events, United States: 3 meetings, 5 positions, 12 May 1971 to 17 May 1971". */
export function describePill(record: Record, drawing: TimelineDrawing, pill: Pill): string {
  const lane = drawing.lanes.find(({ id }) => id === pill.lane)?.name ?? "";
  const kinds = pill.kinds.map(({ kind, count }) =>
    count === 1 ? `1 ${KIND[kind].toLowerCase()}` : `${count} ${PLURALS[kind]}`,
  );
  const dates = [pill.members[0], pill.members[pill.members.length - 1]].map((index) => whenWords(record, index ?? 0));
  const when = dates[0] === dates[1] ? (dates[0] ?? "") : dates.join(" to ");
  const what = pill.planned ? "planned events" : "events";
  return `Cluster of ${pill.total} ${what}, ${lane}: ${kinds.join(", ")}, ${when}`;
}

/** An event's date, as vague as it is known. */
function whenWords(record: Record, index: number): string {
  return dateWords(eventAt(record, index).when);
}

/** What a fold hides, in words: "4 y 3 mo folded, from 2 Jan 1967 to 8 Apr 1971: 27 events; time runs 27 times faster here". */
export function describeFold({ start, end, events, reason, compression }: FoldBand): string {
  const held =
    reason === "silent"
      ? "silent: nothing in this record"
      : reason === "filtered"
        ? "the filters leave nothing here"
        : countWords(events);
  const times = compression < 10 ? compression.toFixed(1) : String(Math.round(compression));
  const span = `${durationWords(end - start)} folded, from ${dayWords(start)} to ${dayWords(end - 1)}`;
  return `${span}: ${held}; time runs ${times} times faster here`;
}

export function describeLane({ name, count }: Pick<Lane, "name" | "count">): string {
  return `${name}, ${countWords(count)}`;
}

function countWords(count: number): string {
  return `${count} ${count === 1 ? "event" : "events"}`;
}

/** What the pointer is on, where no card tells of it: what a cluster or a fold holds, and names that have no room. */
export function describeHit(record: Record, drawing: TimelineDrawing, hit: Hit): string {
  switch (hit.kind) {
    case "event":
      return "";
    case "pill": {
      const pill = drawing.pills.find(({ id }) => id === hit.pill);
      return pill === undefined || drawing.fan?.pill === hit.pill ? "" : describePill(record, drawing, pill);
    }
    case "fold": {
      const fold = drawing.folds.find(({ id }) => id === hit.fold);
      return fold === undefined ? "" : describeFold(fold);
    }
    case "lane": {
      const lane = drawing.lanes.find(({ id }) => id === hit.lane);
      return lane === undefined ? "" : describeLane(lane);
    }
    case "document":
      return drawing.coverage.find(({ document }) => document === hit.document)?.title ?? "";
  }
}
