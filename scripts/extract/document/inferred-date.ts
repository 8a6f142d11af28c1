import { dayNumber, daySpan } from "../recognise/calendar.ts";
import type { SourceDocument } from "../read/source.ts";
import { archiveSpans, type ArchiveSpan } from "./archive-date.ts";
import { SAME_DAY } from "./clue-odds.ts";
import type { DatedBy } from "./date.ts";
import { awayFrom, type Clue } from "./day-clue.ts";
import { dayMentions } from "./day-mentions.ts";
import { yearBoundsOf, yearOf, yearsOf } from "./document-year.ts";
import { likelyDay } from "./likely-day.ts";
import { mentionClues, type PaperKind } from "./mention-clues.ts";
import { numberClues } from "./number-clues.ts";
import { passagesOf, shelfmark } from "./passages.ts";
import {
  beforeResolvedWeekday,
  paperReferredTo,
  resolvedClues,
  spokenYesterday,
  weekdayAgo,
  weekdayOfRecord,
  weekdayOfYear,
  weekdayAndDay,
  yearSpokenOf,
} from "./relation-clues.ts";

/**
 * Infers the date of a document that has lost its date line: from its notes (when a meeting was held, when a telegram was
 * received, which day "Monday" was), from days that it calls today or yesterday, from its subject, from the span of the
 * archival folder. Each clue gives every day a chance; the day is given where they agree on one, else the days between.
 *
 * @param office the time in which writer and reader held their offices, where that is known.
 */
export function inferredDate(source: SourceDocument, kind: PaperKind, office?: ArchiveSpan): DatedBy | undefined {
  const passages = passagesOf(source);
  const note = passages.find((passage) => passage.where === "source-note")?.text ?? "";
  const folders = archiveSpans(shelfmark(note));
  const term = termWithin(office, yearsOf(source, folders));
  const year = yearOf(source, folders);
  const mentions = dayMentions(passages, year ?? term?.to.slice(0, 4) ?? "1970");
  const prose = passages.filter((one) => one.where === "opening" || one.where === "body");
  const saysToday = prose.some((one) => /\b(?:today|this (?:morning|afternoon|evening)|tonight)\b/i.test(one.text));
  const days = [
    ...mentionClues(mentions, kind, saysToday),
    ...resolvedClues(source),
    ...paperReferredTo(source),
    ...numberClues(source),
    ...spokenYesterday(passages, mentions),
    ...beforeResolvedWeekday(source),
    ...weekdayAgo(passages, mentions),
    ...folderDay(folders[0]),
  ];
  const [from, to] = boundsOf(source, folders, term);
  const clues = [
    ...days,
    ...weekdayOfYear(mentions),
    ...weekdayAndDay(passages),
    ...yearSpokenOf(source),
    ...weekdayOfRecord(passages, kind),
    ...spanClues(folders, term, year),
  ];
  const wide = days.length === 0 ? undefined : likelyDay(clues, from, to);
  const [low, high] = withinFolder(folders[0], wide?.edtf, from, to);
  const likely = wide === undefined || (low === from && high === to) ? wide : likelyDay(clues, low, high);
  if (likely !== undefined) {
    const { edtf, share, main, precision } = likely;
    const how =
      precision === "span"
        ? `; the document is of about that time`
        : precision === "month-day"
          ? "; nothing tells the year"
          : "";
    return {
      when: { edtf, text: main.text, basis: "inferred", note: `The date line is lost: ${main.reason}${how}.` },
      rule: main.rule,
      confidence: precision !== "day" ? 0.4 : share >= 0.97 ? 0.9 : share >= 0.9 ? 0.8 : share >= 0.7 ? 0.6 : 0.45,
    };
  }
  return bySpans(source, folders, term);
}

