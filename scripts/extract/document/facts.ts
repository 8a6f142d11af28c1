import type { Document, Participation } from "../../../data/schema/index.ts";
import type { SourceDocument } from "../read/source.ts";
import { eraOf, isWideDate } from "../recognise/era.ts";
import { lexiconOf } from "../recognise/lexicon.ts";
import { missingNotes } from "../read/truncation.ts";
import { citationOf } from "./citation.ts";
import { readClassification } from "./classification.ts";
import { type DatedBy, documentDate } from "./date.ts";
import type { Directory } from "./directory.ts";
import { attendanceInProse, speakingParticipants } from "./attendance.ts";
import { distinct, listedParticipants, withNeighbours } from "./participants.ts";
import { documentPlace } from "./place.ts";
import { authorOf, correspondentOf } from "./sender.ts";
import { officeSpan } from "./office-span.ts";
import { readTitle, type TitleFacts } from "./title.ts";

/** A fact of a document and the rule that found it. */
export interface FactFinding {
  readonly fact: "date" | "participants" | "from" | "to" | "place" | "classification" | "catalogue";
  readonly rule: string;
  readonly confidence: number;
}

export interface DocumentFacts {
  readonly document: Document;
  readonly findings: readonly FactFinding[];
  /** What was looked for and not understood, in plain words. */
  readonly doubts: readonly string[];
}

/** How the collections are called where the text itself does not say. */
const COLLECTION = {
  "frus-text": "Foreign Relations of the United States",
  "frus-tei": "Foreign Relations of the United States",
  "wilson-text": "Wilson Center Digital Archive",
} as const;

/**
 * Everything that is known of a document itself: what the text says, and over that what a catalogue says of this exact
 * text (known by its hash).
 */
export function documentFacts(source: SourceDocument, directory: Directory): DocumentFacts {
  const record = directory.gazetteer.documents.find((other) => other.sha256 === source.sha256);
  const read = readFacts(source, directory);
  if (record === undefined) return read;
  const { sha256, note: _note, participants, language, type, ...rest } = record;
  const document: Document = {
    ...read.document,
    ...rest,
    type: type ?? read.document.type,
    language: language ?? read.document.language,
    participants: participants ?? read.document.participants,
    text: { sha256, length: source.length },
  };
  return {
    document: ordered(document),
    findings: [...read.findings, { fact: "catalogue", rule: "text-hash", confidence: 1 }],
    doubts: [],
  };
}

