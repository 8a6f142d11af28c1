import type { SourceDocument } from "../read/source.ts";
import type { Directory } from "./directory.ts";

export interface FoundPlace {
  readonly place: string;
  readonly rule: string;
  readonly confidence: number;
}

/** Where a document was written or a meeting held: its markup, its date line, a note that says where people met. */
export function documentPlace(source: SourceDocument, directory: Directory): FoundPlace | undefined {
  const stated = source.stated.place === undefined ? undefined : directory.place(source.stated.place);
  if (stated !== undefined) return { place: stated.id, rule: "stated-place", confidence: 0.99 };
  for (const block of source.blocks) {
    if (block.kind !== "dateline" || block.part !== undefined) continue;
    const name = /^([^\d,;]+?)\s*[,;]/.exec(source.plain.slice(block.start, block.end))?.[1];
    const place = name === undefined ? undefined : directory.place(name);
    if (place !== undefined) return { place: place.id, rule: "dateline-place", confidence: 0.97 };
  }
  for (const block of source.blocks) {
    if (block.kind !== "source-note") continue;
    const text = source.plain.slice(block.start, block.end);
    const held = /\b(?:took place|was held|were held|occurred|met) (?:at|in|on) ([^.;]{3,120})/.exec(text)?.[1];
    for (const part of (held ?? "").split(/,\s*|\s+(?:at|in|on)\s+/)) {
      const place = directory.place(part.trim());
      if (place !== undefined) return { place: place.id, rule: "meeting-place-in-note", confidence: 0.9 };
    }
  }
  return undefined;
}
