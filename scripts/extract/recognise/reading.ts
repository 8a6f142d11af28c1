import type { Document, Participation } from "../../../data/schema/index.ts";
import type { Gazetteer } from "../gazetteer.ts";
import type { Block, SourceDocument } from "../read/source.ts";
import { daySpan } from "./calendar.ts";
import { type DateContext, type FoundDate, findDates } from "./date.ts";
import { FULL_MONTH } from "./date-words.ts";
import { type DiarySection, diarySections } from "./diary-sections.ts";
import { eraOf, isWideDate } from "./era.ts";
import { hostParty } from "./host-party.ts";
import { type Lexicon, lexiconOf } from "./lexicon.ts";
import { localTime } from "./local-time.ts";
import { findParties, type PartyMention } from "./parties.ts";
import { PeopleFinder, type PersonMention } from "./people.ts";
import { findPlaces, type PlaceMention } from "./places.ts";
import { sentencesOf } from "./sentences.ts";

/** A sentence of the document, with the block that it stands in and, in a transcript, who says it. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly block: Block;
  readonly blockIndex: number;
  readonly speaker?: Participation;
  /** True for footnotes: the editors speak there, later than the document and about it. */
  readonly inNote: boolean;
}

/** A document read through once: what its words stand for, before any rule says what happened. */
export interface Reading {
  readonly source: SourceDocument;
  readonly document: Document;
  readonly lexicon: Lexicon;
  readonly finder: PeopleFinder;
  readonly text: string;
  readonly sentences: readonly Sentence[];
  /** Who speaks in each block, by its index: in a transcript a speech runs on until the next speaker's name. */
  readonly speakers: readonly (string | undefined)[];
  readonly dates: readonly FoundDate[];
  /** In a diary: its days, in order, each with the stretch of text that is about it. */
  readonly days: readonly DiarySection[];
  readonly people: readonly PersonMention[];
  readonly parties: readonly PartyMention[];
  readonly places: readonly PlaceMention[];
  /** The people who write: the sender, or those that a message says it comes from. */
  readonly authors: readonly Participation[];
  /** Whose document it is: "we" and "our side" in it. */
  readonly home?: string;
  /** The other parties at the table or at the other end of the wire, the one most spoken of first. */
  readonly counterparts: readonly string[];
}

/** Reads a document: sentences, dates, people, parties and places, and whose side it is written from. */
export function readDocument(source: SourceDocument, document: Document, gazetteer: Gazetteer): Reading {
  const lexicon = lexiconOf(gazetteer);
  const text = source.plain;
  const home = homeOf(document, lexicon);
  const present = [
    ...document.participants,
    ...(document.from ? [document.from] : []),
    ...(document.to ? [document.to] : []),
  ];
  const era = isWideDate(document.date.edtf) ? eraOf(text, lexicon, document.date.edtf) : undefined;
  const finder = new PeopleFinder(lexicon, {
    present,
    date: era ?? document.date.edtf,
    ...(home === undefined ? {} : { home }),
    others: othersOf(document, lexicon, home),
  });
  const notes = source.notes.map((note) => ({
    label: note.label,
    text: text.slice(note.start, note.end),
    ...(note.at === undefined ? {} : { at: note.at }),
  }));
  const speakers = speakersOf(source.blocks);
  const people = finder.find(text);
  const days = diarySections(source);
  const parties = findParties(text, lexicon);
  return {
    source,
    document,
    lexicon,
    finder,
    text,
    sentences: sentencesIn(source, finder, speakers),
    speakers,
    dates: datesIn(text, { ...writtenOn(source, document), notes, yearless: true }, days),
    days,
    people,
    parties,
    places: findPlaces(text, lexicon),
    authors: authorsOf(source, document, finder),
    ...(home === undefined ? {} : { home }),
    counterparts: counterpartsOf(document, home, parties, people),
  };
}

/** The dates of a text; in a diary each day's own count from that day. */
function datesIn(text: string, context: DateContext, days: readonly DiarySection[]): readonly FoundDate[] {
  if (days.length === 0) return findDates(text, context);
  const of = (start: number, end: number, documentDate?: string) =>
    findDates(text.slice(start, end), {
      ...context,
      ...(documentDate === undefined ? {} : { documentDate }),
      notes: (context.notes ?? []).flatMap((note) => (note.at === undefined ? [] : { ...note, at: note.at - start })),
    }).map((date) => ({ ...date, start: date.start + start, end: date.end + start }));
  const [first] = days;
  const last = days.at(-1)?.end ?? text.length;
  return [
    ...of(0, first?.start ?? 0),
    ...days.flatMap((day) => of(day.start, day.end, day.edtf)),
    ...of(last, text.length, first?.edtf),
  ];
}

/** When and how late it was written, by the clock of the place where it was. */
function writtenOn(source: SourceDocument, document: Document): DateContext {
  const line = source.blocks.find((block) => block.kind === "dateline" && block.part === undefined);
  const local =
    line === undefined ? undefined : localTime(source.plain.slice(line.start, line.end), document.date.edtf);
  return local === undefined ? { documentDate: datedOr(document) } : { documentDate: local.edtf, late: local.late };
}

/** The last year that the title of a volume names with its month. */
const YEAR_OF_VOLUME = new RegExp(`\\b${FULL_MONTH}\\D{0,20}(19\\d\\d)\\b(?!.*\\b19\\d\\d)`);

