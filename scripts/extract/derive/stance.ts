import type { Stance } from "../../../data/schema/index.ts";
import { isWire } from "./document-kind.ts";
import { type Reading, type Sentence, within } from "../recognise/reading.ts";

/** Whose stance a sentence gives, and in what manner it is held. */
export interface Holding {
  readonly party: string;
  readonly held: Stance["held"];
  /** True where somebody else tells of it. */
  readonly reported: boolean;
}

const SAYS =
  "(?:said|says|stated|states|declared|maintained|insisted|insists|reiterated|repeated|indicated|demanded|demands|rejected|rejects|refused|refuses|proposed|proposes|offered|offers|agreed|agrees|accepted|accepts|wants?|wanted|asked|stressed|emphasized|argued|replied|responded|held|warned|made (?:it )?clear|noted|added|claimed|told|expressed|called for|opposed|opposes|conceded|granted|(?:is|are|was|were|keeps?|kept) (?:saying|demanding|insisting|asking|prepared|ready|willing|not prepared|not ready)|(?:do|does|did) not (?:want|accept|agree)|regards?|considers?|seeks?|presses|pressed|seems to be|remains|rules? out|reaffirm\\w*)";
const AFTER_NAME = new RegExp(
  `^(?:,[^,]{1,60},)?(?:['’]s (?:\\w+ )?(?:position|government|side|delegation|representative|stance|attitude|view|reply|response))?\\s+(?:also |then |again |still |now |further |repeatedly |categorically |both |all |Government |side |delegation |leaders |representative |comrades )*${SAYS}\\b`,
);
/** In reports, "Tho would not" gives a stance as well as "Tho said that he would not". */
const WILL = /^\s+(?:would|will|could|can)(?: not|not)?\s/;
const OBLIGED = /^\s+(?:should|must|ought to|has to|have to|needs? to|would have to)\b/;
const PRONOUN = /^(?:“|")?(?:\p{L}+(?: \p{L}+){0,3}, )?(?:[Hh]e|[Tt]hey|She|she)\b/u;
const WE_SAID =
  /\b(?:we|We|I) (?:also |then |again |have |had |repeatedly )*(?:said|stated|told|made (?:it )?clear|proposed|offered|insisted|rejected|refused|demanded|agreed|accepted|explained|replied|responded|emphasized|reiterated|repeated|stressed|pointed out|gave|would not|will not|are prepared|were prepared|are willing|have to|had to|presented)\b|\b[Oo]ur (?:position|proposal|final offer|side|view|offer|demand|condition|policy)\b/;
const YOU_SAY =
  /\b(?:you|You|your side|Your side) (?:said|say|want|demand|propose|proposed|insist|refuse|keep saying|kept saying|have said|have asked|asked|accepted|agreed|mentioned|told|do not want|don['’]t want|prolong|maintain)\b|\b[Yy]our (?:proposal|position|demand|side['’]s)\b/;

const REFUSES =
  /\b(?:refus\w+|reject\w*|oppos\w+|should (?:not|be no)|not (?:be )?(?:accept\w*|agree\w*|prepared|willing|ready|set|permit|allow)|cannot (?:be|accept|agree|consider|demand|grant|settle)|can['’]t|will not|won['’]t|would not|no (?:compromise|improvements?|tacit)|cannot|impossible|unacceptable|rigidly firm|held firm|intransigen\w+|never)\b/i;
const CONCEDES =
  /\b(?:conced\w+|grant(?:ed|ing)|had to agree|have to agree|accepting your|have accepted|shown more flexibility|dropped|gave up|yield\w*|gave way)\b/i;
const DEMANDS =
  /\b(?:demand\w*|insist\w*|must|should|requir\w+|call(?:ed|s|ing)? (?:for|on)|press(?:ed|ing)? for|imperative|only condition|single condition|our condition|condition(?:s)? (?:is|are|for)|want(?:s|ed)? (?:the|you|us|them|an?)|expect that|have to)\b/i;
const OFFERS =
  /\b(?:offer\w*|prepared to|ready to|willing to|readiness|propos\w+|would (?:be prepared|agree|make a commitment|release|withdraw|stop)|in return|in exchange|promis\w+|we will (?:set|give|provide|release|withdraw|stop|listen|support)|commitment|commit)\b/i;
const AGREES =
  /\b(?:agree\w*|accept\w*|consent\w*|concur\w*|approv\w+|in solidarity|completely share|we support|reaffirm\w*)\b/i;

/**
 * Who holds what a sentence says; undefined where the sentence does not tell.
 *
 * @param before the party that the words before leave in mind.
 * @param here whether those words stand in the same paragraph.
 */
export function holdingOf(
  reading: Reading,
  sentence: Sentence,
  before: string | undefined,
  here: boolean,
): Holding | undefined {
  if (/\?["”’)]*$/.test(sentence.text)) return undefined;
  const held = heldIn(sentence.text);
  const speaker = sentence.speaker?.party;
  if (speaker !== undefined && ACCUSES.test(sentence.text) && !YOU_SAY.test(sentence.text)) return undefined;
  if (speaker !== undefined && tellsOfYou(sentence.text)) {
    const other = otherThan(reading, speaker);
    return other === undefined
      ? undefined
      : { party: other, held: held === "demands" ? "demands" : held, reported: true };
  }
  if (
    speaker !== undefined &&
    THEY_SAY.test(sentence.text) &&
    !FIRST.test(sentence.text.slice(0, sentence.text.search(THEY_SAY)))
  ) {
    return before === undefined || before === speaker ? undefined : { party: before, held, reported: true };
  }
  const named = namedHolder(reading, sentence);
  if (named?.obliged === true) {
    const party = speaker ?? (WE_SAID.test(sentence.text) ? reading.home : before);
    return party === undefined || party === named.party
      ? undefined
      : { party, held: "demands", reported: speaker === undefined };
  }
  if (named !== undefined) return { party: named.party, held, reported: named.party !== speaker };
  if (speaker !== undefined) return { party: speaker, held, reported: false };
  if (WE_SAID.test(sentence.text) && reading.home !== undefined) return { party: reading.home, held, reported: false };
  if (before === undefined || sentence.inNote) return undefined;
  if (PRONOUN.test(sentence.text) && (here || held !== "states")) return { party: before, held, reported: true };
  // Reports run on in what the other said without saying so again, as long as nobody else comes up.
  const runsOn = here && sentence.block.part === undefined && !FIRST.test(sentence.text) && reportsTalk(reading);
  return runsOn && held !== "states" ? { party: before, held, reported: true } : undefined;
}

const ACCUSES = /^(?:You|Your side|[Bb]ut you)\b(?! (?:should|must|have to|see))/;
const THEY_SAY =
  /\b[Tt]hey (?:want|demand|say|said|agreed?|insist|are (?:saying|insisting)|will not|do not|don['’]t|cannot|refused?|reject|accept)\b/;
const FIRST = /\b(?:we|I|our|my)\b/i;
const TOLD_US =
  /\b[Ww]e (?:were|have been) told\b|\b[Ww]e have heard from your side\b|\bI (?:understand|see|note)\b[^.]{0,60}\b(?:you|your side|position is)\b/;

/** "You said that …": what the other side holds, unless "we" comes first ("we are accepting your proposal"). */
function tellsOfYou(text: string): boolean {
  if (TOLD_US.test(text)) return true;
  const at = text.search(YOU_SAY);
  return at >= 0 && !FIRST.test(text.slice(0, at));
}

/** A document that tells in prose what was said between parties. */
function reportsTalk(reading: Reading): boolean {
  const table = new Set(reading.document.participants.flatMap((one) => one.party ?? []));
  return table.size >= 2 || isWire(reading.document);
}

/** The manner of holding, from the strongest word for it; plain statement where there is none. */
export function heldIn(text: string): Stance["held"] {
  if (REFUSES.test(text)) return "refuses";
  if (CONCEDES.test(text)) return "concedes";
  if (DEMANDS.test(text)) return "demands";
  if (OFFERS.test(text)) return "offers";
  return AGREES.test(text) ? "agrees" : "states";
}

/** The party or person that is the subject of a verb of saying or wanting; the one told to do something is `obliged`. */
function namedHolder(
  reading: Reading,
  sentence: Sentence,
): { readonly party: string; readonly obliged: boolean } | undefined {
  const mentions = [
    ...within(reading.people, sentence.start, sentence.end),
    ...within(reading.parties, sentence.start, sentence.end),
  ].toSorted((a, b) => a.start - b.start || b.end - a.end);
  for (const mention of mentions) {
    if (mention.party === undefined) continue;
    const after = reading.text.slice(mention.end, Math.min(sentence.end, mention.end + 110));
    const lead = reading.text.slice(Math.max(sentence.start, mention.start - 12), mention.start);
    if (/\b(?:to|with|of|by|for|from|against|told|than) (?:the )?$/.test(lead)) continue;
    if (/\bwhether (?:the |or not )?$/.test(lead)) return { party: mention.party, obliged: true };
    if (OBLIGED.test(after)) return { party: mention.party, obliged: true };
    if (AFTER_NAME.test(after) || (sentence.speaker === undefined && WILL.test(after)))
      return { party: mention.party, obliged: false };
  }
  const other = /\b(?:[Tt]he other side|[Tt]he enemy|[Tt]he aggressors)\b/.exec(sentence.text);
  if (other !== null && AFTER_NAME.test(sentence.text.slice(other.index + other[0].length))) {
    const party = otherSide(reading, sentence.speaker?.party ?? reading.home);
    if (party !== undefined) return { party, obliged: false };
  }
  return undefined;
}

/** "The other side", as it is across the table; else as the gazetteer has it; else whoever is most spoken of. */
export function otherSide(reading: Reading, party: string | undefined): string | undefined {
  const across = reading.document.participants.flatMap((one) => one.party ?? []).find((one) => one !== party);
  if (across !== undefined) return across;
  const listed = reading.lexicon.gazetteer.parties.find(
    (one) => one.id !== party && (one.cues ?? []).includes("the other side"),
  );
  return listed?.id ?? reading.counterparts.find((one) => one !== party);
}

function otherThan(reading: Reading, party: string | undefined): string | undefined {
  const table = reading.document.participants.flatMap((one) => one.party ?? []);
  return table.find((one) => one !== party) ?? reading.counterparts.find((one) => one !== party);
}

/** The party that a sentence leaves in mind as "he" or "they" of the next one. */
export function leavesInMind(reading: Reading, sentence: Sentence, before: string | undefined): string | undefined {
  const speaker = sentence.speaker?.party;
  if (speaker !== undefined) {
    return (
      within(reading.parties, sentence.start, sentence.end).findLast((one) => one.party !== speaker)?.party ?? before
    );
  }
  const named = namedHolder(reading, sentence);
  return named === undefined ? before : named.party;
}
