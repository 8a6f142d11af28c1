import type { Participation } from "../../../data/schema/index.ts";
import type { GazetteerPerson } from "../gazetteer.ts";
import type { Lexicon } from "./lexicon.ts";
import { holderAmong, type HolderScope, holderOf, OFFICE } from "./office-holder.ts";
import { lowerCase, Phrases, straight } from "./phrases.ts";
import {
  ALSO_WORDS,
  atOdds,
  COMMON,
  DESK,
  localNames,
  NOT_A_NAME,
  strangersIn,
  TITLE,
  TITLE_BEFORE,
} from "./surname.ts";
import { roleAt, roleHeld } from "./term.ts";
import { unaccented } from "./unaccented.ts";

/** A person spoken of. `person` is the gazetteer's id; somebody it does not know has a name only. */
export interface PersonMention {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly person?: string;
  readonly party?: string;
}

/** What tells one bearer of a name or an office from another: who is present, the date, whose side writes. */
export type PeopleScope = HolderScope;

/** Offices that few of those hold whom a text names. */
const OF_THE_OTHER_SIDE =
  /^(?:King|Shah|Pope|Prime Minister|Premier|PriMin|Foreign Minister|Foreign Secretary|FonMin|SYG|SecGen|Secretary[- ]General|Chancellor|General Secretary)$/;
const TITLED = new RegExp(`\\b${TITLE}\\.? ((?:\\p{Lu}[\\p{L}'’-]+ ?|\\p{Lu}\\. ?){1,3})`, "gu");
/**
 * Finds the people that a text speaks of: full names, names as scanning spoils them, surnames, and offices and forms of
 * address, which are told from who is present and which side speaks.
 */
export class PeopleFinder {
  readonly #lexicon: Lexicon;
  readonly #scope: PeopleScope;
  readonly #local: Phrases<Participation>;
  readonly #presentIds: ReadonlySet<string>;
  readonly #holders = new Map<string, Participation | undefined>();

