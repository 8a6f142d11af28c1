import type { Document } from "../../../data/schema/index.ts";
import type { Lexicon } from "./lexicon.ts";

const POST =
  /\b(?:Embassy|Legation|Consulate(?: General)?|Ambassador|Interests Section|Liaison Office|Charg[eé](?: d['’]Affaires)?) (?:in|to|at) (?:the )?(\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3})/u;

/** The party in whose country the post stands that sends a document: whom its ambassador calls on. */
export function hostParty(document: Document, lexicon: Lexicon, home: string | undefined): string | undefined {
  const country = POST.exec(
    document.title.replace(/\bto (?=the (?:Department|White|President|Secretary)).*$/, ""),
  )?.[1];
  const city = lexicon.gazetteer.places.find((place) => place.id === document.place)?.name;
  for (const name of [country, country === undefined ? undefined : `Government of ${country}`, city]) {
    const party = name === undefined ? undefined : lexicon.parties.get(name);
    if (party !== undefined) return party === home ? undefined : party;
  }
  return undefined;
}
