import type { Document } from "../../../data/schema/index.ts";
import { lowerCase } from "../recognise/phrases.ts";
import type { Anchor, CurationFile } from "./curation.ts";

/** A document that a curation is for, as far as another text of it can be told by. */
export interface CuratedText {
  readonly id: string;
  readonly title?: string;
  readonly number?: string;
  /** Phrases that the curation found in its text. */
  readonly phrases: readonly string[];
}

/** How many phrases of a curation are looked for, and how many of them have to be there. */
const LOOKED_FOR = 40;
const ENOUGH = 0.4;

/**
 * The documents that curation files speak of, with phrases of theirs.
 *
 * @param known what a catalogue knows of them: title and number, by id.
 */
export function curatedTexts(
  files: readonly CurationFile[],
  known: readonly Pick<Document, "id" | "title" | "number">[],
): readonly CuratedText[] {
  const phrases = new Map<string, Set<string>>();
  const add = ({ document, exact }: Anchor): void => {
    const list = phrases.get(document) ?? new Set();
    if (list.size < LOOKED_FOR && exact.length > 12) list.add(folded(exact));
    phrases.set(document, list);
  };
  for (const { curation } of files) {
    for (const id of Object.keys(curation.documents)) if (!phrases.has(id)) phrases.set(id, new Set());
    for (const entry of curation.entries) {
      if (entry.decision === "assert") entry.event.evidence.forEach(add);
      else add(entry.match.anchor);
    }
  }
  return [...phrases].map(([id, list]) => {
    const record = known.find((one) => one.id === id);
    return {
      id,
      ...(record?.title === undefined ? {} : { title: record.title }),
      ...(record?.number === undefined ? {} : { number: record.number }),
      phrases: [...list],
    };
  });
}

/** The curated document whose text this one is in another wording: most of the phrases stand in it. */
export function anotherText(text: string, texts: readonly CuratedText[]): CuratedText | undefined {
  if (texts.length === 0) return undefined;
  const plain = folded(text);
  return texts.find((one) => {
    const wanted = one.phrases.length * ENOUGH;
    return one.phrases.length > 2 && one.phrases.filter((phrase) => plain.includes(phrase)).length >= wanted;
  });
}

/** What a run says of such a document. */
export function anotherTextSaid(document: Pick<Document, "title" | "number">, curated: CuratedText): string {
  const name = `${document.number === undefined ? "" : `${document.number}. `}${document.title}`;
  return `curation exists for ${curated.id}, which is a document of this title and these words (${name}), but its text differs: none of it was applied. Use the text that it was made from, or make the curation anew.`;
}

function folded(text: string): string {
  return lowerCase(text).replace(/\s+/g, " ");
}
