import { findDates } from "../recognise/date.ts";
import type { SourceDocument } from "../read/source.ts";
import { archiveSpans, type ArchiveSpan } from "./archive-date.ts";
import type { DatedBy } from "./date.ts";
import { type Clue, clueFor, DAY, isFuture, placed, shifted } from "./day-clue.ts";
import { yearOf, yearsOf } from "./document-year.ts";
import { type Passage, passagesOf, shelfmark } from "./passages.ts";
import { beforeResolvedWeekday, spokenYesterday, weekdayClue } from "./relation-clues.ts";

/**
 * Infers the date of a document that has lost its date line: from its notes (when a meeting was held, when a telegram was
 * received, under which memorandum it went), from days that it calls today or yesterday, from its subject, from the
 * span of the archival folder. Clues for the same day add up.
 *
 * @param office the time in which writer and reader held their offices, where that is known.
 */
export function inferredDate(source: SourceDocument, meets: boolean, office?: ArchiveSpan): DatedBy | undefined {
  const passages = passagesOf(source);
  const note = passages.find((passage) => passage.where === "source-note")?.text ?? "";
  const folders = archiveSpans(shelfmark(note));
  const term = termWithin(office, yearsOf(source, folders));
  // Terms of a year or so give every day of the year its year; longer ones say nothing of a day.
  const short = term !== undefined && Date.parse(term.to) - Date.parse(term.from) < TERM;
  const spans = short ? within(folders, term) : folders;
  const year = yearOf(source, spans) ?? (short ? term.to.slice(0, 4) : undefined);
  const clues = year === undefined ? [] : [...folderDay(spans[0]), ...cluesOf(passages, year, spans[0], meets)];
  const best = bestDay(clues, spans[0]);
  if (best !== undefined) return best;
  const [span] = within(folders, term);
  if (span !== undefined && span.text === "") {
    return {
      when: {
        edtf: spanEdtf(span),
        basis: "inferred",
        note: "The document gives no day; it is of the time in which writer and reader held their offices.",
      },
      rule: "offices-held",
      confidence: 0.5,
    };
  }
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
  const years = yearsOf(source, spans);
  return years === undefined
    ? undefined
    : {
        when: {
          edtf: years,
          basis: "inferred",
          note: `The document gives no day; its notes point to ${years.replace("/", " to ")}.`,
        },
        rule: "years-of-notes",
        confidence: 0.5,
      };
}

/** Thirteen months. */
const TERM = 397 * 86_400_000;

/** A term of office, as far as it lies in the years that the notes leave open. */
function termWithin(office: ArchiveSpan | undefined, years: string | undefined): ArchiveSpan | undefined {
  const [low, high = low] = years?.split("/") ?? [];
  if (office === undefined || low === undefined || high === undefined) return office;
  const from = `${low}-01-01` > office.from ? `${low}-01-01` : office.from;
  const to = `${high}-12-31` < office.to ? `${high}-12-31` : office.to;
  return from <= to ? { from, to, text: "" } : office;
}

/** The spans of folders as far as they lie in the writer's term; the term alone where a folder is of longer or of no time. */
function within(spans: readonly ArchiveSpan[], office: ArchiveSpan | undefined): readonly ArchiveSpan[] {
  if (office === undefined) return spans;
  const [span] = spans;
  if (span === undefined) return [office];
  if (span.from > office.to || span.to < office.from) return spans;
  const from = span.from > office.from ? span.from : office.from;
  const to = span.to < office.to ? span.to : office.to;
  if (from === span.from && to === span.to) return spans;
  return [{ from, to, text: "" }, ...spans];
}

/** A folder of one day ("Memcon, September 27, 1969") is the document's own. */
function folderDay(span: ArchiveSpan | undefined): readonly Clue[] {
  if (span === undefined || span.from !== span.to) return [];
  return [
    {
      day: span.from,
      weight: 2.5,
      rule: "day-of-folder",
      text: span.text,
      reason: `the archival folder is of ${span.text}`,
    },
  ];
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
  if (weight < FIRM && LOOSE.has(main.rule)) return around(day, main, span);
  const mark = weight >= 3.5 ? "" : weight >= 1.5 ? "?" : "%";
  return {
    when: { edtf: `${day}${mark}`, text: main.text, basis: "inferred", note: `The date line is lost: ${main.reason}.` },
    rule: main.rule,
    confidence: weight >= 5 ? 0.9 : weight >= 3.5 ? 0.8 : weight >= 1.5 ? 0.5 : 0.3,
  };
}

/** Below this weight, a day that the text only speaks of is not given as the document's own. */
const FIRM = 2.5;
const LOOSE: ReadonlySet<string> = new Set(["latest-day-spoken-of", "day-in-opening", "day-in-text", "day-in-note"]);

/** How long after a day that it speaks of as past a document is taken to be written at most, in days. */
const WEEKS_AFTER = 21;

/** How many days ahead a text may look without a word that says so. */
const DAYS_BEFORE = 7;

/** A span instead of a day: what a text speaks of as past was before it, what notes speak of may be before or after. */
function around(day: string, main: Clue, span: ArchiveSpan | undefined): DatedBy {
  const inNotes = main.rule === "day-in-note";
  const from = shifted(day, inNotes ? -WEEKS_AFTER : -DAYS_BEFORE);
  const to = shifted(day, WEEKS_AFTER);
  const low = span !== undefined && span.from > from && span.from < to ? span.from : from;
  const high = span !== undefined && span.to < to && span.to > low ? span.to : to;
  const how = inNotes
    ? "the document is of about that time"
    : "the document is of about that day or of the weeks after";
  return {
    when: {
      edtf: `${low}/${high}`,
      text: main.text,
      basis: "inferred",
      note: `The date line is lost: ${main.reason}; ${how}.`,
    },
    rule: main.rule,
    confidence: 0.5,
  };
}

/** How much a day that lies outside a folder's span speaks against itself: papers go into a folder some days late. */
function outsideOf(span: ArchiveSpan, day: string): number {
  if (day >= span.from && day <= span.to) return 0;
  return day >= shifted(span.from, -3) && day <= shifted(span.to, 3) ? 0.5 : 3;
}

function spanEdtf(span: ArchiveSpan): string {
  if (span.from.slice(0, 7) === span.to.slice(0, 7) && span.from.endsWith("-01")) return `${span.from.slice(0, 7)}?`;
  if (span.from.endsWith("-01-01") && span.to.endsWith("-12-31") && span.from.slice(0, 4) === span.to.slice(0, 4))
    return span.from.slice(0, 4);
  const months = span.from.endsWith("-01") && shifted(span.to, 1).endsWith("-01");
  if (months) return `${span.from.slice(0, 7)}/${span.to.slice(0, 7)}`;
  return span.from === span.to ? `${span.from}?` : `${span.from}/${span.to}`;
}
