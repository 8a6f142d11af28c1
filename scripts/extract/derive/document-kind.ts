import type { Document } from "../../../data/schema/index.ts";

const RECORD =
  /memorand(?:um|a) of (?:an? )?(?:telephone )?(?:conversation|meeting|discussion)|memcon|telcon|record of (?:an? |the )?(?:conversation|meeting|discussion|talks?)|minutes|(?:summary|personal|handwritten|rough)? ?notes? (?:of|on|from) (?:an? |the )?(?:\S+ )*?(?:meeting|conversation|discussion|session|lunch|dinner)|summary of (?:conclusions|decisions|discussions?|proceedings)|summary (?:notes|record|minutes|of (?:an? |the )?(?:meeting|conversation|discussion))|verbatim|transcript of (?:an? |the )?(?:meeting|conversation|telephone)|report (?:of|on) (?:an? |the )?(?:meeting|conversation)|(?:information|note|memorandum|stenogram|stenographic record) (?:about|on|of|concerning) (?:\S+ )*?(?:conversation|meeting|talk)s?\b|^(?:\S+ )*?conversation (?:among|between)\b/i;
const MESSAGE =
  /telegram|message|cable|letter|memorandum (?:from|to)|memorandum by|airgram|backchannel|note from|paper prepared|memorandum prepared|information memorandum|action memorandum/i;
const WIRE = /telegram|cable|airgram|backchannel|message/i;

/** The document records a meeting as its own business; a talk by telephone counts as one. */
export function recordsMeeting(document: Document): boolean {
  return RECORD.test(kindWords(document));
}

/** "Memorandum for the Record": may record a meeting, or only what its author thinks. */
export function isForTheRecord(document: Document): boolean {
  return /memorandum (?:for|of) (?:the )?(?:record|(?:president['’]s )?files?)/i.test(kindWords(document));
}

/** The document was sent by somebody to somebody. */
export function isMessage(document: Document): boolean {
  if (recordsMeeting(document) || isForTheRecord(document)) return false;
  return MESSAGE.test(kindWords(document)) || (document.from !== undefined && document.to !== undefined);
}

/** A telegram or the like: its paragraphs are numbered for the file, not for the argument. */
export function isWire(document: Document): boolean {
  return isMessage(document) && WIRE.test(kindWords(document));
}

/** A diary, in which an author tells day by day whom he saw. */
export function isDiary(document: Document): boolean {
  return /\bdiary\b/i.test(kindWords(document));
}

export function isEditorialNote(document: Document): boolean {
  return /editorial note/i.test(kindWords(document));
}

/** Type and title, as far as a title reasonably goes. */
function kindWords(document: Document): string {
  return `${document.type} ${document.title}`.slice(0, LONGEST_TITLE);
}

const LONGEST_TITLE = 500;
