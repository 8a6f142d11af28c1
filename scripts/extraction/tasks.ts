import { createReadStream } from "node:fs";
import { open, readFile } from "node:fs/promises";
import { recogniseFormat } from "../extract/read/format.ts";
import type { VolumeFacts } from "../extract/read/frus-tei.ts";
import { LONGEST_DOCUMENT } from "../extract/read/read.ts";
import type { SourceFormat } from "../extract/read/source.ts";
import { VolumeSlicer, type VolumeSlice } from "../extract/read/volume.ts";
import { decodeText, normalise, refuseBinary, UnreadableText } from "./decode.ts";
import type { Input } from "./inputs.ts";

/** One document to extract: its exact text and how to read it. */
export interface Task {
  readonly file: string;
  readonly format: SourceFormat;
  readonly text: string;
  readonly volume?: VolumeFacts;
}

/** What reading a file gives, in order. */
export type FromFile =
  | { readonly kind: "document"; readonly task: Task }
  /** Bytes read since the last time, for the progress bar. */
  | { readonly kind: "bytes"; readonly bytes: number }
  | { readonly kind: "skipped"; readonly reason: string }
  | { readonly kind: "failed"; readonly reason: string };

/** The largest plain text file that is read whole. A character takes four bytes at most. */
const LARGEST_TEXT = LONGEST_DOCUMENT * 4;

/** How much of a file tells its format. */
const HEAD = 65_536;

/**
 * Reads a file into documents: a text is one, a TEI volume many, which stream by.
 *
 * Never throws: what is wrong with the file comes as `failed`, after the documents that could be read before.
 *
 * @param format overrides what the content shows.
 */
export async function* readTasks(input: Input, format: SourceFormat | undefined): AsyncGenerator<FromFile> {
  try {
    if (input.bytes === 0) throw new UnreadableText("the file is empty");
    const head = await headOf(input.path);
    refuseBinary(head);
    const shown = recogniseFormat(headText(head, input.bytes > head.length));
    const chosen = format ?? shown.format;
    if (chosen === undefined) {
      const reason = shown.format === undefined ? shown.reason : "";
      const kind = shown.format === undefined && shown.kind === "no-document" && !input.asked ? "skipped" : "failed";
      yield { kind, reason: kind === "skipped" ? `not a document: ${reason}` : reason };
    } else if (chosen === "frus-tei") yield* readVolume(input);
    else {
      if (input.bytes > LARGEST_TEXT)
        throw new UnreadableText(
          `it is too large for one document: ${megabytes(input.bytes)} MB of text, at most ${megabytes(LARGEST_TEXT)}`,
        );
      const { text } = decodeText(await readFile(input.path));
      yield { kind: "document", task: { file: input.shown, format: chosen, text } };
      yield { kind: "bytes", bytes: input.bytes };
    }
  } catch (error) {
    yield { kind: "failed", reason: reasonOf(error) };
  }
}

async function* readVolume(input: Input): AsyncGenerator<FromFile> {
  const ready: VolumeSlice[] = [];
  const tooLong: string[] = [];
  const slicer = new VolumeSlicer(
    (slice) => ready.push(slice),
    (anchor) => tooLong.push(anchor),
    LONGEST_DOCUMENT,
  );
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const task = ({ text, volume }: VolumeSlice): FromFile => ({
    kind: "document",
    task: { file: input.shown, format: "frus-tei", text, volume },
  });
  let carriageReturn = false;
  const feed = (bytes: Uint8Array | undefined): void => {
    let text: string;
    try {
      text = bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true });
    } catch {
      throw new UnreadableText("it is not UTF-8, as XML has to be here; save it as UTF-8");
    }
    // A line ending may be cut in two by the end of a chunk.
    if (carriageReturn && text.startsWith("\n")) text = text.slice(1);
    carriageReturn = text.endsWith("\r");
    slicer.write(normalise(text));
  };
  for await (const chunk of createReadStream(input.path, { highWaterMark: 262_144 })) {
    const bytes = chunk as Uint8Array;
    feed(bytes);
    for (const slice of ready.splice(0)) yield task(slice);
    yield { kind: "bytes", bytes: bytes.length };
  }
  feed(undefined);
  slicer.close();
  for (const slice of ready.splice(0)) yield task(slice);
  for (const anchor of tooLong)
    yield {
      kind: "failed",
      reason: `document ${anchor === "" ? "without id" : anchor} is too long: over ${LONGEST_DOCUMENT.toLocaleString("en")} characters`,
    };
  if (slicer.documents === 0 && tooLong.length === 0)
    yield {
      kind: input.asked ? "failed" : "skipped",
      reason: 'not a document: this XML holds no <div type="document">, as FRUS volumes do',
    };
}

async function headOf(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const buffer = new Uint8Array(HEAD);
    const { bytesRead } = await file.read(buffer, 0, HEAD, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** The head as text, good enough to recognise a format by: a character cut in two at its end does not matter. */
function headText(head: Uint8Array, more: boolean): string {
  if (!more) return decodeText(head).text;
  return normalise(new TextDecoder("utf-8").decode(head));
}

function reasonOf(error: unknown): string {
  if (error instanceof Error && "code" in error) {
    if (error.code === "EACCES" || error.code === "EPERM") return "it may not be read: permission denied";
    if (error.code === "ENOENT") return "it is gone";
  }
  return error instanceof Error ? error.message : String(error);
}

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(bytes < 10_000_000 ? 1 : 0);
}
