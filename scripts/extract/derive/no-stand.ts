import type { Reading, Sentence } from "../recognise/reading.ts";
import { isToOthers } from "./actor.ts";
import type { Claim } from "./claim.ts";
import type { Holding } from "./stance.ts";

const TOLD =
  /\b(?:I|[Ww]e) (?:(?!would|could|might|should)\w+ ){0,3}?(?:told|agree|insist|offer|propose|said|stated|made (?:it )?(?:\w+ )?(?:clear|plain|known)|proposed|offered|insisted|rejected|refused|agreed|gave|replied|presented|emphasized|reiterated|stressed|pointed out|informed|asked for|demanded|answered|responded|indicated|suggested|urged|warned|confirmed|noted|added|reminded|argued|declined|opposed|asked (?:that|them|him)|requested|reaffirmed|handed|conveyed|refused|cautioned|assured|maintained|objected|continued to)\b/;
/** What a writer is about to put to another side. */
const PUTS =
  /\b(?:I|[Ww]e) (?:will|shall|plan to|intend to|am going to|are going to) (?:lay out|present|put|table|tell|propose|offer|inform|hand)\b|\b[Oo]ur (?:\p{L}+ ){0,2}(?:proposal|offer|package)\b[^.]{0,20}\b(?:includes?|calls for|provides|is|contains?)\b/u;
/** A writer's guess at what another might hold. */
const GUESSED =
  /\b(?:unrealistic|expect\w*|hope\w*|fear\w*|believe[sd]?|think|thought|point where|might|whether|probably|perhaps|possib\w+|presumabl\w+|suggest\w*|appear\w*|seem\w*|estimate\w*|if we|likely|would have to|could)\b/i;
const SAID =
  /\b(?:said|stated|insisted|demanded|rejected|replied|repeated|reiterated|declared|maintained|emphasized|stressed|told|responded|proposed|refused|argued|indicated)\b/;
const ASKED = /\b(?:asked|inquired|wondered|queried) (?:\w+ ){0,3}(?:whether|if|what|how|when|why)\b/i;

/**
 * Sentences that state no position towards another party: what colleagues say to each other of their own side's
 * thinking, what a writer guesses that others hold, and questions told of.
 */
export function isNoStand(reading: Reading, sentence: Sentence, holding: Holding, instructed = false): boolean {
  if (ASKED.test(sentence.text)) return true;
  const { from, to, participants } = reading.document;
  // A letter from one side to another is a table of two.
  const table = new Set(
    [...participants, ...(isToOthers(reading) ? [from, to] : [])].flatMap((one) => one?.party ?? []),
  );
  const own = holding.party === reading.home;
  if (sentence.speaker !== undefined) return own && table.size === 1;
  if (own) return table.size < 2 && !instructed && !TOLD.test(sentence.text) && !PUTS.test(sentence.text);
  return GUESSED.test(sentence.text) && !SAID.test(sentence.text);
}

/** What a side only hopes for is no stand that it takes; what it is ready for, insists on or refuses is one. */
const TAKES =
  /\b(?:prepared|ready|willing|insist\w*|refus\w*|reject\w*|propos\w*|offer\w*|demand\w*|oppos\w*|(?:can|could|will|would)(?: ?not|n['’]t)|never)\b/i;
const WISHES =
  /\b(?:should|hope\w*|wish\w*|want\w*|seek\w*|sought|if we|we might|consider|recommend\w*|suggest\w*|option\w*|think|believe|proposing|would (?:propose|suggest|insist|be))\b/i;
/** A guess put before what somebody is said to hold. */
const GUESS =
  /\b(?:expect\w*|hope\w*|fear\w*|believe[sd]?|think|thought|whether|probabl\w+|perhaps|possibl\w+|presumabl\w+|estimate\w*|likely|suspect\w*|imagine\w*|surmise\w*|doubt\w*|unless|in the event|should)\b[^.;]*$/i;

/** As `isNoStand`, of a claim: here grammar tells who holds it, so that only guesses and wishes are left out. */
export function isNoClaim(
  reading: Reading,
  sentence: Sentence,
  claim: Claim,
  party: string,
  instructed: boolean,
): boolean {
  const { participants } = reading.document;
  const table = new Set(participants.flatMap((one) => one.party ?? []));
  const own = party === reading.home;
  if (claim.parties.length > 1) return false;
  if (sentence.speaker !== undefined) return own && table.size === 1;
  if (!own) return GUESS.test(reading.text.slice(sentence.start, claim.start));
  if (table.size > 1 || isToOthers(reading) || instructed) return false;
  // Around one's own table, and in papers with no other side in them, one only thinks.
  if (table.size === 1 && participants.length > 1) return true;
  if (TOLD.test(sentence.text) || PUTS.test(sentence.text)) return false;
  return reading.counterparts.length === 0 || !TAKES.test(sentence.text) || WISHES.test(sentence.text);
}

/** How far instructions to tell others something reach behind the words that give them. */
export interface Instructed {
  readonly left: number;
}

const REACH = 14;
const INSTRUCTS =
  /\b(?:[Yy]ou|Ambassador|Embassy|Saigon|Paris)\b[^.;]{0,50}\b(?:should|may|will|could|can|please|are (?:authorized|instructed|requested) to)\b[^.;]{0,40}\b(?:tell|inform|convey|state|say|make clear|point out|reiterate|emphasi[sz]e|stress|hand|assure|indicate|respond|reply|express|repeat|explain|deliver|pass|advise|present)\b|\b(?:[Pp]lease|[Ss]hould) (?:convey|tell|inform|deliver|pass|transmit|hand)\b|\b(?:Begin|begin) (?:message|Message|text|Text|quote|Quote)\b/;
const ENDS = /\b(?:End (?:message|text|quote|FYI)|FYI|Unquote|[Ff]or your (?:own )?(?:information|background))\b/i;

/** In a telegram to one's own people: what it bids them tell the other side, from there on. */
export function instructedBy(
  reading: Reading,
  sentence: Sentence,
  before: Instructed | undefined,
): Instructed | undefined {
  if (sentence.inNote || sentence.speaker !== undefined || isToOthers(reading)) return undefined;
  if (INSTRUCTS.test(sentence.text)) {
    const runsOn = /:\W*$/.test(sentence.text) || /\b(?:following|as follows|begin)\b/i.test(sentence.text);
    return { left: runsOn ? REACH : 1 };
  }
  if (before === undefined || before.left === 0 || ENDS.test(sentence.text)) return undefined;
  return { left: before.left - 1 };
}
