import type { Participation } from "../../../data/schema/index.ts";
import type { GazetteerPerson } from "../gazetteer.ts";
import { type ArchiveSpan, firstDay, lastDay } from "./archive-date.ts";
import type { Directory } from "./directory.ts";

/**
 * The time in which all who write and are written to held the offices that a paper gives them: an ambassador signs for
 * an embassy while he is its ambassador. Undefined where the gazetteer dates none of the offices, or they do not meet.
 */
export function officeSpan(who: readonly (Participation | undefined)[], directory: Directory): ArchiveSpan | undefined {
  let span: ArchiveSpan | undefined;
  for (const one of who) {
    const person = directory.gazetteer.people.find((other) => one?.person !== undefined && other.id === one.person);
    const term = person === undefined || one?.role === undefined ? undefined : termOf(person, one.role);
    if (term === undefined) continue;
    const from = span === undefined || term.from > span.from ? term.from : span.from;
    const to = span === undefined || term.to < span.to ? term.to : span.to;
    if (from > to) return undefined;
    span = { from, to, text: "" };
  }
  return span;
}

/** When somebody held the office that a paper names; an embassy is signed for by its ambassador. */
function termOf(person: GazetteerPerson, printed: string): { readonly from: string; readonly to: string } | undefined {
  const wanted = /^(?:the )?(?:\p{Lu}\p{L}+ )?Embassy\b/u.test(printed)
    ? "Ambassador"
    : /^(?:the )?(?:\p{Lu}\p{L}+ )?(?:Delegation|Mission)\b/u.test(printed)
      ? "Head of the Delegation"
      : printed;
  const fitting = person.roles.filter((role) => sharesOffice(role.role, wanted));
  const [role] = fitting;
  if (fitting.length !== 1 || role?.from === undefined || role.to === undefined) return undefined;
  return { from: firstDay(role.from), to: lastDay(role.to) };
}

/** The same office by its head word and, where both name one, by what it is over: "Secretary of State". */
function sharesOffice(held: string, printed: string): boolean {
  const rank = (text: string) =>
    /\b(?:Deputy |Vice |Under |Assistant |Special Assistant|Acting )?(?:President(?!['’]s)|Secretary|Ambassador|Chairman|Director|Commander|Minister|Assistant|Senator|Counselor|Adviser|(?<!Deputy )[Hh]ead of the Delegation)\b/
      .exec(text)?.[0]
      .replace(/^Acting /, "");
  const of = (text: string) =>
    /\b(?:State|Defense|Treasury|Joint Chiefs|Central Intelligence|Far Eastern|International Security|National Security|Policy Planning)\b/.exec(
      text,
    )?.[0];
  if (/^Department of State$/.test(printed)) return of(held) === "State";
  const [a, b] = [of(held), of(printed)];
  return rank(held) !== undefined && rank(held) === rank(printed) && (a === undefined || b === undefined || a === b);
}
