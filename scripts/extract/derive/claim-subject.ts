import type { Reading, Sentence } from "../recognise/reading.ts";
import type { Actor } from "./actor.ts";

/** What may stand between a subject and its verb, besides adverbs: auxiliaries, and the head of a name ("the Thieu Government"). */
const BETWEEN = new Set(
  (
    "government administration politburo side delegation leader leaders leadership representative representatives spokesman " +
    "spokesmen comrades also then again still now further both all first therefore himself itself themselves has had have is are was " +
    "were am be been being do does did would will shall could can may might must should not never no longer cannot at once more in " +
    "effect turn fact seem seems seemed appear appears appeared continue continues continued to tried try trying keep kept keeps " +
    "don't didn't doesn't won't wouldn't can't couldn't 've 'd 'll 's ' side's present own basic"
  ).split(" "),
);
/** Longer than this nothing stands between a subject and its verb. */
const LONGEST = 140;
const APPOSITION = /^(?:, [^,;]{1,70},|\s*\([^)]{1,40}\))/;
const GOVERNED =
  /\b(?:of|in|from|to|with|by|for|on|against|about|between|at|towards?|into|over|than|through|via|behind|upon|make|let|lets|letting|making|sure) (?:the |a |an |President |Prime Minister |Premier |Ambassador |Foreign Minister |General )?$/;
const HEADS =
  /\b(?:[Gg]overnment|leaders|leadership|representatives?|delegation|side|Republic|[Pp]eople|President|Premier|[Mm]inister|Ambassador|spokesman) of (?:the )?$/;
/** "According to Rehn", and what introduces a side that speaks next. */
const SOURCE = /\b(?:[Aa]ccording to|[Aa]ccount of|[Ww]ords of) (?:the )?(?:\p{L}+ )?$/u;
const SUPPOSED =
  /\b(?:if|whether|unless) (?:\p{L}+ ){0,4}$|\b(?:if|whether|unless|until|in case|assuming|provided|should|when|once|what|how|why) (?:that |the )?(?:\p{L}+ )?$/iu;

/** The actor that is the subject of the verb at a place; undefined where none stands right before it. */
export function subjectOf(
  reading: Reading,
  sentence: Sentence,
  actors: readonly Actor[],
  at: number,
): Actor | undefined {
  return actors.findLast(
    (one) =>
      one.end <= at &&
      at - one.end < LONGEST &&
      leadsTo(reading.text.slice(one.end, at)) &&
      !isObject(reading, sentence, one),
  );
}

/** Whether words between an actor and a verb let the one be the subject of the other. */
function leadsTo(between: string): boolean {
  // "For the Tollanders to agree", "to get them to agree": whoever it is, they have not.
  if (/^ to\b/.test(between)) return false;
  const words = between.replace(APPOSITION, "").replace(/[’]/g, "'").replace(/,/g, " ").toLowerCase().split(/\s+/);
  return words.every((word) => word === "" || BETWEEN.has(word) || /^[a-z]+ly$/.test(word));
}

/** Whether a side stands behind a preposition or is made to do something: then it is no subject of what follows. */
export function isObject(reading: Reading, sentence: Sentence, actor: Actor): boolean {
  if (actor.person !== "named") return false;
  const lead = reading.text.slice(Math.max(sentence.start, actor.start - 60), actor.start);
  return GOVERNED.test(lead) && !HEADS.test(lead) && !SOURCE.test(lead);
}

/** "If the Tollanders propose it", "whether we would agree". */
export function isSupposed(reading: Reading, sentence: Sentence, actor: Actor): boolean {
  return SUPPOSED.test(reading.text.slice(Math.max(sentence.start, actor.start - 40), actor.start));
}

/** "We and the Tollanders agreed": both. */
export function withPartner(
  reading: Reading,
  actors: readonly Actor[],
  own: Actor,
  parties: readonly string[],
): readonly string[] {
  // "… without the Keshites, and he said": a new clause, and no partner.
  if (own.person === "third") return parties;
  const before = actors.findLast((one) => one.end <= own.start && own.start - one.end < 10);
  if (before?.parties === undefined || !/^ and (?:the )?$/.test(reading.text.slice(before.end, own.start)))
    return parties;
  return [...new Set([...before.parties, ...parties])];
}
