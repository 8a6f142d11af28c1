import { Directory } from "../extract/document/directory.ts";
import { type ExtractedDocument, extractDocument } from "../extract/pipeline.ts";
import { readDocument } from "../extract/read/read.ts";
import { sha256 } from "./hash.ts";
import { gazetteerFrom, type GazetteerTexts, messageOf } from "./negotiation.ts";
import type { Task } from "./tasks.ts";

/** What came of one document. */
export type Outcome = { readonly extracted: ExtractedDocument } | { readonly error: string };

/** Makes the function that extracts documents, in this thread or in a worker. It never throws. */
export function extractor(texts: GazetteerTexts, folder: string): (task: Task) => Outcome {
  const directory = new Directory(gazetteerFrom(texts, folder));
  return (task) => {
    try {
      return { extracted: extractDocument(readDocument(task.text, task.format, sha256, task.volume), directory) };
    } catch (error) {
      return { error: messageOf(error) };
    }
  };
}
