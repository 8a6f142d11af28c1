import { dateWords, dayWords } from "../../model/date-words.ts";
import { eventAt, partyName } from "../../model/names.ts";
import type { Record } from "../../model/record.ts";
import type { EventKind } from "../../../data/schema/index.ts";
import type { Pill, TimelineDrawing } from "../drawing.ts";

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
  const first = record.columns.placed[0];
  const last = record.columns.placed[record.dated - 1];
  const span =
    first === undefined || last === undefined || record.dated === 0
      ? ""
      : ` from ${dayWords(first)} to ${dayWords(last)}`;
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
  const days = [pill.members[0], pill.members[pill.members.length - 1]].map((index) =>
    dayWords(record.columns.placed[index ?? 0] ?? 0),
  );
  const when = days[0] === days[1] ? (days[0] ?? "") : days.join(" to ");
  const what = pill.planned ? "planned events" : "events";
  const state =
    drawing.fan?.pill === pill.id ? "opened: arrow keys walk its events, Escape closes it" : "Enter opens it";
  return `Cluster of ${pill.total} ${what}, ${lane}: ${kinds.join(", ")}, ${when}; ${state}`;
}
