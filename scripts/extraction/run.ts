import type { AnchoredDocument } from "../extract/curate/anchor.ts";
import type { Document } from "../../data/schema/index.ts";
import { anotherText, anotherTextSaid, type CuratedText, curatedTexts } from "../extract/curate/another-text.ts";
import { type Assembly, assemble, type ExtractedDocument } from "../extract/pipeline.ts";
import { readDocument } from "../extract/read/read.ts";
import { MAY_BE_CUT } from "../extract/read/truncation.ts";
import type { SourceFormat } from "../extract/read/source.ts";
import { type Cache, NO_CACHE, openCache } from "./cache.ts";
import type { Outcome } from "./extract-task.ts";
import { sha256 } from "./hash.ts";
import { findInputs } from "./inputs.ts";
import { curationFrom, gazetteerFrom, gazetteerTexts } from "./negotiation.ts";
import { type Pool, startPool } from "./pool.ts";
import { startProgress } from "./progress.ts";
import { type FileReport, type Report, reportOf } from "./report.ts";
import { readTasks, type Task } from "./tasks.ts";

export interface RunOptions {
  readonly paths: readonly string[];
  readonly format?: SourceFormat;
  readonly gazetteer: string;
  /** A file or folder of curation; undefined for rules alone. */
  readonly curation?: string;
  readonly jobs: number;
  readonly cache: boolean;
  /** Files that this run writes, which are no input. */
  readonly writes: readonly string[];
  readonly signal: AbortSignal;
}

export interface RunResult {
  readonly assembly?: Assembly;
  readonly report: Report;
  readonly failed: number;
  readonly skipped: number;
  readonly documents: number;
}

/** How many errors of one file are shown. */
const SHOWN_ERRORS = 3;

/** All of this together is extracted without starting a worker. */
const SMALL_RUN = 600_000;

/**
 * Extracts what the paths hold: the whole of the command but writing.
 *
 * @throws GazetteerError, CurationError or UnsoundDataset; what is wrong with single files is in the report.
 */
