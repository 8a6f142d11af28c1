import type { Document, When } from "../../../data/schema/index.ts";

/** What a citation is made of. */
export interface Cited {
  readonly id: string;
  readonly title: string;
  readonly collection: string;
  readonly number?: string;
  readonly volume?: string;
  readonly pages?: readonly string[];
  readonly url?: string;
  readonly date: When;
}

/** A CSL-JSON item for a document, with the date that is known of it and the pages that it covers. */
export function citationOf(cited: Cited): Document["citation"] {
  const first = cited.pages?.[0];
  const last = cited.pages?.at(-1);
  const parts = dateParts(cited.date.edtf);
  return {
    id: cited.id,
    type: cited.collection.startsWith("Foreign Relations") ? "chapter" : "manuscript",
    title: cited.title,
    "container-title": cited.collection,
    ...(cited.volume === undefined ? {} : { volume: cited.volume }),
    ...(cited.number === undefined ? {} : { number: cited.number }),
    ...(first === undefined || last === undefined ? {} : { page: first === last ? first : `${first}–${last}` }),
    ...(parts === undefined ? {} : { "original-date": { "date-parts": [parts] } }),
    ...(cited.url === undefined ? {} : { URL: cited.url }),
  };
}

function dateParts(edtf: string): readonly number[] | undefined {
  const match = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(edtf);
  if (match === null) return undefined;
  return match
    .slice(1)
    .filter((part) => part !== undefined)
    .map(Number)
    .filter((part, i) => i === 0 || (part >= 1 && part <= 31));
}