/** The document's date; without one, the year that the title of its volume ends in ("Vietnam, January–June 1965"). */
function datedOr(document: Document): string {
  const span = daySpan(document.date.edtf);
  // Of a date that may mean several years, neither end gives the year of a day that is named without one.
  const wide = span !== undefined && span.last.year - span.first.year > 1;
  if (span !== undefined && !wide) return document.date.edtf;
  return YEAR_OF_VOLUME.exec(document.collection)?.[1] ?? (wide ? "XXXX" : document.date.edtf);
}

/** The entries of an ordered list that lie inside a range. */
export function within<T extends { readonly start: number; readonly end: number }>(
  items: readonly T[],
  start: number,
  end: number,
): readonly T[] {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while (last < items.length && (items[last]?.end ?? 0) <= end) last += 1;
  return items.slice(low, last);
}

/** A document with this many speeches is a transcript. */
const FEWEST_SPEECHES = 3;

function speakersOf(blocks: readonly Block[]): readonly (string | undefined)[] {
  const transcript = blocks.filter((block) => block.kind === "speech").length >= FEWEST_SPEECHES;
  let speaker: string | undefined;
  let part: string | undefined;
  return blocks.map((block) => {
    if (block.part !== part || block.kind === "note" || block.kind === "source-note" || block.kind === "heading")
      speaker = undefined;
    part = block.part;
    if (block.speaker !== undefined) speaker = block.speaker;
    return transcript ? speaker : block.speaker;
  });
}

function sentencesIn(
  source: SourceDocument,
  finder: PeopleFinder,
  speakers: readonly (string | undefined)[],
): readonly Sentence[] {
  const identified = new Map<string, Participation | undefined>();
  return source.blocks.flatMap((block, blockIndex) => {
    const name = speakers[blockIndex];
    if (name !== undefined && !identified.has(name)) identified.set(name, finder.identify(name));
    const speaker = name === undefined ? undefined : identified.get(name);
    const inNote = block.kind === "note" || block.kind === "source-note";
    return sentencesOf(source.plain, block.start, block.end).map(({ start, end }) => ({
      start,
      end,
      text: source.plain.slice(start, end),
      block,
      blockIndex,
      inNote,
      ...(speaker === undefined ? {} : { speaker }),
    }));
  });
}

const FROM =
  /\b[Ff]rom (?!the\b)((?:(?:Ambassadors?|Secretary|General|Messrs\.?|Mr\.) )?\p{Lu}[\p{L}.'’ -]{1,30}(?:(?:,| and) (?:\p{Lu}[\p{L}.'’-]+ ?){1,3}){0,3})[.:\n]/u;

/** "From Harriman and Vance." at the head of a telegram, the person who sends it, or the name that it is signed with. */
function authorsOf(source: SourceDocument, document: Document, finder: PeopleFinder): readonly Participation[] {
  const first = source.blocks
    .filter((block) => block.kind === "paragraph" || block.kind === "list-item" || block.kind === "heading")
    .slice(0, 2);
  for (const block of first) {
    const named = FROM.exec(source.plain.slice(block.start, Math.min(block.end, block.start + 120)))?.[1];
    const people = (named ?? "")
      .split(/,| and /)
      .flatMap((name) => (name.trim() === "" ? [] : (finder.identify(name) ?? [])));
    if (people.length > 0) return people.map(bare);
  }
  if (document.from?.person !== undefined) return [bare(document.from)];
  const body = source.blocks.filter((block) => block.kind !== "note" && block.kind !== "source-note");
  const signed = body.findLast((block) => block.kind === "signature") ?? body.at(-1);
  const line = signed === undefined ? "" : (source.plain.slice(signed.start, signed.end).split("\n")[0] ?? "").trim();
  if (line.length > 40 || /[.:;?]$/.test(line)) return [];
  const signer = finder.identify(line);
  if (signer !== undefined) return [bare(signer)];
  const party = document.from?.party;
  return /^\p{Lu}\p{Ll}+$/u.test(line) && party !== undefined ? [{ name: line, party }] : [];
}

function bare(one: Participation): Participation {
  return {
    ...(one.person === undefined ? { name: one.name ?? "" } : { person: one.person }),
    ...(one.party === undefined ? {} : { party: one.party }),
  };
}

/** The author's party; for records of talks, the party whose archive or series the document stands in. */
function homeOf(document: Document, lexicon: Lexicon): string | undefined {
  if (document.from?.party !== undefined) return document.from.party;
  const series = lexicon.parties.find(document.collection)[0]?.value;
  const parties = document.participants.flatMap((one) => one.party ?? []);
  if (series !== undefined) return series;
  return parties.length > 0 && parties.every((party) => party === parties[0]) ? parties[0] : undefined;
}

/** Who sits across the table; where nobody does, the country where the post stands that writes or is written to. */
function othersOf(document: Document, lexicon: Lexicon, home: string | undefined): readonly string[] {
  const across = new Set(
    [document.from, document.to, ...document.participants].flatMap((one) =>
      one?.party === undefined || one.party === home ? [] : [one.party],
    ),
  );
  if (across.size > 0) return [...across];
  const host = hostParty(document, lexicon, home);
  return host === undefined ? [] : [host];
}

function counterpartsOf(
  document: Document,
  home: string | undefined,
  parties: readonly PartyMention[],
  people: readonly PersonMention[],
): readonly string[] {
  const counts = new Map<string, number>();
  const add = (party: string | undefined, weight: number): void => {
    if (party !== undefined && party !== home) counts.set(party, (counts.get(party) ?? 0) + weight);
  };
  for (const one of document.participants) add(one.party, 100);
  add(document.to?.party, 5);
  for (const one of parties) add(one.party, 1);
  for (const one of people) add(one.party, 1);
  return [...counts].toSorted((a, b) => b[1] - a[1]).map(([party]) => party);
}