  constructor(lexicon: Lexicon, scope: PeopleScope) {
    this.#lexicon = lexicon;
    this.#scope = scope;
    this.#presentIds = new Set(scope.present.flatMap((one) => one.person ?? []));
    const unknown = scope.present.filter((one) => one.person === undefined && one.name !== undefined);
    this.#local = new Phrases(
      unknown.flatMap((one) => localNames(one.name ?? "").map((name) => [name, one] as const)),
      straight,
    );
  }

  /** Mentions in order, none overlapping. */
  find(text: string): readonly PersonMention[] {
    const taken: PersonMention[] = [];
    const add = (start: number, end: number, who: Pick<PersonMention, "name" | "person" | "party">): void => {
      taken.push({ start, end, ...who });
    };
    for (const hit of this.#lexicon.fullNames.find(text)) add(hit.start, hit.end, this.#known(hit.value));
    for (const hit of this.#lexicon.scannedNames.find(text)) {
      if (/^\p{Lu}/u.test(text.slice(hit.start, hit.start + 1))) add(hit.start, hit.end, this.#known(hit.value));
    }
    for (const hit of this.#local.find(text)) add(hit.start, hit.end, this.#unknown(hit.value));
    const strangers = strangersIn(text, this.#lexicon);
    for (const hit of this.#lexicon.surnames.find(text)) {
      if (strangers.has(text.slice(hit.start, hit.end)) && !hit.value.some((person) => this.#presentIds.has(person.id)))
        continue;
      const person = this.#bearer(hit.value, text, hit.start);
      if (person !== undefined) add(hit.start, hit.end, this.#known(person));
    }
    for (const hit of this.#lexicon.addresses.find(text)) {
      const here = hit.value.filter((person) => this.#presentIds.has(person.id));
      if (here.length === 1 && here[0] !== undefined) add(hit.start, hit.end, this.#known(here[0]));
    }
    const named = [...new Set(taken.flatMap((one) => this.#lexicon.personById.get(one.person ?? "") ?? []))];
    for (const match of text.matchAll(OFFICE)) {
      const office = match[1] ?? match[2] ?? "";
      const person = this.#holder(match[0], office, named);
      if (person !== undefined) add(match.index, match.index + match[0].length, person);
    }
    for (const match of text.matchAll(TITLED)) {
      const name = (match[1] ?? "").trim().replace(/['’]s?$/, "");
      const start = match.index + match[0].indexOf(match[1] ?? "");
      if (/^(?:\p{Lu}\.\s?)*$/u.test(name) || NOT_A_NAME.test(name)) continue;
      const bearer = this.bearer(name, match[0].slice(0, match[0].indexOf(match[1] ?? "")).trim());
      const party = bearer?.party ?? this.#partyBefore(text, match.index);
      add(start, start + name.length, {
        ...bearer,
        name: bearer?.name ?? name,
        ...(party === undefined ? {} : { party }),
      });
    }
    return withoutOverlaps(taken);
  }

  /** "North Korean Senior Member General Pak": the party named right before somebody's titles. */
  #partyBefore(text: string, at: number): string | undefined {
    const from = Math.max(0, at - 48);
    const lead = text.slice(from, at);
    const hit = this.#lexicon.parties.find(lead).at(-1);
    return hit !== undefined &&
      !DESK.test(lead.slice(hit.end)) &&
      /^(?: \p{Lu}[\p{L}-]+)* ?$/u.test(lead.slice(hit.end))
      ? hit.value
      : undefined;
  }

  /** Who a speaker's label or a participant's name means: `Xuan Thuy`, `Mr. Habib`, `AMBASSADOR VANCE`. */
  identify(name: string): Participation | undefined {
    const plain = name.trim().replace(/[.:]$/, "");
    const full = this.#lexicon.fullNames.find(plain)[0] ?? this.#lexicon.scannedNames.find(plain)[0];
    if (full !== undefined) return this.#participation(this.#known(full.value));
    const local = this.#local.find(plain)[0];
    if (local !== undefined) return local.value;
    const surname = this.#lexicon.surnames.find(plain).at(-1);
    const person =
      surname === undefined ? undefined : (this.#bearer(surname.value, `Mr. ${plain}`, 4) ?? surname.value[0]);
    if (person !== undefined) return this.#participation(this.#known(person));
    const office = this.#holder(`the ${plain.replace(/^the /i, "")}`, plain.replace(/^the /i, ""));
    return office === undefined ? undefined : this.#participation(office);
  }

  /**
   * Who bears a surname that a text shows to be one, by a title or among other names, though the word alone proves
   * nothing: "General Thang", "Colonel Lau". Only somebody in office at the time, and only where it can be no other.
   */
  bearer(name: string, title: string): Participation | undefined {
    if (/\s/.test(name.trim())) return undefined;
    const printed = `${title} ${name}`.trim();
    const all = (this.#lexicon.bareSurnames.get(unaccented(name)) ?? []).filter(
      (person) => !atOdds(person, printed, printed.length - name.length, this.#lexicon.officeWords),
    );
    const here = all.filter((person) => this.#presentIds.has(person.id));
    const held = all.filter((person) => roleHeld(person, this.#scope.date));
    const [only] = here.length > 0 ? here : held;
    const among = here.length > 0 ? here : held;
    if (only !== undefined && among.length === 1) return this.#participation(this.#known(only));
    // Of several who all sit on one side, one is meant.
    const parties = new Set(among.map((person) => roleAt(person, this.#scope.date)?.party));
    const [party] = parties;
    return parties.size === 1 && party !== undefined ? { name, party } : undefined;
  }

  #participation(who: Pick<PersonMention, "name" | "person" | "party">): Participation {
    return {
      ...(who.person === undefined ? { name: who.name } : { person: who.person }),
      ...(who.party === undefined ? {} : { party: who.party }),
    };
  }

  #known(person: GazetteerPerson): Pick<PersonMention, "name" | "person" | "party"> {
    const present = this.#scope.present.find((one) => one.person === person.id);
    const party = present?.party ?? roleAt(person, this.#scope.date)?.party;
    return { name: person.name, person: person.id, ...(party === undefined ? {} : { party }) };
  }

  #unknown(who: Participation): Pick<PersonMention, "name" | "person" | "party"> {
    return { name: who.name ?? "", ...(who.party === undefined ? {} : { party: who.party }) };
  }

  /** Which bearer of a surname: one who is present, else the only one, if the word reads as a name where it stands. */
  #bearer(all: readonly GazetteerPerson[], text: string, at: number): GazetteerPerson | undefined {
    const bearers = all.filter((person) => !atOdds(person, text, at, this.#lexicon.officeWords));
    if (bearers.length === 0) return undefined;
    const here = bearers.filter((person) => this.#presentIds.has(person.id));
    if (here.length === 1) return here[0];
    const titled = TITLE_BEFORE.test(text.slice(Math.max(0, at - 30), at));
    const opens = at === 0 || /[.!?:\n“"]\s*$/.test(text.slice(Math.max(0, at - 3), at));
    const word = /^[\p{L}'’-]+/u.exec(text.slice(at, at + 30))?.[0] ?? "";
    if (!titled && (ALSO_WORDS.test(word) || (opens && COMMON.test(word)))) return undefined;
    const pool = here.length > 0 ? here : bearers;
    const held = pool.filter((person) => person.roles.length === 0 || roleAt(person, this.#scope.date) !== undefined);
    if (pool.length === 1) return pool[0];
    if (held.length === 1 || here.length > 0) return held[0];
    const serving = held.filter((person) => roleHeld(person, this.#scope.date));
    if (serving.length === 1) return serving[0];
    // Of several, the one whom the gazetteer lists under the surname alone goes by it.
    const known = (serving.length > 0 ? serving : held).filter((person) => person.aliases.includes(word));
    return known.length === 1 ? known[0] : undefined;
  }

  /** Who is meant by an office, with the party for which he holds it. */
  #holder(
    phrase: string,
    office: string,
    named: readonly GazetteerPerson[] = [],
  ): Pick<PersonMention, "name" | "person" | "party"> | undefined {
    const key = lowerCase(phrase);
    // A text speaks of few offices, and of each of them often.
    if (!this.#holders.has(key)) this.#holders.set(key, holderOf(phrase, office, this.#scope, this.#lexicon));
    const one =
      this.#holders.get(key) ??
      (OF_THE_OTHER_SIDE.test(office) ? holderAmong(office, named, this.#scope.date) : undefined);
    if (one === undefined) return undefined;
    return one.person === undefined ? this.#unknown(one) : this.#personById(one.person);
  }

  #personById(id: string): Pick<PersonMention, "name" | "person" | "party"> | undefined {
    const person = this.#lexicon.personById.get(id);
    return person === undefined ? undefined : this.#known(person);
  }
}

function withoutOverlaps(mentions: readonly PersonMention[]): readonly PersonMention[] {
  const kept: PersonMention[] = [];
  for (const mention of mentions.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const previous = kept.at(-1);
    if (previous === undefined || previous.end <= mention.start) kept.push(mention);
    else if (previous.person === undefined && mention.person !== undefined) kept[kept.length - 1] = mention;
  }
  return kept;
}
