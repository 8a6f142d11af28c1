export { type EdtfDate, isEdtf, type Precision, readEdtf } from "./edtf.ts";
export { MOST_BYTES } from "./limits.ts";
export * from "./model.ts";
export { checkDataset, readDataset, type Reading, readingSteps } from "./read.ts";
export type { Fault } from "./references.ts";
