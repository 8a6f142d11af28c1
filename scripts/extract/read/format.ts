import { NO_SPEAKER } from "./speakers.ts";
import { PRESENT, PRESENT_BY_SIDES } from "./wilson-text.ts";
import type { SourceFormat } from "./source.ts";

/** What a text is: a document in a format that Parley reads, or no document, and why. */
export type Recognised =
  | { readonly format: SourceFormat }
  | { readonly format?: undefined; readonly kind: "no-document" | "malformed"; readonly reason: string };

/** What the titles of documents begin with, in this series and in records of conversation. */
const TYPES =
  /^(?:(?:Draft|Special|Summary|Personal|Handwritten|Joint|Secret|Circular|Oral|Intelligence|Information|Action|Informal|Unsigned|Backchannel|National Intelligence|Presidential|Executive|National Security|Editorial|Circular|Diplomatic|Policy|Position|Research|Staff|Background|Briefing|Memorandum|Verbatim|Transcript|Extract|Excerpts?|Second|First|Third)\s+)*(?:Memorandum|Memoranda|Memcon|Telegram|Airgram|Message|Letter|Note|Notes|Minutes|Editorial Note|Record|Report|Paper|Telephone Conversation|Conversation|Transcript|Estimate|Statement|Aide-M[eé]moire|Cable|Diary Entry|Outline|Instructions?|Proposal|Declaration|Communiqu[eé]|Study|Summary|Talking Points|Speech|Remarks|Directive|Agreement|Meeting|Discussion|Talks?|Stenograph\w*|Information|Protocol)\b/i;

/** How much of a text is looked at. */
const HEAD = 6000;

/**
 * Tells a document's format from its text alone, never from its name.
 *
 * @param head at least the first few thousand characters of the text.
 */
export function recogniseFormat(head: string): Recognised {
  const text = head.slice(0, HEAD);
  const start = text.trimStart();
  if (start === "") return { kind: "malformed", reason: "the file is empty" };
  if (start.startsWith("<")) return recogniseMarkup(start);
  if (/^[[{]/.test(start) && /^[[{]\s*(?:"|\{|\[|\]|\}|-?\d)/.test(start))
    return { kind: "no-document", reason: "this is JSON, not a memo" };
  const lines = text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !/^\[Page \S+\]$/.test(line));
  const title = lines[0] ?? "";
  if (
    /^\d{1,4}[a-z]?\.\s+\p{L}/u.test(title) &&
    (TYPES.test(title.replace(/^\S+\s+/, "")) || /\p{L}["”’)]?1(?: 2)?$/u.test(title))
  )
    return { format: "frus-text" };
  if (lines.slice(0, 30).some((line) => PRESENT.test(line) || PRESENT_BY_SIDES.test(line)))
    return { format: "wilson-text" };
  if (TYPES.test(title) && title.length <= 300) return { format: "frus-text" };
  if (/^\d{1,4}[a-z]?\.\s+\p{Lu}/u.test(title) && title.length <= 300) return { format: "frus-text" };
  if (/^(?:from|extract from) the (?:journal|diary) of /i.test(title) || isDialogue(lines))
    return { format: "wilson-text" };
  return {
    kind: "no-document",
    reason:
      "it has neither a document's title line (“207. Memorandum of Conversation”), nor a line “Present were:”, nor people who speak in turn, and is not TEI",
  };
}

/** Where two or more people speak by turns, a text is the record of their conversation, whatever stands above it. */
function isDialogue(lines: readonly string[]): boolean {
  const turns = new Map<string, number>();
  for (const line of lines) {
    const label = SPEAKER.exec(line)?.[1];
    if (label !== undefined && !NO_SPEAKER.test(label)) turns.set(label, (turns.get(label) ?? 0) + 1);
  }
  const again = [...turns.values()].filter((times) => times >= 2);
  return again.length >= 2 || (again.length === 1 && turns.size >= 2 && (again[0] ?? 0) >= 3);
}

/** A name, two words at least or with a title, before a colon or a stop: "Ilse Varga:", "Cde. Rehn." */
const SPEAKER =
  /^((?:(?:Cde|Comrade|Mr|Mrs|Dr|Gen|Amb)\.? )?\p{Lu}[\p{L}'’-]*\.?(?: (?:\p{Lu}\.|\p{Lu}[\p{L}'’-]+)){1,4})(?: \([^)]{1,40}\))?\s?[:.]\s+[\p{Lu}“"([]/u;

function recogniseMarkup(start: string): Recognised {
  if (/^<(?:!doctype html|html)\b/i.test(start))
    return { kind: "no-document", reason: "this is an HTML page; Parley reads FRUS TEI and plain text" };
  if (/<(?:\w+:)?(?:TEI|div|text|body|teiCorpus)\b/.test(start) || start.startsWith("<?xml"))
    return { format: "frus-tei" };
  return { kind: "malformed", reason: "it begins like XML, but holds no TEI" };
}