/** Where no day is likely: the folder's span, the writer's term, the years that the notes point to. */
function bySpans(
  source: SourceDocument,
  folders: readonly ArchiveSpan[],
  term: ArchiveSpan | undefined,
): DatedBy | undefined {
  const spans = folders;
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

/** The first and the last day that are possible, in days since 1970-01-01. */
function boundsOf(
  source: SourceDocument,
  folders: readonly ArchiveSpan[],
  term: ArchiveSpan | undefined,
): readonly [number, number] {
  const [low, high] = yearBoundsOf(source, folders);
  const from = Math.max(Date.parse(`${low}-01-01`), term === undefined ? -Infinity : Date.parse(term.from) - MARGIN);
  const to = Math.min(Date.parse(`${high}-12-31`), term === undefined ? Infinity : Date.parse(term.to) + MARGIN);
  return [from / A_DAY, to / A_DAY];
}

/** Papers go into a folder some days late. */
const LATE = 3;
/** A folder of no more than so many days bounds what is in it: thirteen months. */
const NARROW = 397;

/** The bounds of a narrow folder, unless what the clues say lies beside it: folders err too. */
function withinFolder(
  folder: ArchiveSpan | undefined,
  likely: string | undefined,
  from: number,
  to: number,
): readonly [number, number] {
  const span = likely === undefined ? undefined : daySpan(likely.replace(/[?~%]/g, ""));
  if (folder === undefined) return [from, to];
  const [first, last] = [Date.parse(folder.from) / A_DAY - LATE, Date.parse(folder.to) / A_DAY + LATE];
  if (last - first > NARROW + 2 * LATE || first > to || last < from) return [from, to];
  if (span !== undefined && (dayNumber(span.last) < first || dayNumber(span.first) > last)) return [from, to];
  return [Math.max(from, first), Math.min(to, last)];
}

const A_DAY = 86_400_000;
/** Offices change hands over some days. */
const MARGIN = 15 * A_DAY;
/** Folder, term and year as clues: any of them may be wrong, and each leaves open which day. */
function spanClues(
  folders: readonly ArchiveSpan[],
  term: ArchiveSpan | undefined,
  year: string | undefined,
): readonly Clue[] {
  const inside = (span: ArchiveSpan, trust: number): Clue => {
    const [from, to] = [Date.parse(span.from) / A_DAY, Date.parse(span.to) / A_DAY];
    const chance = 1 / (to - from + 1);
    return {
      rule: "span",
      text: span.text,
      reason: `its folder is of ${span.text}`,
      trust,
      odds: (day) => (day >= from && day <= to ? chance : day >= from - 3 && day <= to + 3 ? chance / 8 : 0),
      loose: true,
    };
  };
  return [
    ...folders
      .slice(0, 1)
      .filter((span) => span.from !== span.to)
      .map((span) => inside(span, 0.93)),
    ...(term === undefined ? [] : [inside(term, 0.9)]),
    ...(year === undefined
      ? []
      : [
          {
            rule: "year",
            text: year,
            reason: `its notes point to ${year}`,
            trust: 0.75,
            odds: (_: number, other: number) => (other === Number(year) ? 1 / 365 : 0),
            loose: true,
          },
        ]),
  ];
}

/** A folder of one day ("Memcon, September 27, 1969") is the document's own. */
function folderDay(span: ArchiveSpan | undefined): readonly Clue[] {
  const day = span === undefined || span.from !== span.to ? undefined : daySpan(span.from)?.first;
  if (span === undefined || day === undefined) return [];
  return [
    {
      rule: "day-of-folder",
      text: span.text,
      reason: `the archival folder is of ${span.text}`,
      trust: 0.88,
      odds: awayFrom(day, SAME_DAY),
    },
  ];
}

function spanEdtf(span: ArchiveSpan): string {
  if (span.from.slice(0, 7) === span.to.slice(0, 7) && span.from.endsWith("-01")) return `${span.from.slice(0, 7)}?`;
  if (span.from.endsWith("-01-01") && span.to.endsWith("-12-31") && span.from.slice(0, 4) === span.to.slice(0, 4))
    return span.from.slice(0, 4);
  const months = span.from.endsWith("-01") && dayAfter(span.to).endsWith("-01");
  if (months) return `${span.from.slice(0, 7)}/${span.to.slice(0, 7)}`;
  return span.from === span.to ? `${span.from}?` : `${span.from}/${span.to}`;
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + A_DAY).toISOString().slice(0, 10);
}
