/**
 * The shapes of lines in this literature: date lines, list headings, labels, names of enclosures. Each is told from its
 * form alone; what a line then says is for others to read.
 */
const MONTH =
  "(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)";
const DAY_NAME = "(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\\s+)?";
const DATE = `(?:${DAY_NAME}${MONTH}\\s+\\d{1,2}(?:\\s*(?:[-–—]|and|to)\\s*(?:${MONTH}\\s+)?\\d{1,2})?,?\\s+[Il1][89]\\d\\d|${DAY_NAME}\\d{1,2}\\s+${MONTH},?\\s+[Il1][89]\\d\\d|${MONTH},?\\s+[Il1][89]\\d\\d|undated)`;
const DATELINE = new RegExp(
  `^(?:[\\p{Lu}][\\p{L} .,'’–-]{0,60}?[,;]?\\s*)?\\[?${DATE}\\]?\\.?(?:\\s*[,;.–—-].{0,50}|\\s+\\d{1,2}[:.]?\\d{0,2}.{0,30})?$`,
  "iu",
);
const LABELLED_DATE = /^(?:DATE|TIME|PLACE)(?:(?:\s*(?:&|AND|\/|,)\s*)(?:DATE|TIME|PLACE))*\s*[:.]/i;

/** A line that holds a place and a date, or a date alone, and nothing else. */
export function isDateline(text: string): boolean {
  return (
    text.length <= 140 &&
    (DATELINE.test(text) || (LABELLED_DATE.test(text) && /DATE|TIME/i.test(text.slice(0, 24)) && /\d/.test(text)))
  );
}

const PARTICIPANTS =
  /^(?:(?:the |those |persons |also |others? |list of (?:those )?)?(?:participants?|participat(?:ion|ing|ed)|present|attend(?:ing|ance|ees|ed)|in attendance)(?: (?:were|included|(?:at |in |for )?(?:the |this )?(?:meeting|session|conversation|luncheon)(?: (?:were|included))?))?|attended by|(?:the )?following (?:people |persons |officials |individuals )?(?:attended|were (?:also )?present|were in attendance|participated|took part)(?: (?:at |in )?(?:the |this )?(?:meeting|session|luncheon))?)\s*:?$/i;
const INLINE_PARTICIPANTS =
  /^(?:(?:those |also )?(?:participants?|participation|participating|present|in attendance|attend(?:ing|ance|ees|ed(?: by)?))(?: were)?)\s*:\s*(?=\p{Lu})/iu;
const SUBJECT = /^(?:subjects?|re|topics?)\s*:?$/i;
const OTHER_LIST = /^(?:references?|copies to|distribution|place|date|time|enclosures?)\s*:?$/i;

/** How long the heading is that a line of participants begins with: "PRESENT: Minister Varga, General Brook". */
export function inlineParticipants(text: string): number {
  return text.length > 700 ? 0 : (INLINE_PARTICIPANTS.exec(text)?.[0].length ?? 0);
}

const LISTED_PIECE =
  /^(?:the )?(?:\p{Lu}[\p{L}.'’/&-]*|of|the|for|to|de|von|van|\([^)]*\)|\d)(?: (?:\p{Lu}[\p{L}.'’/&-]*|of|the|for|to|de|von|van|\([^)]*\)|\d{1,2}))*$/u;

/** A line of names parted by commas, with no verb in it. */
export function isNameList(text: string): boolean {
  if (text.length > 900 || /[.:;?!]\s+\p{Lu}\p{Ll}+ \p{Ll}+ \p{Ll}+/u.test(text)) return false;
  const pieces = text
    .replace(/\.?\d?$/, "")
    .split(/[,;]\s*(?:and )?|\s+and\s+/)
    .filter((piece) => piece !== "");
  const named = pieces.filter((piece) => piece.length <= 60 && LISTED_PIECE.test(piece.trim())).length;
  return pieces.length >= 2 && named >= 0.8 * pieces.length;
}

export type ListHeading = "participants" | "subject" | "other";

/** What a line that heads a list announces. */
export function listHeading(text: string): ListHeading | undefined {
  if (PARTICIPANTS.test(text)) return "participants";
  if (SUBJECT.test(text)) return "subject";
  return OTHER_LIST.test(text) ? "other" : undefined;
}

const PART =
  /^\[?\(?((?:Tab|Enclosure|Attachment|Annex|Appendix|Addendum)(?:\s+(?:[A-Z]|\d{1,2}|[IVX]{1,5}))?(?:-\d)?)\]?\)?(?:\s*[—–:-]\s*.{0,80})?$/;

/** The name of the tab, annex or enclosure that begins with this line. */
export function partName(text: string): string | undefined {
  return PART.exec(text)?.[1];
}

const LABEL =
  /^(?:(\d{1,3})(?:\.\s*(?=\D)|\)\s*)|\((\d{1,3}|[a-z]|[ivx]{1,5})\)\s*|([a-h]|[ivx]{1,5})[.)]\s+|([A-H])(?:\.\s+(?!\p{Lu}[.\p{Ll}]*\.?\s\p{Lu})|\)\s*))(?=\S)/u;

/** The number or letter that a paragraph begins with, and how long it is with its stop and space. */
export function labelOf(text: string): { readonly label: string; readonly length: number } | undefined {
  const match = LABEL.exec(text);
  const label = match?.[1] ?? match?.[2] ?? match?.[3] ?? match?.[4];
  // "3.5 million" and "1. 5" are numbers.
  if (match === null || label === undefined || /^\d+\.\d/.test(text)) return undefined;
  return { label, length: match[0].length };
}

/** A number alone on its line, as some copies have it: the paragraph follows on the next. */
export function loneLabel(text: string): string | undefined {
  return /^(\d{1,3}|[a-z])[.)]$/.exec(text)?.[1];
}

const CLOSING =
  /^(?:(?:with )?(?:warm(?:est)?|best|kind(?:est)?) (?:personal )?(?:regards|wishes)|sincerely|respectfully|yours|cordially|faithfully|all the best|regards)\b.{0,30}$/i;

/** The line that closes a letter. */
export function isClosing(text: string): boolean {
  return CLOSING.test(text);
}

/** A short line that ends as no sentence does. */
export function isShortLine(text: string): boolean {
  return text.length <= 80 && !/[.;,:?!”"]$/.test(text.replace(/\b(?:Jr|Sr|Mr|Dr)\.$/, ""));
}

/** A name and nothing else, as under a letter or a telegram. */
export function isNameLine(text: string): boolean {
  return /^(?:\/s\/\s*)?(?:[\p{Lu}][\p{L}.'’-]*)(?:\s+(?:[\p{Lu}][\p{L}.'’-]*|na|de|van|von|der|[IVX]+)){0,5}(?:,\s*Jr\.?)?(?:\s*\[.*\])?(?:\d{1,2})?$/u.test(
    text,
  );
}
