import type { Document } from "../../../data/schema/index.ts";

const RECORD =
  /memorand(?:um|a) of (?:a )?conversation|memcon|record of (?:a |the )?(?:conversation|meeting|discussion)|minutes|notes (?:of|on) (?:a |the )?(?:\w+ )*meeting|summary (?:notes|record) of|(?:personal )?notes of (?:a |the )?meeting|verbatim|transcript of (?:a |the )?meeting/i;
const TELEPHONE = /tele(?:phone|con|phonic)/i;
const MESSAGE =
  /telegram|message|cable|letter|memorandum (?:from|to)|memorandum by|airgram|backchannel|note from|paper prepared|memorandum prepared|information memorandum|action memorandum/i;
const WIRE = /telegram|cable|airgram|backchannel|message/i;

/** The document records a meeting as its own business. A talk by telephone is none. */
export function recordsMeeting(document: Document): boolean {
  const words = `${document.type} ${document.title}`;
  return RECORD.test(words) && !TELEPHONE.test(words);
}

/** "Memorandum for the Record": may record a meeting, or only what its author thinks. */
export function isForTheRecord(document: Document): boolean {
  return /memorandum (?:for|of) (?:the )?(?:record|files?)/i.test(`${document.type} ${document.title}`);
}

/** The document was sent by somebody to somebody. */
export function isMessage(document: Document): boolean {
  if (recordsMeeting(document) || isForTheRecord(document)) return false;
  return (
    MESSAGE.test(`${document.type} ${document.title}`) || (document.from !== undefined && document.to !== undefined)
  );
}

/** A telegram or the like: its paragraphs are numbered for the file, not for the argument. */
export function isWire(document: Document): boolean {
  return isMessage(document) && WIRE.test(`${document.type} ${document.title}`);
}

export function isEditorialNote(document: Document): boolean {
  return /editorial note/i.test(`${document.type} ${document.title}`);
}
