import type { Participation } from "../../../data/schema/index.ts";
import type { Reading } from "../recognise/reading.ts";

/** Own-words pieces for titles and summaries, made of recognised facts only. */

export function partyName(reading: Reading, id: string | undefined): string {
  return id === undefined ? "a party" : (reading.lexicon.partyById.get(id)?.short ?? id);
}

export function personName(reading: Reading, who: Participation | undefined): string | undefined {
  if (who === undefined) return undefined;
  const known = who.person === undefined ? undefined : reading.lexicon.personById.get(who.person);
  return known?.name ?? who.name;
}

export function placeName(reading: Reading, id: string | undefined): string | undefined {
  return id === undefined ? undefined : reading.lexicon.gazetteer.places.find((place) => place.id === id)?.name;
}

export function issueName(reading: Reading, id: string): string {
  return reading.lexicon.issueById.get(id)?.name ?? id;
}

/** "A", "A and B", "A, B and C"; beyond `most`, "A, B and 3 others". */
export function listed(items: readonly string[], most = 3): string {
  const shown = items.length > most ? [...items.slice(0, most - 1), `${items.length - most + 1} others`] : [...items];
  if (shown.length < 2) return shown[0] ?? "";
  return `${shown.slice(0, -1).join(", ")} and ${shown.at(-1) ?? ""}`;
}

/** The people named, else their parties: "Vance and Habib with Lau", "the United States and North Vietnam". */
export function whoMet(reading: Reading, participants: readonly Participation[], parties: readonly string[]): string {
  const names = participants.flatMap((one) => personName(reading, one) ?? []);
  if (names.length >= 2) return listed(names);
  const others = parties.map((party) => partyName(reading, party));
  const [name] = names;
  const [only] = participants;
  if (name !== undefined) {
    const rest = parties.filter((party) => party !== only?.party).map((party) => partyName(reading, party));
    return listed([name, ...(rest.length > 0 ? rest : ["others"])]);
  }
  if (others.length === 1) return listed([...others, "others"]);
  return others.length > 0 ? listed(others) : "unnamed participants";
}

export function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** Parties of participants, in order, each once. */
export function partiesOf(participants: readonly Participation[]): readonly string[] {
  return [...new Set(participants.flatMap((one) => one.party ?? []))];
}
