import { type Day, dayNumber, daySpan } from "./calendar.ts";

/** What a reader of the passage would know about time. All positions are UTF-16 indices into the text searched. */
export interface DateContext {
  /** The document's own date (EDTF). A year alone serves too: it then fills in missing years. */
  readonly documentDate?: string;
  /** Written in the small hours: "today" and "tonight" are still the day before. */
  readonly late?: boolean;
  /** When the words were spoken, where that is another day than the document's. Relative dates count from it. */
  readonly meetingDate?: string;
  /** Footnotes, with the place of their number in the text where it is known. */
  readonly notes?: readonly DateNote[];
  /** Give days without a year as `XXXX-02-06` where nothing tells the year, instead of leaving them out. */
  readonly yearless?: boolean;
  /** Dates of numbered sessions, by number: what another document or a catalogue tells of them. */
  readonly sessions?: ReadonlyMap<number, string>;
}

export interface DateNote {
  readonly label: string;
  readonly text: string;
  readonly at?: number;
}

export interface FoundDate {
  readonly start: number;
  readonly end: number;
  readonly edtf: string;
  /** What the document says. */
  readonly text: string;
  readonly basis: "stated" | "inferred";
  /** The reasoning, where it is not plain from the text. */
  readonly note?: string;
  readonly confidence: number;
  /** `calendar`: names a month or a year itself; `relative`: counted from something else. */
  readonly form: "calendar" | "relative";
}

/** The day that relative words count from: the last one of an interval. Undefined where none is known to the day. */
export function anchorDay(context: DateContext): Day | undefined {
  const span = anchorSpan(context);
  return span?.precision === "day" ? span.last : undefined;
}

/** A day near the document's date, for choosing a year: the middle of what is known. */
export function nearDay(context: DateContext): Day | undefined {
  const span = anchorSpan(context);
  // Neither end of a time of several years gives the year of a day that is named without one.
  if (span === undefined || dayNumber(span.last) - dayNumber(span.first) > WIDEST) return undefined;
  if (span.precision === "year") return { year: span.last.year, month: 7, day: 1 };
  return span.last;
}

/** Thirteen months. */
const WIDEST = 397;

/** The time in which the words were written or spoken, as far as it is known. */
export function anchorSpan(context: DateContext): ReturnType<typeof daySpan> {
  const edtf = context.meetingDate ?? context.documentDate;
  return edtf === undefined ? undefined : daySpan(edtf);
}
