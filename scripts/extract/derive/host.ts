import type { Reading } from "../recognise/reading.ts";

const POST =
  /\b(?:Embassy|Legation|Consulate(?: General)?|Ambassador) (?:in|to|at) (?:the )?(\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3})/u;

/** The party in whose country the post stands that sends a document: whom its ambassador calls on. */
export function hostOf(reading: Reading): string | undefined {
  const { document, lexicon } = reading;
  const country = POST.exec(
    `${document.title.replace(/\bto (?=the (?:Department|White|President|Secretary)).*$/, "")}`,
  )?.[1];
  const city = lexicon.gazetteer.places.find((place) => place.id === document.place)?.name;
  for (const name of [country, country === undefined ? undefined : `Government of ${country}`, city]) {
    const party = name === undefined ? undefined : lexicon.parties.get(name);
    if (party !== undefined) return party === reading.home ? undefined : party;
  }
  return undefined;
}
