import { type FoundDate, findDates } from "../recognise/date.ts";
import type { SourceDocument } from "../read/source.ts";
import { archiveSpans, type ArchiveSpan } from "./archive-date.ts";
import type { DatedBy } from "./date.ts";

/** A day that something in the document speaks for, and how strongly. */
interface Clue {
  readonly day: string;
  readonly weight: number;
  readonly rule: string;
  /** What the document says, and what follows from it. */
  readonly text: string;
  readonly reason: string;
}

interface Passage {
  readonly where: "source-note" | "note" | "subject" | "opening" | "body";
  readonly text: string;
}

const MEETING = "(?:meeting|conversation|discussion|session|talks?|dinner|luncheon|lunch|breakfast|call|interview)s?";
const HELD = new RegExp(
  `\\b${MEETING}\\b[^.;]{0,90}\\b(?:took place|place|held|occurred|began|lasted|ended|met)\\b[^.;]{0,140}$`,
  "i",
);
const SENT =
  /\b(?:sent|transmitted|dispatched|telegraphed|cabled|delivered|handed|signed|initialed|approved|date[ds]?(?: of)?)\b[^.;]{0,60}$/i;
const RECEIVED = /\breceived\b[^.;]{0,80}$/i;
const WRITTEN = /\b(?:drafted|prepared|dictated|typed|written|transcribed|composed)\b[^.;]{0,60}$/i;
const COVER_BEFORE =
  /\b(?:cover(?:ing)? (?:note|memorandum|memo|letter)|forward(?:ed|ing)|attached to|under cover of|undercover of|submitted|returned|sent to)\b[^.;]{0,70}$/i;
