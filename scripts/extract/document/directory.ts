import type { Party } from "./party-words.ts";
import { partyWords, type PartyWords } from "./party-words.ts";
import type { Gazetteer, GazetteerPerson, GazetteerPlace } from "../gazetteer.ts";

export type { Party };

/** Whom a printed name means: the person where that is sure, and the party where all who may be meant share one. */
export interface Identified {
  readonly person?: GazetteerPerson;
  readonly party?: Party;
}

/** What stands around a name and helps to tell who it is. */
export interface NameContext {
  readonly role?: string;
  /** The day (EDTF, any precision), for offices that changed hands. */
  readonly day?: string;
}

/** Looks people, places and parties of a gazetteer up by what documents call them. Built once for a run. */
export class Directory {
  private readonly byPrinted = new Map<string, Set<GazetteerPerson>>();
  private readonly byName = new Map<string, Set<GazetteerPerson>>();
  private readonly bySurname = new Map<string, Set<GazetteerPerson>>();
  private readonly placeByName = new Map<string, GazetteerPlace>();
  readonly parties: PartyWords;

  constructor(readonly gazetteer: Gazetteer) {
    for (const person of gazetteer.people) {
      for (const name of [person.name, ...person.aliases]) {
        add(this.byPrinted, folded(name), person);
        add(this.byName, nameKey(name), person);
        add(this.bySurname, lastWord(nameKey(name)), person);
      }
    }
    for (const place of gazetteer.places) {
      for (const name of [place.name, ...place.aliases])
        if (!this.placeByName.has(nameKey(name))) this.placeByName.set(nameKey(name), place);
    }
    this.parties = partyWords(gazetteer.parties);
  }

  /**
   * Whom a printed name means.
   *
   * A full name is matched first, then a surname. A given name, initial or rank that contradicts what the gazetteer has
   * is somebody else's; of several who share a surname, the role printed beside it decides.
   */
  identify(name: string, context: NameContext = {}): Identified {
    const office = this.holder(name, context.day);
    if (office !== undefined) return { person: office, ...partyField(this.partyOf(office, context.day)) };
    const key = nameKey(name);
    if (key === "") return {};
    const words = key.split(" ");
    const exact = only(this.byPrinted.get(folded(name)));
    const candidates = new Set([...(this.byName.get(key) ?? []), ...(this.bySurname.get(words.at(-1) ?? "") ?? [])]);
    const fitting = [...candidates].filter(
      (person) =>
        mayBe(person, words) &&
        rankFits(person, name) &&
        rankFits(person, context.role ?? "") &&
        // A surname alone is that of somebody who was about at the time.
        (words.length > 1 || context.day === undefined || aboutAt(person, context.day)),
    );
    const person = chosen(exact, this.byName.get(key), fitting, context, this.inOffice(fitting, context.day));
    if (person !== undefined) return { person, ...partyField(this.partyOf(person, context.day)) };
    const parties = new Set(fitting.map((other) => this.partyOf(other, context.day)));
    return parties.size === 1 ? partyField([...parties][0]) : {};
  }

  /** Of several who share a surname, the only one who held an office on the day. */
  private inOffice(fitting: readonly GazetteerPerson[], day: string | undefined): GazetteerPerson | undefined {
    const held = day === undefined ? [] : fitting.filter((person) => this.heldOffice(person, day));
    return held.length === 1 ? held[0] : undefined;
  }

  place(name: string): GazetteerPlace | undefined {
    return this.placeByName.get(nameKey(name.replace(/^the /i, "")));
  }

  /** The party for which a person sat on a day: the role then held, else the first one. */
  partyOf(person: GazetteerPerson, day?: string): Party | undefined {
    const held = day === undefined ? undefined : person.roles.find((role) => holds(role, day));
    return (held ?? person.roles[0])?.party;
  }

  /** Whether somebody held an office on a day, and for a party where one is given; without dates or a day anybody may have. */
  heldOffice(person: GazetteerPerson, day: string | undefined, party?: Party): boolean {
    const roles = party === undefined ? person.roles : person.roles.filter((role) => role.party === party);
    return roles.some((role) => day === undefined || holds(role, day));
  }

