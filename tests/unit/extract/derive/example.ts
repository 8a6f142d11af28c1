import type { Document, Participation } from "../../../../data/schema/index.ts";
import { deriveEvents } from "../../../../scripts/extract/derive/index.ts";
import type { Candidate } from "../../../../scripts/extract/derive/candidate.ts";
import type { Gazetteer } from "../../../../scripts/extract/gazetteer.ts";
import type { Block, BlockKind, Note, SourceDocument } from "../../../../scripts/extract/read/source.ts";

/**
 * An invented negotiation: Maravia and Tolland quarrel over the Mirrow Straits, and Kesh mediates. Nothing of it is real.
 */
export const MIRROW: Gazetteer = {
  parties: [
    {
      id: "MAR",
      name: "Republic of Maravia",
      short: "Maravia",
      kind: "state",
      aliases: ["Maravia", "Maravian", "the Maravians"],
      delegations: ["Maravian Delegation"],
      cues: ["the Maravian side"],
    },
    {
      id: "TOL",
      name: "Kingdom of Tolland",
      short: "Tolland",
      kind: "state",
      aliases: ["Tolland", "Tollander", "the Tollanders"],
      delegations: ["Tollander Delegation"],
      cues: ["Port Amber"],
    },
    {
      id: "KES",
      name: "Federation of Kesh",
      short: "Kesh",
      kind: "state",
      aliases: ["Kesh", "Keshite"],
      delegations: ["Keshite Embassy"],
    },
  ],
  people: [
    {
      id: "ilse-varga",
      name: "Ilse Varga",
      aliases: ["Varga", "Minister Varga"],
      addressedAs: ["the Minister", "Mr. Minister"],
      roles: [{ party: "MAR", role: "Foreign Minister" }],
    },
    {
      id: "tomas-rehn",
      name: "Tomas Rehn",
      aliases: ["Rehn"],
      addressedAs: ["Mr. Special Envoy", "the Special Envoy"],
      roles: [{ party: "TOL", role: "Special Envoy" }],
    },
    { id: "oda-lund", name: "Oda Lund", aliases: ["Lund"], roles: [{ party: "KES", role: "Ambassador" }] },
    { id: "karel-duc-moen", name: "Karel Duc Moen", aliases: ["Moen"], roles: [{ party: "TOL", role: "President" }] },
    { id: "petra-sol", name: "Petra Sol", aliases: [], roles: [{ party: "MAR", role: "President" }] },
  ],
  places: [
    { id: "port-amber", name: "Port Amber", aliases: [] },
    { id: "lake-mirrow", name: "Lake Mirrow", aliases: ["Mirrow House"] },
  ],
  issues: [
    {
      id: "straits",
      name: "Passage of the straits",
      question: "Who may pass the straits?",
      scale: [
        { value: 0, label: "closed", criterion: "No foreign ship passes." },
        { value: 1, label: "by permit", criterion: "Ships pass with a permit of the coastal state." },
        { value: 2, label: "free", criterion: "All ships pass without asking." },
      ],
      poles: { low: "TOL", high: "MAR" },
      cues: ["straits", "passage of ships", "free passage"],
      topics: ["passage of ships"],
      stepCues: [
        { value: 0, cues: ["straits … closed"] },
        { value: 1, cues: ["by permit", "permit … straits"] },
        { value: 2, cues: ["free passage", "all ships … pass"] },
      ],
    },
    {
      id: "crews",
      name: "Captured crews",
      question: "When do captured crews go home?",
      scale: [
        { value: 0, label: "at once", criterion: "Crews go home at once." },
        { value: 1, label: "after a treaty", criterion: "Crews go home when a treaty is signed." },
      ],
      poles: { low: "MAR", high: "TOL" },
      cues: ["crews", "captured sailors"],
      topics: ["crews question"],
      stepCues: [
        { value: 0, cues: ["crews … at once", "immediate release of the crews"] },
        { value: 1, cues: ["crews … after a treaty", "crews … treaty is signed"] },
      ],
    },
  ],
  documents: [],
};