function readFacts(source: SourceDocument, directory: Directory): DocumentFacts {
  const findings: FactFinding[] = [];
  const doubts: string[] = [];
  const title = source.stated.title ?? "Record of conversation";
  const titled = readTitle(title);
  const stated = documentDate(source, titled.meets);
  const dated = isWide(stated.when.edtf) ? datedByOffices(source, directory, titled) : stated;
  findings.push({ fact: "date", rule: dated.rule, confidence: dated.confidence });
  const cut = missingNotes(source);
  if (cut !== undefined) doubts.push(cut);
  if (dated.confidence === 0) doubts.push("no date was found for the document");
  // Where the date is lost, those who are named tell who held which office.
  const day = isWideDate(dated.when.edtf)
    ? (eraOf(source.plain, lexiconOf(directory.gazetteer), dated.when.edtf) ?? spanOf(dated.when.edtf))
    : /^\d{4}(?:-\d\d)?(?:-\d\d)?/.exec(dated.when.edtf)?.[0];

  const inLists = listedParticipants(source, directory, day);
  // Those archives' records are of conversations, whatever their titles say.
  const meets = titled.meets || source.format === "wilson-text";
  const inProse =
    titled.from === undefined || inLists.length === 0 ? attendanceInProse(source, directory, meets, day) : [];
  const everybody = meets && inLists.length === 0;
  const named = [...inLists, ...inProse];
  const speaking = speakingParticipants(source, directory, everybody, named, day);
  const present = distinct(withNeighbours([...named, ...speaking], directory));
  const listed = present.map((found) => found.participation);
  if (inLists.length > 0) findings.push({ fact: "participants", rule: "participant-list", confidence: 0.95 });
  else if (inProse.length > 0) findings.push({ fact: "participants", rule: "attendance-in-prose", confidence: 0.85 });
  else if (titled.meets) doubts.push("the title says that people met, but no list of participants was found");
  for (const who of listed)
    if (who.party === undefined) doubts.push(`no party was found for the participant ${label(who)}`);

  const sent =
    titled.from !== undefined || titled.to !== undefined
      ? correspondentOf(source, directory, titled, day)
      : (inLists.length === 0 || FOR_FILES.test(title)) && !/^editorial note/i.test(title)
        ? authorOf(source, directory, day)
        : { others: [] };
  const { from, to } = sent;
  if (from !== undefined)
    findings.push({
      fact: "from",
      rule: sent.fromRule ?? "title-from",
      confidence: from.party === undefined ? 0.7 : 0.97,
    });
  if (to !== undefined)
    findings.push({ fact: "to", rule: "title-to", confidence: to.party === undefined ? 0.7 : 0.97 });
  const sourceNote = source.blocks.find((block) => block.kind === "source-note");
  const classification =
    sourceNote === undefined ? undefined : readClassification(source.plain.slice(sourceNote.start, sourceNote.end));
  if (classification !== undefined) findings.push({ fact: "classification", rule: "source-note", confidence: 0.97 });
  const place = documentPlace(source, directory);
  if (place !== undefined) findings.push({ fact: "place", rule: place.rule, confidence: place.confidence });

  const collection = source.stated.collection ?? COLLECTION[source.format];
  const url = source.stated.url;
  const document: Document = {
    id: source.id,
    title,
    type: source.stated.type ?? titled.type,
    ...(source.stated.number === undefined ? {} : { number: source.stated.number }),
    collection,
    date: dated.when,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(place === undefined ? {} : { place: place.place }),
    ...(classification === undefined ? {} : { classification }),
    participants: [...listed, ...sent.others],
    citation: citationOf({
      id: source.id,
      title,
      collection,
      ...(source.stated.number === undefined ? {} : { number: source.stated.number }),
      ...(source.stated.volumeNumber === undefined ? {} : { volume: source.stated.volumeNumber }),
      pages: source.pages.map((page) => page.label),
      ...(url === undefined ? {} : { url }),
      date: dated.when,
    }),
    ...(url === undefined ? {} : { url }),
    text: { sha256: source.sha256, length: source.length },
    language: "en",
  };
  return { document: ordered(document), findings, doubts };
}

/** A memorandum for the files has an author, whoever sat in the room that it tells of. */
const FOR_FILES = /\bfor (?:the )?(?:record|(?:president['’]s )?files?)\b/i;

/** A wide date whose both ends are known. */
function spanOf(edtf: string): string | undefined {
  return /^\d{4}(?:-\d\d){0,2}\/\d{4}(?:-\d\d){0,2}$/.test(edtf) ? edtf : undefined;
}

/** True for what is no finer than a span, or is no date: offices held may say more. */
function isWide(edtf: string): boolean {
  return edtf.startsWith("XXXX") || edtf.includes("/") || /^\d{4}$/.test(edtf);
}

function datedByOffices(source: SourceDocument, directory: Directory, titled: TitleFacts): DatedBy {
  const { from, to } = correspondentOf(source, directory, titled, undefined);
  return documentDate(source, titled.meets, officeSpan([from, to], directory));
}

function label(who: Participation): string {
  return who.name ?? who.person ?? "";
}

/** Keys in the order of the format, so that a document reads the same whoever made it. */
function ordered(document: Document): Document {
  const {
    id,
    title,
    type,
    number,
    collection,
    date,
    from,
    to,
    place,
    classification,
    participants,
    citation,
    url,
    text,
    language,
    translatedFrom,
  } = document;
  return {
    id,
    title,
    type,
    ...(number === undefined ? {} : { number }),
    collection,
    date,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(place === undefined ? {} : { place }),
    ...(classification === undefined ? {} : { classification }),
    participants,
    citation,
    ...(url === undefined ? {} : { url }),
    text,
    language,
    ...(translatedFrom === undefined ? {} : { translatedFrom }),
  };
}
