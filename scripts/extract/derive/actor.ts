import { type Reading, type Sentence, within } from "../recognise/reading.ts";
import { otherSide } from "./stance.ts";

/** Who may be the subject of a stance: a side named, or one that a pronoun stands for. */
export interface Actor {
  readonly start: number;
  readonly end: number;
  /** Undefined where it hangs on who speaks last ("he", "they"). */
  readonly parties?: readonly string[];
  readonly person: "named" | "first" | "second" | "third";
}

const POINTING =
  /\b(?:(?<first>I|[Ww]e|[Oo]ur (?:side|delegation|government)|[Oo]ur(?= (?:\p{L}+ )?(?:position|view|stand|line|policy|condition|demand|requirement|price|proposal|offer|suggestion) (?:is|was|remain|would|has|seem))|[Tt]he undersigned)|(?<second>[Yy]ou|[Yy]our (?:side|delegation|government)|[Yy]our(?= (?:\p{L}+ )?(?:position|view|stand|line|policy|condition|demand|requirement|price|proposal|offer|suggestion) (?:is|was|remain|would|has|seem)))|(?<third>[Hh]e|[Ss]he|[Tt]hey|[Ii]t|(?:[Tt]heir|[Hh]is)(?= (?:\p{L}+ )?(?:position|view|stand|line|policy|condition|demand|requirement|price|proposal|offer|suggestion) (?:is|was|remain|would|has|seem)))|(?<other>[Tt]he (?:other side|enemy|Communists))|(?<both>(?:[Bb]oth|[Tt]he two|[Ee]ach|[Ee]ither) (?:sides?|parties)))\b/gu;
const OPENS = /[“«]/g;
const CLOSES = /[”»]/g;

/** The actors of a sentence in order, none inside another; offsets count in the text. */
export function actorsOf(reading: Reading, sentence: Sentence): readonly Actor[] {
  const home = sentence.speaker?.party ?? reading.home;
  const named: Actor[] = [
    ...within(reading.people, sentence.start, sentence.end),
    ...within(reading.parties, sentence.start, sentence.end),
  ].flatMap(({ start, end, party }) => (party === undefined ? [] : { start, end, parties: [party], person: "named" }));
  const pointed: Actor[] = [...sentence.text.matchAll(POINTING)].flatMap((match) => {
    const [start, end] = [sentence.start + match.index, sentence.start + match.index + match[0].length];
    const groups = match.groups ?? {};
    if (groups["third"] !== undefined) return { start, end, person: "third" };
    if (groups["first"] !== undefined) {
      // Within quotation marks of a report somebody else says "we".
      if (sentence.speaker === undefined && isQuoted(sentence.text, match.index))
        return { start, end, person: "third" };
      return home === undefined ? [] : { start, end, parties: [home], person: "first" };
    }
    const other = otherSide(reading, home);
    if (groups["both"] !== undefined)
      return home === undefined || other === undefined ? [] : { start, end, parties: [home, other], person: "named" };
    if (other === undefined) return [];
    if (groups["second"] !== undefined) {
      const across = sentence.speaker !== undefined || isToOthers(reading);
      return across ? { start, end, parties: [other], person: "second" } : [];
    }
    return { start, end, parties: [other], person: "named" };
  });
  const sorted = [...named, ...pointed].toSorted((a, b) => a.start - b.start || b.end - a.end);
  return sorted.filter((one, index) => !sorted.slice(0, index).some((before) => before.end > one.start));
}

/** A paper from one side to another, in which "you" are that other side. */
export function isToOthers(reading: Reading): boolean {
  const { from, to } = reading.document;
  const sender = from?.party ?? reading.home;
  return sender !== undefined && to?.party !== undefined && to.party !== sender;
}

function isQuoted(text: string, at: number): boolean {
  const before = text.slice(0, at);
  return (before.match(OPENS) ?? []).length > (before.match(CLOSES) ?? []).length;
}
