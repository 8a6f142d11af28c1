import { findCalendarDates, type DraftDate } from "./calendar-date.ts";
import type { DateContext, DateNote } from "./date-context.ts";
import { daySpan, weekdayOf } from "./calendar.ts";
import { WEEKDAY, weekdayIndex } from "./date-words.ts";

const SESSION = /\b(\d{1,3})(?:st|nd|rd|th) (?:plenary |regular |formal |public )*(?:session|meeting|plenary)\b/g;
const SESSION_IN_NOTE =
  /\b(\d{1,3})(?:st|nd|rd|th)\b[^.]{0,60}?\b(?:session|meeting|plenary)\b[^.]{0,40}?\b(?:held|took place|occurred|met|of)\b/;
const ONLY_A_DATE = /^(?:\s*(?:I\.e\.,?|That is,?|On)?\s*)/i;
/** Notes that say what a phrase refers to, with the words that lead to its date. */
const REFERENCE =
  /\b(?:first met|met|took place|was held|held|occurred|reference is to|refers to|dated|made|presented|issued|delivered|sent|signed)\b/i;
/** How far a note's number may stand behind the phrase that it explains, in characters. */
const NEAR = 4;

/** Numbered sessions, by their date in a note or in what is known from elsewhere. */
export function findSessions(text: string, context: DateContext): readonly DraftDate[] {
  const found: DraftDate[] = [];
  const sessions = new Map<number, SessionDate | undefined>();
  for (const match of text.matchAll(SESSION)) {
    const number = Number(match[1]);
    if (!sessions.has(number)) sessions.set(number, sessionDate(number, context));
    const known = sessions.get(number);
    if (known === undefined) continue;
    found.push({
      start: match.index,
      end: match.index + match[0].length,
      edtf: known.edtf,
      basis: "inferred",
      confidence: 0.95,
      form: "relative",
      note: known.note,
    });
  }
  return found;
}

interface SessionDate {
  readonly edtf: string;
  readonly note: string;
}

function sessionDate(number: number, context: DateContext): SessionDate | undefined {
  for (const note of context.notes ?? []) {
    const match = SESSION_IN_NOTE.exec(note.text);
    if (match === null || Number(match[1]) !== number) continue;
    const date = findCalendarDates(note.text.slice(match.index), context)[0];
    if (date !== undefined) return { edtf: date.edtf, note: `Note ${note.label} dates session ${number}.` };
  }
  const known = context.sessions?.get(number);
  return known === undefined ? undefined : { edtf: known, note: `Session ${number} is dated elsewhere.` };
}

/**
 * Replaces what a relative phrase was taken to mean by what the footnote on it says: "Saturday" with the note
 * "November 25." is 25 November, whatever counting gave.
 */
export function resolveByNotes(dates: readonly DraftDate[], text: string, context: DateContext): readonly DraftDate[] {
  const placed = new Map<number, DateNote>();
  for (const note of context.notes ?? []) if (note.at !== undefined) placed.set(note.at, note);
  if (placed.size === 0) return dates;
  const atEnd = notesAtEnd(dates, [...placed.values()], text, context);
  return dates.map((date) => {
    if (date.form === "calendar") return date;
    const note = noteBehind(placed, date.end) ?? atEnd.get(date);
    const resolved = note === undefined ? undefined : dateOfNote(note, context);
    if (note === undefined || resolved === undefined) return date;
    return { ...date, edtf: resolved, basis: "inferred", confidence: 0.97, note: `Note ${note.label} gives the date.` };
  });
}

/** How far before a note that is nothing but a date the words may stand that it explains. */
const FAR = 90;

/** "Met on Saturday with Thuy.2", and note 2 is "March 22.": the last relative words of the clause, if they fit the day. */
function notesAtEnd(
  dates: readonly DraftDate[],
  notes: readonly DateNote[],
  text: string,
  context: DateContext,
): ReadonlyMap<DraftDate, DateNote> {
  const found = new Map<DraftDate, DateNote>();
  for (const note of notes) {
    const { at } = note;
    // "Dated September 13." is said of a paper.
    if (at === undefined || note.text.length > MOST_OF_A_DATE || /^[\s\d.]*Dated\b/.test(note.text)) continue;
    const resolved = dateOfNote(note, { ...context, yearless: true });
    const last = dates.findLast((date) => date.form === "relative" && date.end <= at && at - date.end < FAR);
    if (resolved === undefined || last === undefined || /[.;?!]\s/.test(text.slice(last.end, at))) continue;
    const weekday = new RegExp(WEEKDAY, "i").exec(text.slice(last.start, last.end))?.[0];
    const day = daySpan(resolved)?.first;
    if (weekday !== undefined && day !== undefined && weekdayOf(day) !== weekdayIndex(weekday)) continue;
    if (!found.has(last)) found.set(last, note);
  }
  return found;
}

/** A note that is only a date is no longer than this. */
const MOST_OF_A_DATE = 40;

function noteBehind(placed: ReadonlyMap<number, DateNote>, end: number): DateNote | undefined {
  for (let at = end - 1; at <= end + NEAR; at += 1) {
    const note = placed.get(at);
    if (note !== undefined) return note;
  }
  return undefined;
}

/** The one date that a note is about: the note is a date, or says when what it explains took place. */
export function dateOfNote(note: DateNote, context: DateContext): string | undefined {
  const body = note.text.replace(/^\s*\d+\s*\.?\s*/, "");
  const first = findCalendarDates(body, context)[0];
  if (first === undefined || daySpan(first.edtf)?.precision === "year") return undefined;
  const lead = body.slice(0, first.start).replace(ONLY_A_DATE, "");
  const rest = body.slice(first.end).replace(/[.;,\s]/g, "");
  if (lead === "" && (rest === "" || /^[.;]/.test(body.slice(first.end).trim()))) return first.edtf;
  return REFERENCE.test(lead) && lead.length < 120 && !/[.]\s/.test(lead) ? first.edtf : undefined;
}
