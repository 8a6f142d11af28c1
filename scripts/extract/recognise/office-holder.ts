import type { Participation } from "../../../data/schema/index.ts";
import type { GazetteerPerson } from "../gazetteer.ts";
import { daySpan } from "./calendar.ts";
import type { Lexicon } from "./lexicon.ts";
import { lowerCase } from "./phrases.ts";
import { holdsAt } from "./term.ts";

/** An office that stands for who holds it: "the Foreign Minister", "FonMin", "King" where no name follows. */
export const OFFICE =
  /\b(?:(?:[Tt]he|[Yy]our|[Oo]ur|[Hh]is|Mr\.|Acting) (?:Acting )?(Vice President|President|Under Secretary|Deputy Secretary|Vice Minister|Governor|Prime Minister|Premier|PriMin|Foreign Minister|Foreign Secretary|FonMin|Defense Minister|DefMin|Special Advis[eo]r|Secretary of State|Secretary of Defense|Secretary[- ]General|SecGen|SYG|Secretary|Secy|Minister|Ambassador|Chairman|Prince|King|Shah|General Secretary|Chancellor|Pope)|(PriMin|FonMin|DefMin|SYG|SecGen|King|Shah|Pope))\b(?! of (?:the )?(?:Foreign|Defen|State|Econom|Korea|France)|\s(?:of|from|in|for|to) \p{Lu}| \p{Lu}|['’]s (?:Assistant|Special|Deputy|Counsel|Daily|Office|Press|Adviser|Envoy|speech|statement))/gu;

/** Offices that have several names: each name with the ways in which roles give it. */
const SAME: readonly (readonly [RegExp, RegExp])[] = [
  [
    /^(?:foreign minister|foreign secretary|fonmin)$/,
    /^(?:minister (?:of|for) (?:foreign|external) affairs|foreign minister|foreign secretary|secretary of foreign affairs|secretary of state for (?:external|foreign) affairs)/,
  ],
  [/^(?:prime minister|premier|primin)$/, /^(?:prime minister|premier|chairman of the council of ministers)/],
  [/^(?:defense minister|defmin)$/, /^(?:minister of (?:national )?defen[cs]e|secretary of state for defence)/],
  [/^(?:secretary[- ]general|syg|secgen)$/, /^secretary-general$/],
  [/^(?:secretary|secy)$/, /^secretary of state\b(?! for)/],
  [/^general secretary$/, /^(?:general|first) secretary/],
  [/^king$/, /^king$/],
];
/** Nobody but a present person is meant by these: too many hold them. */
const OF_THOSE_PRESENT = /^(?:minister|vice minister|ambassador|chairman|prince|governor)$/;

/** Who may be meant by an office. */
export interface HolderScope {
  /** Participants, author and addressee of the document. */
  readonly present: readonly Participation[];
  readonly date?: string;
  /** Whose side the text is written from: "the President" is that party's. */
  readonly home?: string;
  /** The other side: those across the table, else the country where the post stands. */
  readonly others?: readonly string[];
}

/** "The King", where one king is named in the text: who of those whom a text names holds an office. */
export function holderAmong(
  office: string,
  named: readonly GazetteerPerson[],
  date: string | undefined,
): Participation | undefined {
  const span = date === undefined ? undefined : daySpan(date);
  const holders = named.filter((person) =>
    person.roles.some((role) => holds(role.role, lowerCase(office)) && (span === undefined || holdsAt(role, span))),
  );
  const [one] = holders;
  return one === undefined || holders.length > 1 ? undefined : { person: one.id };
}

/** Who holds an office: somebody present who is addressed so or holds it, else one of the side that speaks, else of the other. */
export function holderOf(
  phrase: string,
  office: string,
  scope: HolderScope,
  lexicon: Lexicon,
): Participation | undefined {
  const here = new Set(scope.present.flatMap((one) => one.person ?? []));
  const key = lowerCase(phrase);
  const bare = lowerCase(office);
  const addressed =
    lexicon.addresses.get(key) ?? lexicon.addresses.get(bare) ?? lexicon.addresses.get(`mr. ${bare}`) ?? [];
  const [spoken, ...rest] = addressed.filter((person) => here.has(person.id));
  if (spoken !== undefined && rest.length === 0) return { person: spoken.id };
  const withRole = scope.present.filter((one) => one.role !== undefined && holds(one.role, bare));
  const [only] = withRole;
  if (withRole.length === 1 && only !== undefined) return only;
  for (const parties of [[scope.home], scope.others ?? []]) {
    const holders = lexicon.gazetteer.people.filter((person) => holdsFor(person, bare, parties, scope.date));
    const present = holders.filter((person) => here.has(person.id));
    if (OF_THOSE_PRESENT.test(bare) && present.length !== 1) continue;
    const [one] = present.length > 0 ? present : holders;
    if (one !== undefined && (present.length > 0 || holders.length === 1)) return { person: one.id };
    // "The President" whom the lost date leaves open is still not another country's.
    if (lexicon.gazetteer.people.some((person) => holdsFor(person, bare, parties, undefined))) return undefined;
  }
  return undefined;
}

function holdsFor(
  person: GazetteerPerson,
  office: string,
  parties: readonly (string | undefined)[],
  date: string | undefined,
): boolean {
  const span = date === undefined ? undefined : daySpan(date);
  return person.roles.some(
    (role) => parties.includes(role.party) && holds(role.role, office) && (span === undefined || holdsAt(role, span)),
  );
}

/** What may stand before an office in a role and changes nothing of it: "FRG Ambassador", "Acting Secretary". */
const NATION =
  /^(?:Acting |(?!Vice |Deputy |Under |Assistant |Former |First |Second |Foreign |Prime |Defen[cs]e |Special |Chief )\p{Lu}[\p{L}.]+ (?=Foreign|Prime|Ambassador|Minister|President|Premier|Chancellor|Chairman))/u;

/** "President" is held by a president, not by his assistant or a vice president; "FRG Ambassador" is an ambassador. */
function holds(role: string, office: string): boolean {
  const text = lowerCase(role.replace(NATION, ""));
  const same = SAME.find(([names]) => names.test(office))?.[1];
  if (same !== undefined) return same.test(text);
  if (!text.startsWith(office)) return false;
  return !/^(?:['’]s|-elect|-general)/.test(text.slice(office.length));
}