  /** The home party's ambassador where an embassy stands ("Embassy in Vietnam"), where the gazetteer has just one. */
  ambassadorAt(post: string, day: string | undefined): { readonly person: string; readonly party: Party } | undefined {
    const home = this.parties.home;
    const where = /^(?:the )?Embassy in (?:the )?(.+)$/i.exec(post)?.[1];
    const country = where === undefined ? undefined : this.place(where);
    if (home === undefined || where === undefined || day === undefined) return undefined;
    const holders = this.gazetteer.people.filter((person) =>
      person.roles.some((role) => {
        const at = /^Ambassador (?:in|to) (?:the )?(.+)$/.exec(role.role)?.[1];
        if (at === undefined || role.party !== home || !holds(role, day)) return false;
        const seat = this.place(at);
        return at === where || (seat !== undefined && country !== undefined && this.isWithin(seat, country));
      }),
    );
    const [only] = holders;
    return only === undefined || holders.length > 1 ? undefined : { person: only.id, party: home };
  }

  private isWithin(place: GazetteerPlace, outer: GazetteerPlace): boolean {
    if (place.id === outer.id) return true;
    const around = this.gazetteer.places.find((other) => other.id === place.within);
    return (
      around !== undefined &&
      around.id !== place.id &&
      (around.id === outer.id || outer.within === around.id || around.within === outer.id)
    );
  }

  /** Who held a home office that documents name without a name: "The President", "The Secretary". */
  private holder(name: string, day: string | undefined): GazetteerPerson | undefined {
    const office = OFFICES.find(([printed]) => printed.test(name.trim()));
    const home = this.parties.home;
    if (office === undefined || home === undefined || day === undefined) return undefined;
    const holders = this.gazetteer.people.filter((person) =>
      person.roles.some(
        (role) =>
          role.party === home &&
          office[1].test(role.role) &&
          (role.from !== undefined || role.to !== undefined) &&
          holds(role, day),
      ),
    );
    return holders.length === 1 ? holders[0] : undefined;
  }
}

const OFFICES: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:the )?president$/i, /^President$/],
  [/^(?:the )?vice president$/i, /^Vice President$/],
  [/^(?:the )?secretary(?: of state)?$/i, /^Secretary of State\b/],
  [/^(?:the )?under secretary(?: of state)?$/i, /^Under Secretary of State$/],
  [/^(?:the )?deputy secretary(?: of state)?$/i, /^Deputy Secretary of State$/],
  [/^(?:the )?secretary of defense$/i, /^Secretary of Defen[sc]e\b/],
];

function partyField(party: Party | undefined): { readonly party?: Party } {
  return party === undefined ? {} : { party };
}

function chosen(
  exact: GazetteerPerson | undefined,
  named: ReadonlySet<GazetteerPerson> | undefined,
  fitting: readonly GazetteerPerson[],
  context: NameContext,
  inOffice: GazetteerPerson | undefined,
): GazetteerPerson | undefined {
  if (fitting.length === 1) return fitting[0];
  if (fitting.length === 0) return undefined;
  if (context.role !== undefined) {
    const scored = fitting
      .map((person) => ({ person, score: roleScore(person, context.role ?? "") }))
      .sort((a, b) => b.score - a.score);
    const [best, second] = scored;
    if (best !== undefined && best.score > 0 && best.score > (second?.score ?? 0)) return best.person;
  }
  if (exact !== undefined && fitting.includes(exact)) return exact;
  if (inOffice !== undefined) return inOffice;
  const byName = fitting.filter((person) => named?.has(person) === true);
  return byName.length === 1 ? byName[0] : undefined;
}