export interface Line {
  readonly kind?: BlockKind;
  readonly text: string;
  readonly speaker?: string;
  readonly label?: string;
  readonly part?: string;
}

export interface Example {
  readonly title?: string;
  readonly type?: string;
  readonly date?: string;
  readonly place?: string;
  readonly from?: Participation;
  readonly to?: Participation;
  readonly participants?: readonly Participation[];
  readonly collection?: string;
  /** Strings are paragraphs; "Name: words" with `spoken` are speeches. */
  readonly lines: readonly (string | Line)[];
  /** Footnotes; `on` is the phrase that the note's number stands behind. */
  readonly notes?: readonly { readonly label: string; readonly text: string; readonly on?: string }[];
}

export const VARGA: Participation = { person: "ilse-varga", party: "MAR" };
export const REHN: Participation = { person: "tomas-rehn", party: "TOL" };
export const LUND: Participation = { person: "oda-lund", party: "KES" };

/** A document as a reader would hand it over. Its plain text is its text, so positions are easy to check. */
export function exampleSource(example: Example): { readonly source: SourceDocument; readonly document: Document } {
  const title = example.title ?? "Memorandum of Conversation";
  const lines: Line[] = [
    { kind: "title", text: title },
    ...example.lines.map((line) => (typeof line === "string" ? { text: line } : line)),
  ];
  let plain = "";
  const blocks: Block[] = [];
  for (const { kind = "paragraph", text, ...rest } of lines) {
    blocks.push({ kind, start: plain.length, end: plain.length + text.length, ...rest });
    plain += `${text}\n`;
  }
  const notes: Note[] = (example.notes ?? []).map((note) => {
    const on = note.on === undefined ? -1 : plain.indexOf(note.on);
    const start = plain.length;
    plain += `${note.text}\n`;
    blocks.push({ kind: "note", start, end: start + note.text.length });
    return {
      label: note.label,
      start,
      end: start + note.text.length,
      ...(on < 0 || note.on === undefined ? {} : { at: on + note.on.length }),
    };
  });
  const source: SourceDocument = {
    id: "mirrow-1",
    format: "frus-text",
    sha256: "0".repeat(64),
    length: codePoints(plain),
    plain,
    blocks,
    notes,
    pages: [],
    stated: {},
    locate: (start, end) => ({ start: codePoints(plain.slice(0, start)), end: codePoints(plain.slice(0, end)) }),
  };
  const document: Document = {
    id: "mirrow-1",
    title,
    type: example.type ?? "memorandum of conversation",
    collection: example.collection ?? "Archive of the Republic of Maravia",
    date: { edtf: example.date ?? "1974-11-21", basis: "stated" },
    ...(example.place === undefined ? {} : { place: example.place }),
    ...(example.from === undefined ? {} : { from: example.from }),
    ...(example.to === undefined ? {} : { to: example.to }),
    participants: [...(example.participants ?? [])],
    citation: { id: "mirrow-1", type: "manuscript" },
    text: { sha256: source.sha256, length: source.length },
    language: "en",
  };
  return { source, document };
}

/** What the rules see in an example, of one kind or all. */
export function derive(example: Example, kind?: Candidate["kind"]): readonly Candidate[] {
  const { source, document } = exampleSource(example);
  return deriveEvents(source, document, MIRROW).filter((one) => kind === undefined || one.kind === kind);
}

/** A speech in a transcript. */
export function says(speaker: string, text: string): Line {
  return { kind: "speech", speaker, text };
}

/** A telegram from Varga to her president. */
export function telegram(lines: readonly (string | Line)[], more: Partial<Example> = {}): Example {
  return {
    title: "Telegram From Foreign Minister Varga to President Sol",
    type: "telegram",
    from: { ...VARGA, role: "Foreign Minister" },
    to: { person: "petra-sol", party: "MAR", role: "President" },
    lines,
    ...more,
  };
}

function codePoints(text: string): number {
  return [...text].length;
}
