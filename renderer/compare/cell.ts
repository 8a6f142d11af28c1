import type { Event, Evidence, Point } from "../../data/schema/index.ts";
import { DAY, momentOf } from "../model/dates.ts";
import { linksTo } from "../model/names.ts";
import { issuesOf, type Record } from "../model/record.ts";
import { authorsOf } from "../model/roles.ts";

/** What one text, or whoever put it, says to one issue. */
export type Cell =
  /** Points of the text, in its order. */
  | { readonly state: "points"; readonly points: readonly Point[] }
  /** The text speaks to the issue, but the record has no point of it: the evidence is that of the whole text. */
  | { readonly state: "whole"; readonly summary: string; readonly evidence: readonly Evidence[] }
  /** Not in the text: said beside it. */
  | { readonly state: "beside"; readonly statements: readonly Event[] }
  | { readonly state: "silent" };

/** An instant range, UTC milliseconds. */
interface Days {
  readonly earliest: number;
  readonly latest: number;
}

/**
 * What a proposal says to an issue.
 *
 * Where its text is silent, what its authors stated on the issue beside it: positions dated to the very days of the proposal,
 * or of another compared text that answers it, since then they were asked about it. The passages do not always say that the
 * statement was prompted, so no more is claimed than that it was made.
 *
 * @param compared ids of all proposals that stand side by side
 */
export function cellOf(record: Record, event: Event, issue: string, compared: readonly string[]): Cell {
  const points = (event.points ?? []).filter((point) => point.issues.includes(issue));
  if (points.length > 0) return { state: "points", points };
  const statements = statementsBeside(record, event, issue, compared);
  if (statements.length > 0) return { state: "beside", statements };
  // Where there are points, an issue of the text as a whole is one that none of them speaks to by itself.
  if (issuesOf(event).includes(issue)) return { state: "whole", summary: event.summary, evidence: event.evidence };
  return { state: "silent" };
}

function statementsBeside(record: Record, event: Event, issue: string, compared: readonly string[]): readonly Event[] {
  const answers = linksTo(record, event.id)
    .filter(({ from, link }) => link.type === "answers" && compared.includes(from))
    .flatMap(({ from }) => record.byId(from) ?? []);
  const days = [event, ...answers].map(daysOf);
  const authors = authorsOf(event);
  return statementsOn(record, issue).filter(
    (statement) =>
      statement.stance !== undefined &&
      authors.includes(statement.stance.party) &&
      days.some((range) => isOf(daysOf(statement), range)),
  );
}

const byIssue = new WeakMap<Record, ReadonlyMap<string, readonly Event[]>>();

function statementsOn(record: Record, issue: string): readonly Event[] {
  let all = byIssue.get(record);
  if (all === undefined) {
    const lists = new Map<string, Event[]>();
    for (const event of record.events) {
      if (event.stance === undefined) continue;
      const list = lists.get(event.stance.issue);
      if (list === undefined) lists.set(event.stance.issue, [event]);
      else list.push(event);
    }
    all = lists;
    byIssue.set(record, all);
  }
  return all.get(issue) ?? [];
}

function daysOf(event: Event): Days {
  const { date } = momentOf(event.when.edtf);
  return { earliest: date.earliest, latest: date.latest };
}

/** Within one day, or dated by the very same words to days in one month at most. */
function isOf(statement: Days, text: Days): boolean {
  if (text.latest - text.earliest < DAY) return statement.earliest >= text.earliest && statement.latest <= text.latest;
  const same = statement.earliest === text.earliest && statement.latest === text.latest;
  return same && text.latest - text.earliest <= 31 * DAY;
}