/** How many telling words a printed role shares with the offices on record. */
function roleScore(person: GazetteerPerson, role: string): number {
  const words = (text: string) =>
    new Set(
      text
        .toLowerCase()
        .replace(/[’']s\b/g, "")
        .match(/\p{L}{4,}/gu) ?? [],
    );
  const printed = words(role);
  return Math.max(
    0,
    ...person.roles.map((held) => {
      const known = words(held.role);
      const shared = [...known].filter((word) => printed.has(word)).length;
      return shared === 0 ? 0 : shared / Math.sqrt(known.size);
    }),
  );
}

/** Nobody calls a head of state "Ambassador" or "General". */
function rankFits(person: GazetteerPerson, name: string): boolean {
  const head =
    person.roles.length > 0 && person.roles.every((role) => /^(?:President|King|Prime Minister)$/.test(role.role));
  return (
    !head ||
    !/^(?:the )?(?:Ambassador|Secretary|Deputy|Under|Assistant|Asst|Senator|Director|General|Gen|Col|Admiral|Mr|Mrs|Dr|Secty)\b/i.test(
      name,
    )
  );
}

/** @param day EDTF of any precision, or a span of two. */
function holds(role: GazetteerPerson["roles"][number], day: string): boolean {
  const [first = day, last = first] = day.split("/");
  return (
    (role.from === undefined || role.from.slice(0, last.length) <= last) &&
    (role.to === undefined || role.to.slice(0, first.length) >= first)
  );
}

/** So many years before and after an office somebody may well appear without it. */
const YEARS_AROUND = 2;

function aboutAt(person: GazetteerPerson, day: string): boolean {
  const [first = day, last = first] = day.split("/");
  const year = (edtf: string) => Number(edtf.slice(0, 4));
  return (
    person.roles.length === 0 ||
    person.roles.some(
      (role) =>
        (role.from === undefined || year(role.from) - YEARS_AROUND <= year(last)) &&
        (role.to === undefined || year(role.to) + YEARS_AROUND >= year(first)),
    )
  );
}

/** Given names and initials have to fit one of the names on record. */
function mayBe(person: GazetteerPerson, words: readonly string[]): boolean {
  if (words.length === 1) return true;
  const given = words.slice(0, -1);
  return [person.name, ...person.aliases].some((name) => {
    const theirs = nameKey(name).split(" ");
    if (theirs.at(-1) !== words.at(-1) || theirs.length < 2) return false;
    const known = theirs.slice(0, -1);
    // "Pham The Dong" is not Pham Van Dong, nor is Prince Panya Souvanna Phouma his father.
    if (given.length > 1 && given.length === known.length) return given.every((word, i) => alike(word, known[i] ?? ""));
    const [first] = given;
    if (
      given.length > known.length &&
      first !== undefined &&
      first.length > 1 &&
      !known.some((their) => alike(first, their))
    )
      return false;
    return known.some((their) => given.some((word) => alike(word, their)));
  });
}

/** Two given names, or a name and its initial. */
function alike(a: string, b: string): boolean {
  return a === b || ((a.length === 1 || b.length === 1) && a[0] === b[0]);
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

function folded(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[.,]/g, "")
    .replace(/[-–]/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

const RANK =
  /^(?:the|mr|mrs|ms|miss|messrs|dr|drs|prof|professor|ambassadors?|amb|secretary of (?:state|defense|the treasury|commerce|agriculture)|secretary general|secretary|under secretary|acting secretary|assistant secretary|minister|prime minister|premier|foreign minister|chairman|vice premier|vice minister|vice president|president|general|gen|lt|lieutenant|brig|brigadier|major|maj|colonel|col|captain|capt|commander|admiral|adm|senator|congressman|governor|prince|marshal|comrade|cde|cdes|sir|lord|madame|mme|m|hon|honorable|special adviser|counselor|gov|sen|rep|deputy secretary|deputy under secretary|deputy assistant secretary|asst|secty|attorney general|chancellor|vice chairman|king|director|chief|speaker)\b\.?\s+/;

/** A name without rank, accents, stops and case, so that spellings meet: "Le Ðuc-Thọ" and "Le Duc Tho". */
function nameKey(name: string): string {
  let key = name
    // "CIA Director Loos" is headed by an agency.
    .replace(/^\p{Lu}{2,5} (?=(?:Director|Chief|Chairman|Administrator)\b)/u, "")
    // "WE Orm" has two initials.
    .replace(/^(\p{Lu})(\p{Lu})(?= \p{Lu}\p{Ll})/u, "$1 $2")
    .replace(/ʼ/g, "’")
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
