import type { Participation } from "../../../data/schema/index.ts";
import type { GazetteerPerson } from "../gazetteer.ts";
import { type DaySpan, daySpan, dayNumber } from "./calendar.ts";
import type { Lexicon } from "./lexicon.ts";
import { lowerCase, Phrases, straight } from "./phrases.ts";
import { unaccented } from "./unaccented.ts";

/** A person spoken of. `person` is the gazetteer's id; somebody it does not know has a name only. */
export interface PersonMention {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly person?: string;
  readonly party?: string;
}

/** What tells one bearer of a name or an office from another. */
export interface PeopleScope {
  /** Participants, author and addressee of the document. */
  readonly present: readonly Participation[];
  /** EDTF date by which an office is looked up. */
  readonly date?: string;
  /** Whose side the text is written from: "the President" is that party's. */
  readonly home?: string;
}

const TITLE =
  "(?:Mr|Mrs|Ms|Dr|Messrs|Ambassadors?|Amb|Secretary|Secy|Under Secretary|Assistant Secretary|General|Gen|Generals|Colonel|Col|Major|Admiral|Minister|Foreign Minister|Prime Minister|PriMin|FonMin|DefMin|Premier|President|Vice President|Prince|Chairman|Marshal|Senator|Madame|Mme|Special Adviser|Special Advisor|Director|Cdes?|Comrade|Governor|Congressman|Chancellor|King|Air Vice Marshal|Deputy Prime Minister|Vice Premier|Counselor|Consul)";
const TITLE_BEFORE = new RegExp(`\\b${TITLE}\\.? (?:\\p{Lu}\\. ?)*$`, "u");
const TITLED = new RegExp(`\\b${TITLE}\\.? ((?:\\p{Lu}[\\p{L}'’-]+ ?|\\p{Lu}\\. ?){1,3})`, "gu");
const OFFICE =
  /\b(?:[Tt]he|[Yy]our|[Oo]ur|Mr\.) (Vice President|President|Prime Minister|Premier|Foreign Minister|Special Advis[eo]r|Secretary of State|Secretary of Defense|Secretary-General|Secretary|Secy|Minister|Ambassador|Chairman|Prince|General Secretary|Chancellor)\b(?! of (?:the )?(?:Foreign|Defen|State|Econom|Korea|France)|\s(?:of|from|in|for|to) \p{Lu}| \p{Lu})/gu;

/**
 * Finds the people that a text speaks of: full names, names as scanning spoils them, surnames, and offices and forms of
 * address, which are told from who is present and which side speaks.
 */
export class PeopleFinder {
  readonly #lexicon: Lexicon;
  readonly #scope: PeopleScope;
  readonly #local: Phrases<Participation>;
  readonly #presentIds: ReadonlySet<string>;

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
    for (const match of text.matchAll(OFFICE)) {
      const person = this.#holder(match[0], match[1] ?? "");
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
    return hit !== undefined && /^(?: \p{Lu}[\p{L}-]+)* ?$/u.test(lead.slice(hit.end)) ? hit.value : undefined;
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
    // Of several, the one whom the gazetteer lists under the surname alone goes by it.
    const known = held.filter((person) => person.aliases.includes(word));
    return known.length === 1 ? known[0] : undefined;
  }

  /** Who holds an office: somebody present who is addressed so or holds it, else the one on the side that speaks. */
  #holder(phrase: string, office: string): Pick<PersonMention, "name" | "person" | "party"> | undefined {
    const key = lowerCase(phrase);
    const bare = lowerCase(office);
    const { addresses } = this.#lexicon;
    const addressed = addresses.get(key) ?? addresses.get(bare) ?? addresses.get(`mr. ${bare}`) ?? [];
    const here = addressed.filter((person) => this.#presentIds.has(person.id));
    if (here.length === 1 && here[0] !== undefined) return this.#known(here[0]);
    const withRole = this.#scope.present.filter((one) => one.role !== undefined && holds(one.role, bare));
    const [only] = withRole;
    if (withRole.length === 1 && only !== undefined)
      return only.person === undefined ? this.#unknown(only) : this.#personById(only.person);
    if (this.#scope.home === undefined) return undefined;
    const atHome = this.#lexicon.gazetteer.people.filter((person) => {
      const span = this.#scope.date === undefined ? undefined : daySpan(this.#scope.date);
      return person.roles.some(
        (role) =>
          role.party === this.#scope.home && holds(role.role, bare) && (span === undefined || holdsAt(role, span)),
      );
    });
    const present = atHome.find((person) => this.#presentIds.has(person.id));
    const one = present ?? (atHome.length === 1 ? atHome[0] : undefined);
    return one === undefined ? undefined : this.#known(one);
  }