const COVER_AFTER = /^\s*(?:cover(?:ing)? )?(?:memorandum|memo|note|letter|telegram|message)\b/i;
const TODAY_BEFORE =
  /\b(?:today|tonight|this (?:morning|afternoon|evening|noon))(?:'s|’s)?(?:\s+at\s+\S+(?:\s[ap]\.m\.)?)?[\s,(–—-]*(?:on |of )?$/i;
const TODAY_AFTER = /^[\s,)(–—-]*(?:today|tonight|this (?:morning|afternoon|evening))\b/i;
const YESTERDAY_BEFORE =
  /\b(?:yesterday|last (?:night|evening))(?:'s|’s)?(?: (?:morning|afternoon|evening))?[\s,(–—-]*(?:on |of )?$/i;
const TOMORROW_BEFORE = /\btomorrow(?:'s|’s)?(?: (?:morning|afternoon|evening))?[\s,(–—-]*(?:on |of )?$/i;
const REPORTS =
  /\b(?:we|I|our|my)\b[^.]{0,80}\b(?:met|saw|talked|called|had|held|spoke|conversation|meeting)\b[^.]{0,80}$/i;
const DAY = /^\d{4}-\d\d-\d\d$/;

/**
 * Infers the date of a document that has lost its date line: from its notes (when a meeting was held, when a telegram was
 * received, under which memorandum it went), from days that it calls today or yesterday, from its subject, from the
 * span of the archival folder. Clues for the same day add up.
 */
export function inferredDate(source: SourceDocument, meets: boolean): DatedBy | undefined {
  const passages = passagesOf(source);
  const note = passages.find((passage) => passage.where === "source-note")?.text ?? "";
  const spans = archiveSpans(shelfmark(note));
  const year = yearOf(source, spans);
  const clues = year === undefined ? [] : cluesOf(passages, year, spans[0], meets);
  const best = bestDay(clues, spans[0]);
  if (best !== undefined) return best;
  const [span] = spans;
  if (span !== undefined) {
    return {
      when: {
        edtf: spanEdtf(span),
        text: span.text,
        basis: "inferred",
        note: `The document gives no day; its archival folder is of ${span.text}.`,
      },
      rule: "archival-folder",
      confidence: 0.5,
    };
  }
  return year === undefined
    ? undefined
    : {
        when: {
          edtf: year,
          basis: "inferred",
          note: `The document gives no day; ${year} is the year that its notes speak of.`,
        },
        rule: "year-of-notes",
        confidence: 0.3,
      };
}

function passagesOf(source: SourceDocument): readonly Passage[] {
  const passages: Passage[] = [];
  let opened = 0;
  for (const block of source.blocks) {
    if (block.part !== undefined && block.kind !== "source-note" && block.kind !== "note") continue;
    const text = source.plain.slice(block.start, block.end);
    if (block.kind === "source-note" || block.kind === "note") passages.push({ where: block.kind, text });
    else if (block.kind === "subject") passages.push({ where: "subject", text });
    else if (block.kind !== "title" && block.kind !== "participant") {
      passages.push({ where: opened < 2 ? "opening" : "body", text });
      opened += 1;
    }
  }
  return passages;
}

/** The part of a source note that says where the paper is kept: up to its classification. */
function shelfmark(note: string): string {
  const end =
    /\b(?:Top Secret|Secret|Confidential|Limited Official Use|Unclassified|No classification|Personal)\b[;.,]/.exec(
      note,
    );
  return end === null ? note : note.slice(0, end.index);
}

/** Whose papers are kept where: the years in which what is there was written. */
const ADMINISTRATIONS: readonly (readonly [RegExp, number, number])[] = [
  [/\bKennedy (?:Library|Presidential)/, 1961, 1963],
  [/\bJohnson Library|\bPapers of Lyndon/, 1963, 1969],
  [/\bNixon (?:Presidential|Library|Intelligence)|\bHAK\b|Kissinger (?:Office Files|Papers|Telephone)/, 1969, 1974],
  [/\bFord Library|\bFord Presidential/, 1974, 1977],
  [/\bCarter (?:Library|Presidential)/, 1977, 1981],
];

/** Within which years a document has to lie, by the folders, the series and the library that its notes name. */
function yearBounds(notes: string, spans: readonly ArchiveSpan[]): readonly [number, number] {
  let [from, to] = [1900, 2000];
  const narrow = (low: number, high: number): void => {
    if (low > to || high < from) return;
    [from, to] = [Math.max(from, low), Math.min(to, high)];
  };
  const [span] = spans;
  if (span !== undefined) narrow(Number(span.from.slice(0, 4)), Number(span.to.slice(0, 4)));
  for (const [library, low, high] of ADMINISTRATIONS) if (library.test(notes)) narrow(low, high);
  return [from, to];
}

/**
 * The year that folders, notes and text point to. A text speaks of years gone by, so the latest year that it names as
 * past comes first; years of books and of the series itself count for nothing.
 */
function yearOf(source: SourceDocument, spans: readonly ArchiveSpan[]): string | undefined {
  const [span] = spans;
  if (span !== undefined && span.from.slice(0, 4) === span.to.slice(0, 4)) return span.from.slice(0, 4);
  const texts = { notes: "", body: "" };
  for (const block of source.blocks) {
    const text = source.plain.slice(block.start, block.end);
    if (block.kind === "note" || block.kind === "source-note") texts.notes += `${text}\n`;
    else texts.body += `${text}\n`;
  }
  const [from, to] = yearBounds(texts.notes, spans);
  const inBounds = (year: string) => Number(year) >= from && Number(year) <= to;
  const body = fullYears(texts.body).filter(inBounds).sort();
  const notes = yearsIn(
    texts.notes.replace(
      /\b19\d\d\s*[-–]\s*(?:19)?\d\d\b|\([^()]*?(?:Press|Printing|York|Company|Boston|Washington:)[^()]*\)/g,
      " ",
    ),
  ).filter(inBounds);
  const counts = new Map<string, number>();
  for (const year of notes) counts.set(year, (counts.get(year) ?? 0) + 1);
  const common = [...counts.entries()].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? 1 : -1))[0]?.[0];
  const latest = body.at(-1);
  // A year of the text that is older than every year of the notes is history.
  if (latest !== undefined && (common === undefined || latest >= common)) return latest;
  return common ?? latest ?? (from === to ? String(from) : undefined);
}

/** Years of full dates: a year alone may be history. */
function fullYears(text: string): string[] {
  return [
    ...text.matchAll(
      /\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\.?(?: \d{1,2}(?:st|nd|rd|th)?,?)? (19[4-9]\d)\b/g,
    ),
  ].map((match) => match[1] ?? "");
}

/** Years of full dates and of months, and years alone that nothing says are of a treaty or still to come. */
function yearsIn(text: string): string[] {
  return [
    ...text.matchAll(/\b(19[4-9]\d)\b(?!\s*(?:Geneva|Accords?|Agreements?|election|Conference|Treaty|Declaration))/g),
  ].flatMap((match) => {
    const before = text.slice(Math.max(0, match.index - 24), match.index);
    if (
      /\b(?:since|until|by|of|in) $/.test(before) &&
      /\b(?:Accords?|Agreements?|Declaration|Conference) (?:of|in) $/.test(before)
    )
      return [];
    return match[1] === undefined ? [] : [match[1]];
  });
}

function cluesOf(
  passages: readonly Passage[],
  year: string,
  span: ArchiveSpan | undefined,
  meets: boolean,
): readonly Clue[] {
  const documentDate =
    span !== undefined && span.from.slice(0, 7) === span.to.slice(0, 7) ? span.from.slice(0, 7) : year;
  const clues: Clue[] = [];
  let latest: Clue | undefined;
  for (const { where, text } of passages) {
    const shelf = where === "source-note" ? shelfmark(text).length : 0;
    for (const date of findDates(text, { documentDate })) {
      if (date.form !== "calendar" || date.start < shelf) continue;
      const [from = "", to = from] = placed(date, year, span).split("/");
      if (!DAY.test(to) || !DAY.test(from)) continue;
      const before = text.slice(Math.max(0, date.start - 200), date.start);
      const after = text.slice(date.end, date.end + 60);
      clues.push(...clueFor(where, date, to, before, after, meets));
      const past = !meets && where !== "note" && where !== "source-note" && from === to && !isFuture(before, after);
      if (past && (latest === undefined || to > latest.day))
        latest = {
          day: to,
          weight: 1,
          rule: "latest-day-spoken-of",
          text: date.text,
          reason: `${date.text} is the latest day that the text speaks of as past`,
        };
    }
  }
  const weekday = weekdayClue(passages, clues);
  return [
    ...clues,
    ...(latest === undefined ? [] : [latest]),
    ...(weekday === undefined ? [] : [weekday]),
    ...spokenYesterday(passages, clues),
    ...beforeResolvedWeekday(passages, documentDate, span),
  ];
}

function clueFor(
  where: Passage["where"],
  date: FoundDate,
  day: string,
  before: string,
  after: string,
  meets: boolean,
): readonly Clue[] {
  const clue = (on: string, weight: number, rule: string, reason: string): readonly Clue[] => [
    { day: on, weight, rule, text: date.text, reason },
  ];
  if (TODAY_BEFORE.test(before) || TODAY_AFTER.test(after))
    return clue(day, 5, "day-called-today", `the text calls ${date.text} today`);
  if (YESTERDAY_BEFORE.test(before))
    return clue(shifted(day, 1), 5, "day-called-yesterday", `the text calls ${date.text} yesterday`);
  if (TOMORROW_BEFORE.test(before))
    return clue(shifted(day, -1), 4, "day-called-tomorrow", `the text calls ${date.text} tomorrow`);
  const sentence = before.slice(Math.max(before.lastIndexOf(". ") + 1, 0));
  if (where === "source-note") {
    if (HELD.test(sentence))
      return clue(day, meets ? 6 : 3, "meeting-held-in-note", `note 1 says that the meeting was on ${date.text}`);
    if (RECEIVED.test(sentence))
      return clue(day, 4, "received-in-note", `note 1 says that it was received on ${date.text}`);
    if (COVER_AFTER.test(after) || COVER_BEFORE.test(sentence))
      return clue(day, meets ? 1 : 2, COVER, `note 1 names a covering paper of ${date.text}`);
    if (SENT.test(sentence))
      return clue(day, 3.5, "sent-in-note", `note 1 says that it was sent or signed on ${date.text}`);
    if (WRITTEN.test(sentence))
      return clue(day, 3, "drafted-in-note", `note 1 says that it was drafted on ${date.text}`);
    return clue(day, 1.5, "day-in-source-note", `note 1 speaks of ${date.text}`);
  }
  if (where === "note") {
    const ofThis = meets && OF_THIS_MEETING.test(sentence);
    return clue(
      day,
      ofThis ? 2 : 0.4,
      ofThis ? "report-of-the-meeting" : "day-in-note",
      ofThis ? `a note names a report on the meeting of ${date.text}` : `a note speaks of ${date.text}`,
    );
  }
  if (where === "subject") return clue(day, meets ? 4 : 2.5, "day-in-subject", `the subject line names ${date.text}`);
  if (isFuture(before, after)) return [];
  const opening = where === "opening";
  if (EVENING.test(sentence) || EVENING.test(after.split(". ")[0] ?? ""))
    return clue(
      shifted(day, 1),
      opening ? 2.2 : 0.8,
      "evening-before",
      `the text speaks of the evening of ${date.text} as past`,
    );
  // Who talks on the same day says "today"; a record that dates another event was made after it.
  if (meets)
    return [
      ...clue(shifted(day, 1), opening ? 1.2 : 0.4, "day-before", `the record speaks of ${date.text} as past`),
      ...clue(day, 0.4, "day-in-text", `the text speaks of ${date.text}`),
    ];
  const reports = REPORTS.test(sentence);
  return clue(
    day,
    opening ? (reports ? 2 : 1) : reports ? 0.8 : 0.3,
    opening ? "day-in-opening" : "day-in-text",
    `the ${opening ? "opening" : "text"} speaks of ${date.text}`,
  );
}

const COVER = "covering-memorandum";
const OF_THIS_MEETING =
  /\b(?:analysis|account|report|summary|memorandum|record|notes?|transcript|version)\b[^.;]{0,40}\bof the (?:meeting|conversation|discussion|session|talk)\b[^.;]{0,60}$/i;
const EVENING = /\b(?:dinner|evening|last night|(?:8|9|10|11)(?::\d\d)? p\.m\.)/i;
const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"] as const;

/**
 * A date with its year, where none is printed: the one that puts it into the folder's span, else the document's. Before
 * the document's own date is known, that is surer than what tense or nearness suggest.
 */
function placed(date: FoundDate, year: string, span: ArchiveSpan | undefined): string {
  const edtf = date.edtf.replace(/[?~%]/g, "");
  if (/\d{4}|’\d\d|'\d\d|\d\/\d\d$/.test(date.text)) return edtf;
  const inYear = (other: string) => edtf.replace(/\d{4}(?=-)/g, other);
  if (span === undefined) return inYear(year);
  const years = [span.from.slice(0, 4), span.to.slice(0, 4)];
  return years.map(inYear).find((day) => day >= span.from && day <= span.to) ?? inYear(year);
}

/** "Saturday afternoon" in the opening, with a covering paper as the latest possible day: the last such day before it. */
function weekdayClue(passages: readonly Passage[], clues: readonly Clue[]): Clue | undefined {
  const bound = clues
    .filter((clue) => clue.rule === COVER)
    .map((clue) => clue.day)
    .sort()[0];
  if (bound === undefined) return undefined;
  for (const { where, text } of passages) {
    if (where !== "opening") continue;
    const name = /\b(?:on|this|of|last) ((?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day)\b/.exec(text)?.[1];
    if (name === undefined) continue;
    const weekday = WEEKDAYS.findIndex((day) => day === name);
    const back = (new Date(`${bound}T00:00:00Z`).getUTCDay() - weekday + 7) % 7;
    return {
      day: shifted(bound, -back),
      weight: 3,
      rule: "weekday-before-cover",
      text: name,
      reason: `the opening speaks of ${name}, and note 1 names a covering paper of ${bound}: the last ${name} before it`,
    };
  }
  return undefined;
}

/** The subject names days, and the text says that what they were about ended yesterday. */
function spokenYesterday(passages: readonly Passage[], clues: readonly Clue[]): readonly Clue[] {
  const subject = clues.find((clue) => clue.rule === "day-in-subject");
  const opening = passages
    .filter((passage) => passage.where === "opening")
    .map((passage) => passage.text)
    .join(" ");
  if (
    subject === undefined ||
    !/\byesterday\b[^.]{0,40}\b(?:conclude|complete|end|finish|met|meet|had|held|returned|saw)/i.test(opening)
  )
    return [];
  return [
    {
      day: shifted(subject.day, 1),
      weight: 4,
      rule: "yesterday-after-subject",
      text: subject.text,
      reason: `the subject line names ${subject.text}, and the text calls the end of it yesterday`,
    },
  ];
}

/** A weekday ahead that a note resolves, with something else tomorrow before it: the document is two days before it at the latest. */
function beforeResolvedWeekday(
  passages: readonly Passage[],
  documentDate: string,
  span: ArchiveSpan | undefined,
): readonly Clue[] {
  const prose = passages
    .filter((passage) => passage.where === "opening" || passage.where === "body")
    .map((passage) => passage.text)
    .join("\n");
  const tomorrow = prose.search(/\btomorrow\b/i);
  const resolved = passages.flatMap((passage) =>
    passage.where === "note" && passage.text.length < 40 ? findDates(passage.text, { documentDate }).slice(0, 1) : [],
  );
  return resolved.flatMap((date) => {
    const resolvedDay = placed(date, documentDate.slice(0, 4), span);
    if (!DAY.test(resolvedDay)) return [];
    const name = WEEKDAYS[new Date(`${resolvedDay}T00:00:00Z`).getUTCDay()] ?? "";
    const at = prose.search(new RegExp(`\\b(?:again|then|will|next|would)\\b[^.]{0,80}\\b${name}\\b`));
    if (at === -1) return [];
    const between = tomorrow !== -1 && tomorrow < at;
    const days = between ? 2 : 1;
    return [
      {
        day: shifted(resolvedDay, -days),
        weight: between ? 3 : 0.8,
        rule: "before-resolved-weekday",
        text: name,
        reason: `a note says that the ${name} to come is ${date.text}${between ? ", and something else is to come tomorrow, before it" : ""}`,
      },
    ];
  });
}

/** True where the words around a date say that it is still to come. */
function isFuture(before: string, after: string): boolean {
  return (
    /\b(?:will|shall|would|next|scheduled|by|until|before|not later than|no later than|deadline|due|plan(?:s|ned)? (?:to|for)|agreed to|to meet|effective|tomorrow|forthcoming|set for|should)\b[^.;]{0,60}$/i.test(
      before,
    ) || /^[^.;]{0,30}\b(?:will|deadline|next year)\b/i.test(after)
  );
}

/** The day that most speaks for, unless what speaks for it is next to nothing. */
function bestDay(clues: readonly Clue[], span: ArchiveSpan | undefined): DatedBy | undefined {
  const totals = new Map<string, { weight: number; clues: Clue[] }>();
  const floor = clues.find(
    (clue) => clue.rule === "latest-day-spoken-of" && (span === undefined || clue.day <= span.to),
  )?.day;
  for (const clue of clues) {
    const outside = span === undefined ? 0 : outsideOf(span, clue.day);
    // What the text speaks of as past was before it was written.
    const early = floor !== undefined && clue.day < floor;
    const entry = totals.get(clue.day) ?? { weight: -outside - (early ? 1.5 : 0), clues: [] };
    entry.weight += clue.weight;
    entry.clues.push(clue);
    totals.set(clue.day, entry);
  }
  const [best] = [...totals.entries()].sort(([dayA, a], [dayB, b]) => b.weight - a.weight || (dayA < dayB ? 1 : -1));
  if (best === undefined || best[1].weight < 0.5) return undefined;
  const [day, { weight, clues: reasons }] = best;
  const main = reasons.reduce((a, b) => (b.weight > a.weight ? b : a));
  const mark = weight >= 3.5 ? "" : weight >= 1.5 ? "?" : "%";
  return {
    when: { edtf: `${day}${mark}`, text: main.text, basis: "inferred", note: `The date line is lost: ${main.reason}.` },
    rule: main.rule,
    confidence: weight >= 5 ? 0.9 : weight >= 3.5 ? 0.8 : weight >= 1.5 ? 0.5 : 0.3,
  };
}

/** How much a day that lies outside a folder's span speaks against itself: papers go into a folder some days late. */
function outsideOf(span: ArchiveSpan, day: string): number {
  if (day >= span.from && day <= span.to) return 0;
  return day >= shifted(span.from, -3) && day <= shifted(span.to, 3) ? 0.5 : 3;
}

function shifted(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

function spanEdtf(span: ArchiveSpan): string {
  if (span.from.slice(0, 7) === span.to.slice(0, 7) && span.from.endsWith("-01")) return `${span.from.slice(0, 7)}?`;
  if (span.from.endsWith("-01-01") && span.to.endsWith("-12-31") && span.from.slice(0, 4) === span.to.slice(0, 4))
    return span.from.slice(0, 4);
  return span.from === span.to ? `${span.from}?` : `${span.from}/${span.to}`;
}
