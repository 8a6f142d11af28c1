import { dayWords } from "../model/date-words.ts";
import { eventAt, eventDate, issueName, partyName } from "../model/names.ts";
import type { Record } from "../model/record.ts";
import type { FoldBand } from "../timeline/drawing.ts";
import { durationWords } from "../timeline/scale/ticks.ts";
import type { PositionsDrawing, StanceMark } from "./drawing.ts";
import type { PositionsHit } from "./hit.ts";
import { labels } from "./remarks.ts";
import { standOf } from "./stance.ts";

const EVIDENCE = { "on-record": "on record", reported: "reported", catalogue: "catalogue only" } as const;

/** A statement as a sentence for a screen reader: who, on what, which step, how, on what condition, when. */
export function describeStatement(record: Record, index: number): string {
  const event = eventAt(record, index);
  const { stance } = event;
  const issue = stance === undefined ? undefined : record.issue.get(stance.issue);
  if (stance === undefined || issue === undefined) return event.title;
  const condition = stance.condition === undefined ? "" : `, on condition: ${stance.condition.text.replace(/\.$/, "")}`;
  return (
    `${partyName(record, stance.party)}, ${issue.name}: ${stance.held} ${labels(issue, standOf(issue, stance))}${condition}. ` +
    `${event.title}. Position, ${EVIDENCE[record.evidence(index)]}, ${eventDate(record, index, { long: true })}`
  );
}

/** The steps of one statement in words. */
function statementSteps(record: Record, index: number): string {
  const stance = eventAt(record, index).stance;
  const issue = stance === undefined ? undefined : record.issue.get(stance.issue);
  return stance === undefined || issue === undefined ? "" : labels(issue, standOf(issue, stance));
}

/** A mark as a sentence: its statement, or how many there are and the first. */
export function describeMark(record: Record, mark: StanceMark): string {
  const [first = 0, ...others] = mark.events;
  const more = others.length === 0 ? "" : ` (and ${others.length} more of the same date)`;
  return `${describeStatement(record, first)}${more}`;
}

/** The view as a sentence. */
export function describePositions(
  record: Record,
  drawing: PositionsDrawing,
  issues: number,
  statements: number,
): string {
  const [a, b] = drawing.pair.map(({ id }) => partyName(record, id));
  return (
    `Positions, ${issues} ${issues === 1 ? "issue" : "issues"}, ${statements} ${statements === 1 ? "stance" : "stances"}; ` +
    `the gap is between ${a} and ${b}; arrow keys move from statement to statement.`
  );
}

/** What stands beside a drawing when the pointer rests on a part of it. */
export interface Card {
  readonly title: string;
  readonly second: string;
  readonly lines: readonly { readonly head: string; readonly text: string }[];
  readonly foot: string;
}

/** Who, what, when: every statement behind a mark. */
function cardOfMark(record: Record, mark: StanceMark): Card {
  const issue = record.issue.get(mark.issue);
  const first = mark.events[0] ?? 0;
  const several = mark.events.length > 1;
  return {
    title: `${partyName(record, mark.party)}: ${issueName(record, mark.issue)}`,
    second: [
      eventDate(record, first),
      several ? `${mark.events.length} statements` : EVIDENCE[record.evidence(first)],
    ].join(" · "),
    lines: mark.events.map((index) => {
      const event = eventAt(record, index);
      const condition = event.stance?.condition === undefined ? "" : ` — if: ${event.stance.condition.text}`;
      return { head: event.stance?.held ?? "", text: `${statementSteps(record, index)}${condition}` };
    }),
    foot: [
      ...(issue !== undefined && several && mark.reversal === undefined
        ? ["The last one without a condition is carried on where the document gives their order."]
        : []),
      ...(mark.reversal === undefined ? [] : [mark.reversal.rule]),
    ].join(" "),
  };
}

const REASONS = {
  quiet: "Too little is dated here to open it by itself.",
  silent: "Nothing in this record is dated here.",
  filtered: "The filters leave nothing here.",
} as const;

/** From when to when, how much faster time runs there, and how to open it. */
function cardOfFold({ start, end, compression, reason }: FoldBand): Card {
  const times = compression < 10 ? compression.toFixed(1) : String(Math.round(compression));
  return {
    title: `${dayWords(start)} to ${dayWords(end - 1)}`,
    second: `${durationWords(end - start)} folded · ${times} times faster here`,
    lines: [],
    foot: `${REASONS[reason]} Click opens it; T shows true time.`,
  };
}

/** The card for whatever the pointer or the keys have reached. */
export function cardOf(record: Record, hit: PositionsHit): Card {
  const card = (title: string, second: string, foot: string): Card => ({ title, second, lines: [], foot });
  switch (hit.kind) {
    case "mark":
      return cardOfMark(record, hit.mark);
    case "step":
      return card(hit.step.label, `${issueName(record, hit.issue)}, step ${hit.step.value}`, hit.step.criterion);
    case "question":
      return card(
        record.issue.get(hit.issue)?.question ?? hit.issue,
        issueName(record, hit.issue),
        "Click opens this issue to full height; drag it to another place.",
      );
    case "gap":
      return card(hit.cell.kind === "gap" ? "Gap" : hit.cell.text, "", hit.cell.tip);
    case "band":
      return card(hit.known ? "Gap" : "Gap not known", "", hit.tip);
    case "remark":
      return card(hit.remark.kind === "deadlock" ? "Deadlock" : "Reversal", "found by rule", hit.remark.rule);
    case "condition":
      return card(
        "If … then",
        statementSteps(record, hit.event),
        `${eventAt(record, hit.event).title}. If: ${hit.text}`,
      );
    case "fold":
      return cardOfFold(hit.fold);
  }
}