  #personById(id: string): Pick<PersonMention, "name" | "person" | "party"> | undefined {
    const person = this.#lexicon.personById.get(id);
    return person === undefined ? undefined : this.#known(person);
  }
}

const GIVEN_BEFORE = /(\p{Lu}\p{Ll}+|\p{Lu}\.) (?:\p{Lu}\. )?$/u;
const RANKED_BEFORE =
  /\b(Ambassador|General|Gen|Senator|Admiral|Colonel|Secretary|Governor|Congressman|Director|Prince|Marshal)\.? $/;

/** Another given name or another rank before the surname: `Alex Johnson` and `Ambassador Johnson` are not Lyndon. */
function atOdds(person: GazetteerPerson, text: string, at: number, officeWords: ReadonlySet<string>): boolean {
  const before = text.slice(Math.max(0, at - 30), at);
  const rank = RANKED_BEFORE.exec(before)?.[1];
  if (rank !== undefined) {
    const known = [...person.aliases, ...(person.addressedAs ?? []), ...person.roles.map((role) => role.role)].join(
      " ",
    );
    const word = rank === "Gen" ? "General" : rank;
    if (person.roles.length > 0 && !new RegExp(`\\b${word}`, "i").test(known) && OTHER_RANK.test(known)) return true;
  }
  const given = GIVEN_BEFORE.exec(before)?.[1];
  if (given === undefined || NOT_GIVEN.test(given) || (officeWords.has(given) && !person.name.includes(given)))
    return false;
  const names = [person.name, ...person.aliases].join(" ");
  if (names.includes(SHORT_NAMES[given] ?? "\u0000")) return false;
  return !(given.endsWith(".") ? names.includes(given.slice(0, 1)) : names.includes(given));
}

/** Short forms of English given names. */
const SHORT_NAMES: Readonly<Record<string, string>> = {
  Al: "Alexander",
  Alex: "Alexis",
  Bill: "William",
  Bob: "Robert",
  Chet: "Chester",
  Cy: "Cyrus",
  Dave: "David",
  Dick: "Richard",
  Ed: "Edward",
  Jim: "James",
  Joe: "Joseph",
  Mac: "McGeorge",
  Max: "Maxwell",
  Mike: "Michael",
  Mel: "Melvin",
  Phil: "Philip",
  Tom: "Thomas",
  Tony: "Anthony",
  Walt: "Walt",
  Nick: "Nicholas",
  Bus: "Earle",
  Westy: "William",
};
const OTHER_RANK =
  /\b(?:President|Secretary|Premier|Minister|Ambassador|General|Adviser|Assistant|Senator|Envoy|Delegate|Representative)\b/i;
const NOT_GIVEN =
  /^(?:Mr|Mrs|Dr|Gen|Amb|Secy|Sec|President|Minister|Premier|Secretary|Ambassador|General|Prince|Madame|Senator|Marshal|Chairman|Comrade|Cde|Cdes|Director|Adviser|Advisor|The|And|With|From|To|For|When|If|But|That|While|As|After|Although|Since|In|On|At|By|Because|Deputy|Former|Messrs|Colonel|Admiral|Governor|Assistant|Both|Tell|Told|Between|Whether|Then|Thus|Also|Only|Acting|Under|Special|Prime|Foreign|Vice|Major|Lieutenant|Young|Old|Even|Says?|Where|However|Meanwhile|Yesterday|Today|Before|Of|Re|Per|Senators|Secretaries|Ambassadors|Generals|Ministers|Representatives|Colonels|Admirals|Congressmen|Comrades|Counselors|Messrs)$/;

