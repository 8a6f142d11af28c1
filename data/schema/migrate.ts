import { FORMAT } from "./model.ts";

/** Turns a document of one version into one of the next. Keyed by the version that it starts from. */
type Step = (document: Record<string, unknown>) => Record<string, unknown>;

/** Empty until there is a second version: `"parley/1": (document) => ({ ...document, format: "parley/2", … })`. */
const STEPS: Readonly<Record<string, Step>> = {};

const CURRENT = Number(FORMAT.split("/")[1]);

/**
 * Brings a parsed document to the current format.
 *
 * @returns the document, or a sentence that says why it can't be read.
 */
export function migrate(document: Record<string, unknown>): Record<string, unknown> | string {
  const format = document["format"];
  const version = typeof format === "string" ? /^parley\/(\d+)$/.exec(format)?.[1] : undefined;
  if (version === undefined) {
    return `this is no Parley dataset: it should say "format": "${FORMAT}", but says ${JSON.stringify(format) ?? "nothing"}`;
  }
  if (Number(version) > CURRENT) {
    return `this dataset is of a newer format, ${String(format)}; this Parley reads up to ${FORMAT}. Update Parley to open it`;
  }
  let current = document;
  while (current["format"] !== FORMAT) {
    const step = STEPS[String(current["format"])];
    if (step === undefined) return `there is no way from ${String(current["format"])} to ${FORMAT}`;
    current = step(current);
  }
  return current;
}
