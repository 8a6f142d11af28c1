import type { Dataset, Document, Event } from "../../data/schema/index.ts";
import type { AnchoredDocument } from "./curate/anchor.ts";
import { applyCuration, type Curated } from "./curate/apply.ts";
import type { CurationFile } from "./curate/curation.ts";
import type { Candidate } from "./derive/candidate.ts";
import { derive } from "./derive/index.ts";
import type { Directory } from "./document/directory.ts";
import { documentFacts, type FactFinding } from "./document/facts.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { linkEvents } from "./link/index.ts";
import type { SourceDocument } from "./read/source.ts";
import { assembleDataset } from "./write/dataset.ts";

/** What the rules made of one document. Plain data: it crosses to workers and is kept as JSON. */
export interface ExtractedDocument {
  readonly document: Document;
  readonly candidates: readonly Candidate[];
  readonly findings: readonly FactFinding[];
  /** What was looked for and not understood. */
  readonly doubts: readonly string[];
}

/** Extracts one document: its own facts, then the events that it holds. The same source gives the same result. */
export function extractDocument(source: SourceDocument, directory: Directory): ExtractedDocument {
  const { document, findings, doubts } = documentFacts(source, directory);
  const named: SourceDocument = source.id === document.id ? source : { ...source, id: document.id };
  const { candidates, present } = derive(named, document, directory.gazetteer);
  const whole = present.length === 0 ? document : { ...document, participants: [...document.participants, ...present] };
  return { document: whole, findings, doubts, candidates };
}

export interface Assembly {
  readonly dataset: Dataset;
  /** How many events rules had found before curation. */
  readonly found: readonly Event[];
  readonly curated?: Curated;
}

/**
 * Joins what was extracted from all documents into a dataset.
 *
 * @param curation undefined for rules alone.
 * @param anchored the documents that the curation speaks of, by id.
 * @throws CurationError or UnsoundDataset.
 */
export function assemble(
  extracted: readonly ExtractedDocument[],
  gazetteer: Gazetteer,
  curation: readonly CurationFile[] | undefined,
  anchored: ReadonlyMap<string, AnchoredDocument>,
): Assembly {
  const sorted = [...extracted].sort((a, b) => (a.document.id < b.document.id ? -1 : 1));
  const documents = sorted.map(({ document }) => document);
  const found = linkEvents(
    sorted.flatMap(({ candidates }) => candidates),
    documents,
    gazetteer,
  );
  const curated = curation === undefined ? undefined : applyCuration(found, curation, anchored);
  const events = curated?.events ?? found;
  return {
    dataset: assembleDataset(documents, events, gazetteer, nameOf(documents)),
    found,
    ...(curated === undefined ? {} : { curated }),
  };
}

/** Id and title for documents that belong to no named dataset. */
function nameOf(documents: readonly Document[]): { readonly id: string; readonly title: string } {
  const [first] = documents;
  if (documents.length === 1 && first !== undefined) return { id: first.id, title: first.title };
  const collections = [...new Set(documents.map((document) => document.collection))].sort();
  const [only] = collections;
  const title = collections.length === 1 && only !== undefined ? only : `${documents.length} documents`;
  const id = title
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  return { id: id === "" ? "documents" : id, title };
}
