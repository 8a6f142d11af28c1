import { Draft, type Sha256 } from "./draft.ts";
import { writeItem } from "./frus-text.ts";
import { InlineWriter } from "./inline.ts";
import { itemsOf } from "./items.ts";
import { paragraphLines } from "./lines.ts";
import type { SourceDocument } from "./source.ts";
import { markSpeakers } from "./speakers.ts";

/** The line that says who took part, in records of Soviet and other archives. */
export const PRESENT =
  /^(?:present(?: were)?|(?:the following )?(?:were|was) present|attending|participants|those present|taking part)\s*(?:at the (?:conversation|meeting|talks))?\s*:\s*\S/i;

/** A sentence that says who took part, side by side: "Attending on the Maravian side were Comrades …". */
export const PRESENT_BY_SIDES =
  /^(?:(?:also )?(?:present|attending|participating|taking part)(?: in the (?:conversation|meeting|talks?))?,? ?(?:were|on|from|for|in)\b|(?:on|from) the \p{Lu}\p{L}+ side\b[^.]{0,200}|those (?:present|attending|taking part)\b|the (?:conversation|meeting|talks?) (?:was|were) attended by\b|participants (?:of|in) the)/iu;

/**
 * Reads a record of conversation as the Wilson Center publishes its translations: no number, often no title or date,
 * `Present were: …` in one line, speakers named with a colon, a full stop or nothing between name and words, and
 * `[brackets]` where the translator adds a word. The brackets are kept: they are part of the text.
 *
 * @param text the document's exact text, line endings LF. Positions count in it.
 */
export function readWilsonText(text: string, sha256: Sha256): SourceDocument {
  const items = itemsOf(text, paragraphLines(text));
  // An archive's copy may print the date above the title.
  const first = items
    .filter((item) => item.text !== "")
    .slice(0, 3)
    .find((item) => item.kind !== "dateline" || isPair(item.text));
  const present = items.find((item) => item.kind === "participant" || PRESENT.test(item.text));
  if (present !== undefined && PRESENT.test(present.text)) {
    present.kind = "participant";
    present.wordsAt = present.at + (/:\s*/.exec(present.text)?.index ?? -1) + 1;
    while (/\s/.test(text[present.wordsAt] ?? "")) present.wordsAt += 1;
  }
  const title =
    first !== undefined &&
    first !== present &&
    first.text.length <= 200 &&
    (/conversation|meeting|record|talk|memorandum|minutes|discussion/i.test(first.text) || isPair(first.text))
      ? first
      : undefined;
  if (title !== undefined) title.kind = "title";
  markSpeakers(
    items,
    [present, title].flatMap((item) => item?.text ?? []),
  );
  const draft = new Draft();
  const writer = new InlineWriter(text, []);
  for (const item of items) writeItem(draft, writer, item);
  return draft.finish(text, "wilson-text", title === undefined ? {} : { title: title.text }, sha256);
}

/** "Ilse Varga and Tomas Rehn, Port Amber": two who spoke with each other, as catalogues call a record. */
function isPair(text: string): boolean {
  return /^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){0,4}(?:, [^.:]{1,80})? (?:and|with|to) \p{Lu}[^:]{2,160}$/u.test(
    text,
  );
}
