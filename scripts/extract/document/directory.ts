import type { Party, PartyMention } from "./party-words.ts";
import { partyWords, type PartyWords } from "./party-words.ts";
import type { Gazetteer, GazetteerPerson, GazetteerPlace } from "../gazetteer.ts";

export type { Party, PartyMention };

/** Looks people, places and parties of a gazetteer up by what documents call them. Built once for a run. */
export class Directory {
  private readonly byName = new Map<string, Set<GazetteerPerson>>();
  private readonly bySurname = new Map<string, Set<GazetteerPerson>>();
  private readonly placeByName = new Map<string, GazetteerPlace>();
  readonly parties: PartyWords;

  constructor(readonly gazetteer: Gazetteer) {
    for (const person of gazetteer.people) {
      for (const name of [person.name, ...person.aliases]) {
        add(this.byName, nameKey(name), person);
        add(this.bySurname, lastWord(nameKey(name)), person);
      }
      for (const name of person.addressedAs ?? []) add(this.byName, nameKey(name), person);
    }
    for (const place of gazetteer.places) {
      for (const name of [place.name, ...place.aliases])
        if (!this.placeByName.has(nameKey(name))) this.placeByName.set(nameKey(name), place);
    }
    this.parties = partyWords(gazetteer.parties);
  }

  /**
   * The person whom a printed name means, or undefined where nobody or several may be meant.
   *
   * A full name is matched first, then a surname alone. A surname with a given name or initial that contradicts what
   * the gazetteer has is somebody else.
   */
  person(name: string): GazetteerPerson | undefined {
    const key = nameKey(name);
    if (key === "") return undefined;
    const exact = only(this.byName.get(key));
    if (exact !== undefined) return exact;
    const words = key.split(" ");
    const candidates = [...(this.bySurname.get(words.at(-1) ?? "") ?? [])].filter((person) => mayBe(person, words));
    return candidates.length === 1 ? candidates[0] : undefined;
  }

  place(name: string): GazetteerPlace | undefined {
    return this.placeByName.get(nameKey(name.replace(/^the /i, "")));
  }

  /** The party for which a person sat on a day (EDTF, any precision): the role then held, else the first one. */
  partyOf(person: GazetteerPerson, day?: string): string | undefined {
    const held = day === undefined ? undefined : person.roles.find((role) => holds(role, day));
    return (held ?? person.roles[0])?.party;
  }
}

function holds(role: GazetteerPerson["roles"][number], day: string): boolean {
  return (
    (role.from === undefined || role.from <= day) && (role.to === undefined || role.to.slice(0, day.length) >= day)
  );
}

/** Given names and initials have to fit one of the names on record. */
function mayBe(person: GazetteerPerson, words: readonly string[]): boolean {
  if (words.length === 1) return true;
  const given = words.slice(0, -1);
  return [person.name, ...person.aliases].some((name) => {
    const theirs = nameKey(name).split(" ");
    if (theirs.at(-1) !== words.at(-1) || theirs.length < 2) return false;
    return theirs
      .slice(0, -1)
      .some((their) =>
        given.some((word) => their === word || ((word.length === 1 || their.length === 1) && their[0] === word[0])),
      );
  });
}

function add<T>(map: Map<string, Set<T>>, key: string, value: T): void {
  if (key === "") return;
  const set = map.get(key);
  if (set === undefined) map.set(key, new Set([value]));
  else set.add(value);
}

function only<T>(set: ReadonlySet<T> | undefined): T | undefined {
  return set?.size === 1 ? [...set][0] : undefined;
}

function lastWord(key: string): string {
  return key.slice(key.lastIndexOf(" ") + 1);
}

const RANK =
  /^(?:the|mr|mrs|ms|miss|messrs|dr|drs|prof|professor|ambassadors?|amb|secretary|under secretary|acting secretary|assistant secretary|minister|prime minister|premier|foreign minister|chairman|vice premier|vice minister|vice president|president|general|gen|lt|lieutenant|brig|brigadier|major|maj|colonel|col|captain|capt|commander|admiral|adm|senator|congressman|governor|prince|marshal|comrade|cde|cdes|sir|lord|madame|mme|m|hon|honorable|special adviser|counselor|gov|sen|rep)\b\.?\s+/;

/** A name without rank, accents, stops and case, so that spellings meet: "Le Ðuc-Thọ" and "Le Duc Tho". */
export function nameKey(name: string): string {
  let key = name
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .replace(/[Đđ]/g, (letter) => (letter === "Đ" ? "D" : "d"))
    .toLowerCase()
    .replace(/[’']s?\b/g, "")
    .replace(/\b(?:jr|sr)\.?$/, "")
    .replace(/[.,]/g, " ")
    .replace(/[-–]/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  for (let shorter = key.replace(RANK, ""); shorter !== key; shorter = key.replace(RANK, "")) key = shorter;
  return key;
}