export async function runExtraction(options: RunOptions): Promise<RunResult> {
  const texts = await gazetteerTexts(options.gazetteer);
  const gazetteer = gazetteerFrom(texts, options.gazetteer);
  const curation = options.curation === undefined ? undefined : await curationFrom(options.curation);
  const curated = new Set((curation ?? []).flatMap(({ curation: { documents } }) => Object.keys(documents)));
  const texted = curatedTexts(curation ?? [], gazetteer.documents);
  const differing: string[] = [];
  const inputs = await findInputs(options.paths, options.writes);
  const cache = options.cache ? await openCache(texts).catch(() => NO_CACHE) : NO_CACHE;
  const bytes = inputs.files.reduce((sum, file) => sum + file.bytes, 0);
  const pool = startPool(options.jobs, texts, options.gazetteer, bytes <= SMALL_RUN);
  const progress = startProgress(bytes);
  const files: FileReport[] = inputs.missing.map(({ file, error }) => ({ file, documents: [], error }));
  for (const { file, error } of files) progress.line(`${file}: ${error ?? ""}`);
  const byId = new Map<string, ExtractedDocument>();
  const anchored = new Map<string, AnchoredDocument>();
  // Whoever stops a run does not wait for the document that is being read.
  const stopped = new Promise<never>((_, reject) => {
    options.signal.addEventListener("abort", () => reject(new Error("stopped")), { once: true });
  });
  stopped.catch(() => undefined);
  const unlessStopped = <T>(work: Promise<T>): Promise<T> => Promise.race([work, stopped]);
  try {
    for (const input of inputs.files) {
      options.signal.throwIfAborted();
      const pending: Promise<{ readonly id?: string; readonly error?: string }>[] = [];
      const errors: string[] = [];
      let skipped: string | undefined;
      for await (const part of readTasks(input, options.format)) {
        options.signal.throwIfAborted();
        if (part.kind === "bytes") progress.advance(part.bytes);
        else if (part.kind === "skipped") skipped = part.reason;
        else if (part.kind === "failed") errors.push(part.reason);
        else {
          await unlessStopped(pool.room());
          pending.push(one(part.task));
        }
      }
      const done = await unlessStopped(Promise.all(pending));
      const ids = done.flatMap(({ id }) => id ?? []);
      errors.push(...done.flatMap(({ error }) => error ?? []));
      const error = errors.length === 0 ? undefined : errors.join("; ");
      files.push({
        file: input.shown,
        documents: ids,
        ...(error === undefined ? {} : { error }),
        ...(skipped === undefined ? {} : { skipped }),
      });
      progress.line(lineFor(input.shown, ids.length, inShort(errors), skipped));
    }
  } finally {
    progress.stop();
    await pool.close();
  }
  options.signal.throwIfAborted();
  const extracted = [...byId.values()];
  const assembly = extracted.length === 0 ? undefined : assemble(extracted, gazetteer, curation, anchored);
  return {
    ...(assembly === undefined ? {} : { assembly }),
    report: reportOf(files, extracted, assembly, differing.toSorted()),
    failed: files.filter((file) => file.error !== undefined).length,
    skipped: files.filter((file) => file.skipped !== undefined).length,
    documents: extracted.length,
  };

  async function one(task: Task): Promise<{ readonly id?: string; readonly error?: string }> {
    const outcome = await throughCache(cache, pool, task);
    progress.documentDone();
    if ("error" in outcome) return { error: named(task, outcome.error) };
    const { document } = outcome.extracted;
    const earlier = byId.get(document.id);
    if (earlier !== undefined && earlier.document.text.sha256 !== document.text.sha256)
      return { error: `another text in this run has the same id, ${document.id}` };
    byId.set(document.id, outcome.extracted);
    for (const doubt of outcome.extracted.doubts)
      if (doubt.startsWith(MAY_BE_CUT)) progress.line(`${document.id}: ${doubt}`);
    if (curated.has(document.id)) {
      const source = readDocument(task.text, task.format, sha256, task.volume);
      anchored.set(document.id, { id: document.id, text: task.text, source });
    } else {
      const other = anotherText(task.text, alike(document, texted));
      if (other !== undefined) differing.push(`${document.id}: ${anotherTextSaid(document, other)}`);
    }
    return { id: document.id };
  }
}

async function throughCache(cache: Cache, pool: Pool, task: Task): Promise<Outcome> {
  const key = sha256(JSON.stringify([task.format, task.volume ?? null, task.text]));
  const known = await cache.get(key);
  if (known !== undefined) return { extracted: known };
  const outcome = await pool.run(task);
  if ("extracted" in outcome) await cache.set(key, outcome.extracted);
  return outcome;
}

/** Those curated documents that a document may be another text of: of the same number or title, or of none. */
function alike(document: Document, texts: readonly CuratedText[]): readonly CuratedText[] {
  return texts.filter((one) => one.number === document.number || one.title === document.title);
}

/** The first few of many errors: the report has them all. */
function inShort(errors: readonly string[]): string | undefined {
  if (errors.length === 0) return undefined;
  const more = errors.length - SHOWN_ERRORS;
  return [...errors.slice(0, SHOWN_ERRORS), ...(more > 0 ? [`and ${more} more (see --report)`] : [])].join("; ");
}

/** In a volume, an error names the document too. */
function named(task: Task, error: string): string {
  const anchor = task.volume === undefined ? undefined : /xml:id="([^"]+)"/.exec(task.text.slice(0, 400))?.[1];
  return anchor === undefined ? error : `${anchor}: ${error}`;
}

function lineFor(file: string, documents: number, error: string | undefined, skipped: string | undefined): string {
  const found = `${documents} ${documents === 1 ? "document" : "documents"}`;
  if (error !== undefined) return documents === 0 ? `${file}: ${error}` : `${file}: ${found}, but: ${error}`;
  return skipped === undefined ? `${file}: ${found}` : `${file}: skipped, ${skipped}`;
}
