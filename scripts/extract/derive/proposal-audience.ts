import { type Reading, within } from "../recognise/reading.ts";
import { isEditorialNote, isWire } from "./document-kind.ts";
import { withoutPlans } from "./proposal-inner.ts";
import type { Lead } from "./proposal-lead.ts";
import { partiesOf } from "./wording.ts";

/** What one side does to put terms to another. */
const DELIVERS =
  /\b(?:authori[sz]ed to|instructed to|tell|told|put(?:s|ting)?|deliver\w*|hand(?:ed|ing|s)?|giv(?:e|en|es|ing)|gave|convey\w*|transmit\w*|pass(?:ed|es)?|offer(?:ed|ing)?|present(?:ed|ing)?|tabl(?:ed|ing)|submit\w*|repl(?:ied|y) to|inform(?:ed|s)?|say to|said to|laid|lay|communicat\w+|propos\w+ to|suggest\w* to|ma(?:de|ke) (?:to|an offer|a proposal|the following)|agreed (?:on|with))\b/i;
/** Said before the world, and so to the other side. */
const PUBLIC =
  /\b(?:address(?:ed|es)?|speech|broadcast|televised|television|radio|press conference|news conference|publicly|made public|published|proclaimed|public(?:ly)? (?:offer|statement)|plenary|announced|interview|communiqu[eé]|State of the Union)\b/i;
const THE_OTHERS =
  /\b(?:the other side|to him|to them|hand him|give him|give them|gave him|gave them|told him|told them|tell him|tell them|handed him|handed them|inform him)\b/i;

/** "convey to Maurer": one whom the gazetteer need not know. */
const TO_SOMEBODY =
  /\b(?:hand|hands|handed|gave|given?|tell|told|convey(?:ed)? (?:\w+ ){0,3}to|pass(?:ed)? (?:\w+ ){0,3}to|put (?:\w+ ){0,3}to|deliver(?:ed)? (?:\w+ ){0,3}to|inform(?:ed)?|(?:propos\w+|offer\w*|suggest\w*|reply|answer|note|message|letter) to) (?:Ambassador |Minister |Foreign Minister |Prime Minister )?(?!President|Secretary|Congress|The\b)\p{Lu}\p{Ll}+/u;

/** Nobody is named who puts it forward; it is put forward by order, or handed over. */
const ORDERED =
  /\b(?:please|to make the following (?:counter-?)?(?:proposal|offer)|you (?:should|may|are authorized to)|(?:we|I) (?:have )?(?:handed|gave|given|tabled|put|conveyed|delivered|presented)|(?:was|were|is|being) (?:handed|given|conveyed|delivered|presented|tabled))\b|^(?:\W*\d+\.)? ?(?:Convey|Deliver|Hand|Pass|Tell|Inform)\b/i;
const BOTH = /\bto (?:both|the two|all) (?:sides|parties|governments)\b/i;
const MAKES_IT = /\bto make the following (?:counter-?)?(?:proposal|offer)\b/i;
const WE_DID =
  /\b(?:we|I) (?:\w+ )?(?:put (?:forward|to)|proposed|suggested|offered|presented|tabled|gave|handed|made (?:the|an|a|our))\b/i;
const TO_US =
  /\b(?:hand(?:ed|s)|g[ai]ve[ns]?|le(?:ft|aves)|told|tells|read|showed|passed|sent|put|requested|asked|asks|wants) (?:\w+ )?(?:you|me|us|with me|with us|to me|to us|before me|before us)\b/i;
const TO_OURS =
  /\bto (?:the )?(?:Department|Dept|State|Washington|CINCPAC|COMUSMACV|MACV|Embassy|Secretary|President|Ambassador|General|Saigon|JCS|you|my|our)\b/;

/** The parties at the table or at the two ends of a message. */
function tableOf(reading: Reading): ReadonlySet<string> {
  const { document } = reading;
  return new Set([
    ...partiesOf(document.participants),
    ...(document.from?.party ? [document.from.party] : []),
    ...(document.to?.party ? [document.to.party] : []),
  ]);
}

/** The paper passes inside one side: a record with nobody of another party, a message to one's own. */
export function isInner(reading: Reading): boolean {
  return tableOf(reading).size < 2 && !isEditorialNote(reading.document);
}

/**
 * A proposal goes from one party to another; what colleagues of one government propose to each other is none. Across a
 * table whatever is put forward passes. In a paper of one side it is the other's, or it is said to have been given,
 * or to be given, to the other.
 *
 * @param leads the sentences that announce it, nearest first.
 */
export function passesBetween(
  reading: Reading,
  proposer: string | undefined,
  outside: boolean,
  leads: readonly Lead[],
  weighs: boolean,
): boolean {
  const table = tableOf(reading);
  if (table.size >= 2) return true;
  const home = reading.home ?? [...table][0];
  if (outside || (proposer !== undefined && proposer !== home && !sameSide(reading, proposer, home))) return true;
  // What an ally hands to "me" has come from another party.
  if (proposer !== undefined && proposer !== home && leads.some((one) => TO_US.test(one.text))) return true;
  const named = leads.some((one) => outsiders(reading, home, one.start, one.end));
  if (proposer === undefined && isEditorialNote(reading.document))
    return named || leads.some((one) => BOTH.test(one.text));
  const handsOn = leads.some((one) => /\b(?:propos|suggest|offer)\w* (?:it |this )?to\b/i.test(one.text)) && named;
  if ((weighs && !handsOn) || (proposer === undefined && !leads.some((one) => ORDERED.test(one.text)))) return false;
  const told = leads.map((one) => ({ ...one, text: withoutPlans(one.text) }));
  // "We put forward three things": a report of a talk need not say again with whom.
  if (isWire(reading.document) && WE_DID.test(told.map((one) => one.text).join(" ")))
    return !leads.some((one) => TO_OURS.test(one.text));
  return told.some(
    (one) =>
      PUBLIC.test(one.text) ||
      MAKES_IT.test(one.text) ||
      (DELIVERS.test(one.text) && (THE_OTHERS.test(one.text) || TO_SOMEBODY.test(one.text) || named)),
  );
}

/** Allies have plans of their own; like one's own they are proposals where they are put to somebody. */
function sameSide(reading: Reading, one: string, other: string | undefined): boolean {
  const side = (id: string | undefined) => (id === undefined ? undefined : reading.lexicon.partyById.get(id)?.side);
  return side(one) !== undefined && side(one) === side(other);
}

/** Another party than one's own is named in a stretch of the text, or a person of one. */
function outsiders(reading: Reading, home: string | undefined, start: number, end: number): boolean {
  return [...within(reading.people, start, end), ...within(reading.parties, start, end)].some(
    (one) => one.party !== undefined && one.party !== home,
  );
}
