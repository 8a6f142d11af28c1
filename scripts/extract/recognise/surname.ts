import type { GazetteerPerson } from "../gazetteer.ts";
import type { Lexicon } from "./lexicon.ts";

/** Titles that show that a name follows. */
export const TITLE =
  "(?:Mr|Mrs|Ms|Dr|Messrs|Ambassadors?|Amb|Secretary|Secy|Under Secretary|Assistant Secretary|General|Gen|Generals|Colonel|Col|Major|Admiral|Minister|Foreign Minister|Prime Minister|PriMin|FonMin|DefMin|Premier|President|Vice President|Prince|Chairman|Marshal|Senator|Madame|Mme|Special Adviser|Special Advisor|Director|Cdes?|Comrade|Governor|Congressman|Chancellor|King|Air Vice Marshal|Deputy Prime Minister|Vice Premier|Counselor|Consul)";
export const TITLE_BEFORE = new RegExp(`\\b${TITLE}\\.? (?:\\p{Lu}\\. ?)*$`, "u");

/** After a nation: an office that deals with it. */
export const DESK =
  /^ (?:(?:and \p{Lu}\p{L}+ )?(?:Sec|Sect|Section|Dept|Department|Desk|Div|Division|Affairs|Bureau|Office|Country)\b)/u;
const GIVEN_BEFORE = /(\p{Lu}\p{Ll}+|\p{Lu}\.) (?:\p{Lu}\. )?$/u;
const RANKED_BEFORE =
  /\b(Ambassador|General|Gen|Senator|Admiral|Colonel|Secretary|Governor|Congressman|Director|Prince|Marshal)\.? $/;

/** Another given name or another rank before the surname: `Alex Johnson` and `Ambassador Johnson` are not Lyndon. */
export function atOdds(person: GazetteerPerson, text: string, at: number, officeWords: ReadonlySet<string>): boolean {
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
export function strangersIn(text: string, lexicon: Lexicon): ReadonlySet<string> {
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
export const COMMON =
  /^(?:Lord|Ball|Bush|Rush|Smith|Bond|Cook|Read|Bell|Ford|Sung|Battle|Shields|Temple|Bull|Fried|Morse|Castro)$/;
/** Surnames that are commonly something else: they need a title wherever they stand. */
export const ALSO_WORDS =
  /^(?:An|Bo|Will|Long|Hill|Lake|Rice|Brown|Green|White|Black|Young|King|Price|May|Front|Son|Bac|Hand|Do|Vien|Minh|Day|Dean|Trend|Church|Marks|Bell|Albert|Clark|Rivers|Khan|Shakespeare|Foster|Woods|Park|Stone|Tam|Nam|Loan|Quang|Dong|Lang|Win|Won|Dam|Ma|Case|Tower|Rumor|Colombo|Cargo|Peter|Péter|Maw|Ping|Hart|Moor|Tri|Mann)$/;
export const NOT_A_NAME =
  /^(?:(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day|January|February|March|April|May|June|July|August|September|October|November|December|The|This|That|And|Of|In|For|To|We|It|He|State|Defense|Foreign|General|Secretary|Minister|President|House|Staff|National|Affairs|Government|Assembly|Embassy)\b/;

/** How a document may call somebody whom it lists and the gazetteer does not know: by the whole name, or the last word. */
export function localNames(name: string): readonly string[] {
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
