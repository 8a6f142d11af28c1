import type { Gazetteer, GazetteerIssue, GazetteerParty, GazetteerPerson } from "../gazetteer.ts";
import { lowerCase, Phrases, scanned, straight } from "./phrases.ts";
import { unaccented } from "./unaccented.ts";

/** A gazetteer made ready for searching. Compiled once per gazetteer. */
export interface Lexicon {
  readonly gazetteer: Gazetteer;
  readonly parties: Phrases<string>;
  readonly fullNames: Phrases<GazetteerPerson>;
  readonly scannedNames: Phrases<GazetteerPerson>;
  readonly surnames: Phrases<readonly GazetteerPerson[]>;
  /** People by the last word of their names without accents, in lower case: who is meant where a title shows a name. */
  readonly bareSurnames: ReadonlyMap<string, readonly GazetteerPerson[]>;
  readonly addresses: Phrases<readonly GazetteerPerson[]>;
  readonly places: Phrases<string>;
  readonly issues: Phrases<string>;
  /** What names the very thing at issue. */
  readonly topics: Phrases<string>;
  readonly partyById: ReadonlyMap<string, GazetteerParty>;
  readonly personById: ReadonlyMap<string, GazetteerPerson>;
  /** Capitalised words of offices ("Envoy", "Adviser"): before a surname they are no given name. */
  readonly officeWords: ReadonlySet<string>;
  readonly issueById: ReadonlyMap<string, GazetteerIssue>;
}

const compiled = new WeakMap<Gazetteer, Lexicon>();

export function lexiconOf(gazetteer: Gazetteer): Lexicon {
  const known = compiled.get(gazetteer);
  if (known !== undefined) return known;
  const lexicon = compile(gazetteer);
  compiled.set(gazetteer, lexicon);
  return lexicon;
}

function compile(gazetteer: Gazetteer): Lexicon {
  const { parties, people, places, issues } = gazetteer;
  const names = people.flatMap((person) => [person.name, ...person.aliases].map((name) => [name, person] as const));
  return {
    gazetteer,
    parties: new Phrases(parties.flatMap(partyPhrases), straight),
    fullNames: new Phrases(
      names.filter(([name]) => /\s/.test(name.trim())),
      straight,
    ),
    scannedNames: new Phrases(
      names.filter(([name]) => name.trim().split(/\s+/).length >= 2 && name.length >= 8),
      scanned,
    ),
    surnames: new Phrases(surnames(people), straight),
    bareSurnames: bareSurnames(people),
    addresses: new Phrases(addresses(people), lowerCase),
    places: new Phrases(
      places.flatMap((place) =>
        [place.name, ...place.aliases, ...(place.cues ?? [])].map((name) => [name, place.id] as const),
      ),
      straight,
    ),
    issues: new Phrases(
      issues.flatMap((issue) =>
        [...(issue.cues ?? []), ...(issue.topics ?? [])].map((cue) => [cue, issue.id] as const),
      ),
      lowerCase,
    ),
    topics: new Phrases(
      issues.flatMap((issue) => (issue.topics ?? []).map((topic) => [topic, issue.id] as const)),
      lowerCase,
    ),
    partyById: new Map(parties.map((party) => [party.id, party])),
    personById: new Map(people.map((person) => [person.id, person])),
    officeWords: new Set(
      people.flatMap((person) =>
        [...person.roles.map((role) => role.role), ...(person.addressedAs ?? [])].flatMap(
          (phrase) => phrase.match(/\p{Lu}\p{Ll}+/gu) ?? [],
        ),
      ),
    ),
    issueById: new Map(issues.map((issue) => [issue.id, issue])),
  };
}

function partyPhrases(party: GazetteerParty): readonly (readonly [string, string])[] {
  const phrases = [
    party.name,
    party.short,
    party.id,
    ...party.aliases,
    ...(party.delegations ?? []),
    ...(party.cues ?? []),
  ];
  return phrases
    .filter((phrase) => phrase.length > 1 && !POINTING.test(phrase))
    .map((phrase) => [phrase, party.id] as const);
}

/** Words whose meaning hangs on who speaks. They are read from the speaker, whatever a gazetteer says of them. */
const POINTING =
  /^(?:our|your|my|their|the other|the enemy|the aggressors?|the imperialists?|the Communists?$|the present|we$|you$)/i;

/** One-word names: those the gazetteer lists, and the last word of each name ("Tho" of "Le Duc Tho"). */
function surnames(people: readonly GazetteerPerson[]): readonly (readonly [string, readonly GazetteerPerson[]])[] {
  const byName = new Map<string, GazetteerPerson[]>();
  for (const person of people) {
    const words = new Set([lastWord(person.name), ...person.aliases.filter((alias) => !/\s/.test(alias.trim()))]);
    for (const word of words) {
      if (word.length < 2 || !/^\p{Lu}/u.test(word)) continue;
      byName.set(word, [...(byName.get(word) ?? []), person]);
      const shouted = word.toUpperCase();
      if (word.length > 3 && shouted !== word) byName.set(shouted, [...(byName.get(shouted) ?? []), person]);
    }
  }
  return [...byName];
}

function bareSurnames(people: readonly GazetteerPerson[]): ReadonlyMap<string, readonly GazetteerPerson[]> {
  const byName = new Map<string, GazetteerPerson[]>();
  for (const person of people) {
    const word = unaccented(lastWord(person.name));
    byName.set(word, [...(byName.get(word) ?? []), person]);
  }
  return byName;
}

function lastWord(name: string): string {
  return (
    name
      .replace(/,? (?:Jr\.?|Sr\.?|[IVX]+)$/, "")
      .split(/\s+/)
      .at(-1) ?? name
  );
}

function addresses(people: readonly GazetteerPerson[]): ReadonlyMap<string, readonly GazetteerPerson[]> {
  const byAddress = new Map<string, GazetteerPerson[]>();
  for (const person of people) {
    for (const address of person.addressedAs ?? []) {
      const key = lowerCase(address);
      byAddress.set(key, [...(byAddress.get(key) ?? []), person]);
    }
  }
  return byAddress;
}