/** Surnames that a text gives, with a given name or rank, to people whom the gazetteer does not know. */
function strangersIn(text: string, lexicon: Lexicon): ReadonlySet<string> {
  const strange = new Set<string>();
  const own = new Set<string>();
  for (const hit of lexicon.surnames.find(text)) {
    const word = text.slice(hit.start, hit.end);
    if (hit.value.every((person) => atOdds(person, text, hit.start, lexicon.officeWords))) strange.add(word);
    else if (TITLE_BEFORE.test(text.slice(Math.max(0, hit.start - 30), hit.start))) own.add(word);
  }
  for (const word of own) strange.delete(word);
  return strange;
}

/** Surnames that are words too: at the head of a sentence they need a title to be read as names. */
const COMMON =
  /^(?:Lord|Ball|Bush|Rush|Smith|Bond|Cook|Read|Bell|Ford|Sung|Battle|Shields|Temple|Bull|Fried|Morse|Castro)$/;
/** Surnames that are commonly something else: they need a title wherever they stand. */
const ALSO_WORDS =
  /^(?:An|Bo|Will|Long|Hill|Lake|Rice|Brown|Green|White|Black|Young|King|Price|May|Front|Son|Bac|Hand|Do|Vien|Minh|Day|Dean|Trend|Church|Marks|Bell|Albert|Clark|Rivers|Khan|Shakespeare|Foster|Woods|Park|Stone|Tam|Nam|Loan|Quang|Dong|Lang|Win|Won|Dam|Ma|Case|Tower|Rumor|Colombo|Cargo|Peter|Péter|Maw|Ping|Hart|Moor|Tri|Mann)$/;
const NOT_A_NAME =
  /^(?:(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day|January|February|March|April|May|June|July|August|September|October|November|December|The|This|That|And|Of|In|For|To|We|It|He|State|Defense|Foreign|General|Secretary|Minister|President|House|Staff|National|Affairs|Government|Assembly|Embassy)\b/;

/** The role that a person held at a date; outside all of them the nearest, since dates choose a role and not a side. */
function roleAt(person: GazetteerPerson, date: string | undefined): GazetteerPerson["roles"][number] | undefined {
  const span = date === undefined ? undefined : daySpan(date);
  if (span === undefined) return person.roles[0];
  const held = person.roles.find((role) => holdsAt(role, span));
  if (held !== undefined) return held;
  const [first] = person.roles;
  return first !== undefined && person.roles.every((role) => role.party === first.party) ? first : undefined;
}

/** Whether somebody held any office at a date. */
function roleHeld(person: GazetteerPerson, date: string | undefined): boolean {
  const span = date === undefined ? undefined : daySpan(date);
  return person.roles.some((role) => span === undefined || holdsAt(role, span));
}

function holdsAt(role: GazetteerPerson["roles"][number], span: DaySpan): boolean {
  const from = role.from === undefined ? undefined : daySpan(role.from);
  const to = role.to === undefined ? undefined : daySpan(role.to);
  return (
    (from === undefined || dayNumber(from.first) <= dayNumber(span.last)) &&
    (to === undefined || dayNumber(to.last) >= dayNumber(span.first))
  );
}

/** "President" is held by a president, not by his assistant or a vice president. */
function holds(role: string, office: string): boolean {
  const text = lowerCase(role);
  if (!text.startsWith(office)) return false;
  return !/^(?:'s|-elect)/.test(text.slice(office.length));
}

function localNames(name: string): readonly string[] {
  const full = name
    .replace(new RegExp(`^(?:${TITLE}\\.? )+`, "u"), "")
    .replace(/,.*$/, "")
    .trim();
  const last =
    full
      .replace(/,? (?:Jr|Sr)\.?$/, "")
      .split(/\s+/)
      .at(-1) ?? "";
  return [full, last].filter(
    (one) => one.length > 2 && /^\p{Lu}/u.test(one) && !COMMON.test(one) && !ALSO_WORDS.test(one),
  );
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
