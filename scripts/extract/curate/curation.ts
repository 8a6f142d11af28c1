import { z } from "zod";
import { Event, Knowledge, MOST_QUOTED_WORDS, Point } from "../../../data/schema/index.ts";

/** A passage named by its words, so that it is found again when offsets have moved. */
export const Anchor = z.strictObject({
  document: z.string().min(1),
  exact: z
    .string()
    .min(1)
    .refine((text) => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length <= MOST_QUOTED_WORDS, {
      error: `at most ${MOST_QUOTED_WORDS} words may be quoted`,
    }),
  /** Words just before `exact`, where that occurs more than once. */
  prefix: z.string().optional(),
  /** A phrase at which the passage ends, where it is longer than `exact`. */
  through: z.string().optional(),
  supports: z.array(z.string().min(1)).default([]),
});

const CuratedOrigin = z.strictObject({ confidence: z.number().min(0).max(1), note: z.string().optional() });

export const CuratedEvent = Event.extend({
  evidence: z.array(Anchor),
  points: z.array(Point.extend({ evidence: z.array(Anchor).min(1) })).optional(),
  knownTo: z.array(Knowledge.extend({ evidence: z.array(Anchor).optional() })).optional(),
  origin: CuratedOrigin,
});

/** Names an event that rules found: its kind and a passage that it stands on. */
const Match = z.strictObject({
  kind: Event.shape.kind,
  anchor: Anchor,
  rule: z.string().optional(),
});

export const Entry = z.discriminatedUnion("decision", [
  z.strictObject({ decision: z.literal("assert"), reason: z.string().min(1), event: CuratedEvent }),
  z.strictObject({ decision: z.literal("accept"), reason: z.string().min(1), match: Match }),
  z.strictObject({ decision: z.literal("reject"), reason: z.string().min(1), match: Match }),
  z.strictObject({
    decision: z.literal("correct"),
    reason: z.string().min(1),
    match: Match,
    set: CuratedEvent.partial(),
  }),
]);

export const Curation = z.strictObject({
  /** Every document that the anchors refer to, with the hash of the text that they were chosen from. */
  documents: z.record(z.string(), z.string().regex(/^[0-9a-f]{64}$/)),
  entries: z.array(Entry),
});

export type Anchor = z.infer<typeof Anchor>;
export type CuratedEvent = z.infer<typeof CuratedEvent>;
export type Entry = z.infer<typeof Entry>;
export type Curation = z.infer<typeof Curation>;

/** A curation file that has been read: its name is for messages. */
export interface CurationFile {
  readonly file: string;
  readonly curation: Curation;
}

/** What is wrong with curation, one line each: file, entry, phrase or path, and why. */
export class CurationError extends Error {
  override readonly name = "CurationError";
}

/**
 * Reads a curation file.
 *
 * @throws CurationError naming file, JSON path and reason of every fault.
 */
export function readCuration(file: string, text: string): CurationFile {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new CurationError(`${file}: this is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  const result = Curation.safeParse(value);
  if (result.success) return { file, curation: result.data };
  throw new CurationError(
    result.error.issues.map((issue) => `${file}: ${pathOf(issue.path)}: ${issue.message}`).join("\n"),
  );
}

function pathOf(path: readonly PropertyKey[]): string {
  return path
    .map((part) => (typeof part === "number" ? `[${part}]` : `.${String(part)}`))
    .join("")
    .replace(/^\./, "");
}
