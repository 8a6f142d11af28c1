import type { Evidence } from "../../../data/schema/index.ts";
import { cutAt } from "../../model/passage.ts";
import type { Record as DatasetRecord } from "../../model/record.ts";

/** The words of each passage, page markers left out; undefined where the document's text is not at hand. */
export function passageTexts(
  record: DatasetRecord,
  texts: ReadonlyMap<string, string>,
  evidence: readonly Evidence[],
): readonly (string | undefined)[] {
  return evidence.map(({ document, position }) => {
    const text = texts.get(record.document.get(document)?.text.sha256 ?? "");
    if (text === undefined) return undefined;
    return cutAt(text, position.start, position.end)
      .words.replace(/\[Page [^\]]+\]/g, " ")
      .replace(/\s+/g, " ")
      .trim();
  });
}
