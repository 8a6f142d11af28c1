import { daySpan, dayNumber, edtfOfDay, shiftDay } from "../recognise/calendar.ts";
import { type FoundDate, findDates } from "../recognise/date.ts";
import { FULL_MONTH } from "../recognise/date-words.ts";
import { type Reading, type Sentence, within } from "../recognise/reading.ts";

/** How far a date may stand from the words for a deed. */
const REACH = 70;
const COUNTS: Readonly<Record<string, number>> = {
  fifteen: 15,
  thirty: 30,
  "forty-five": 45,
  sixty: 60,
  ninety: 90,
};
/** "Within sixty days of the signing". */
const WITHIN = /\bwithin (\d{1,3}|fifteen|thirty|forty-five|sixty|ninety) days (?:after|of|from) ([^.;()]{3,80})/i;
/** "The February cease-fire agreement", "our undertaking of January". */
const BY_MONTH = new RegExp(
  `\\b(?:[Tt]he|[Oo]ur|[Tt]heir|[Ii]ts) (${FULL_MONTH}) (?:\\p{L}+[ -]){0,3}$|^(?:\\p{L}*[ -]?\\p{L}*)? ?(?:of|in) (${FULL_MONTH})\\b(?! \\d)`,
  "u",
);
/** Between a deed and its date nothing else may have it: a paper, a talk, another clause. */
const TAKEN =
  /[.;]|\b(?:where|telegrams?|memorand\w+|letters?|messages?|cables?|reports?|papers?|notes?|document|conversation|meetings?|talked|met|said|told|wrote|prepared|discussed|approved|dated|drafted|source|ibid|decisions?|in connection with|projected|concerning|regarding|inconsistent)\b/i;
const OF_PAPER =
  /\b(?:telegram|memorandum|letter|conversation|paper|message|cable|report|airgram|estimate|speech|statement|note|document|telcon)s?\b[^.;]{0,25}$/i;

/** "In telegram 17 from Port Amber to the President, November 23". */
const PAPER_FROM = /\b(?:telegram|message|cable|airgram|memorandum|letter)s? (?:No\. )?\d*[^.;]{0,80}, $/;
/** How far behind a deed "within sixty days" may stand. */
const NEAR = 40;

/** The date of the deed whose words stand at a place; undefined where no date is its own. */
export function deedTime(reading: Reading, sentence: Sentence, start: number, end: number): FoundDate | undefined {
  return (
    counted(reading, sentence, start, end) ??
    byMonth(reading, sentence, start, end) ??
    beside(reading, sentence, start, end)
  );
}

function beside(reading: Reading, sentence: Sentence, start: number, end: number): FoundDate | undefined {
  let best: FoundDate | undefined;
  let least = REACH;
  const near = within(
    reading.dates,
    Math.max(sentence.start, start - REACH - 30),
    Math.min(sentence.end, end + REACH + 30),
  );
  for (const date of near) {
    if (daySpan(date.edtf) === undefined && !date.edtf.startsWith("[")) continue;
    const before = date.end <= start;
    const between = before ? reading.text.slice(date.end, start) : reading.text.slice(end, Math.max(end, date.start));
    const lead = reading.text.slice(sentence.start, date.start);
    if (TAKEN.test(between) || OF_PAPER.test(lead) || PAPER_FROM.test(lead)) continue;
    // "The November 7 deadline" beats what merely stands in the sentence.
    if (between.length < least) [best, least] = [date, between.length];
  }
  return best;
}

/** So many days after something that the sentence dates. */
function counted(reading: Reading, sentence: Sentence, start: number, end: number): FoundDate | undefined {
  const match = WITHIN.exec(reading.text.slice(end, Math.min(sentence.end, end + 160)));
  const [, count = "", event = ""] = match ?? [];
  if (match === null || match.index > NEAR || TAKEN.test(reading.text.slice(start, end + match.index)))
    return undefined;
  const days = COUNTS[count.toLowerCase()] ?? Number(count);
  const words = event.toLowerCase().match(/\p{L}{5,}/gu) ?? [];
  // The date of that event stands where the same thing is spoken of.
  const date = within(reading.dates, sentence.start, sentence.end).find((one) => {
    if (daySpan(one.edtf)?.precision !== "day") return false;
    const about = reading.text.slice(Math.max(sentence.start, one.start - 90), one.start).toLowerCase();
    return words.some((word) => about.includes(word));
  });
  const from = date === undefined ? undefined : daySpan(date.edtf);
  if (date === undefined || from === undefined) return undefined;
  return {
    ...date,
    edtf: `${edtfOfDay(shiftDay(from.last, days))}~`,
    basis: "inferred",
    note: `${days} days from ${date.text}, as the text reckons.`,
  };
}

export function byMonth(reading: Reading, sentence: Sentence, start: number, end: number): FoundDate | undefined {
  const before = reading.text.slice(Math.max(sentence.start, start - 60), start);
  const after = reading.text.slice(end, Math.min(sentence.end, end + 40));
  const month = BY_MONTH.exec(before)?.[1] ?? BY_MONTH.exec(after)?.[2];
  if (month === undefined) return undefined;
  const [date] = findDates(`in ${month}`, { documentDate: reading.document.date.edtf, yearless: true });
  if (date === undefined || !/^\d{4}-\d\d/.test(date.edtf)) return undefined;
  return { ...date, start, end };
}

/** Whether a date lies wholly after the document. */
export function isLater(reading: Reading, edtf: string): boolean {
  const [span, own] = [daySpan(edtf), daySpan(reading.document.date.edtf)];
  return span !== undefined && own !== undefined && dayNumber(span.first) > dayNumber(own.last);
}
