import { isNation } from "../document/office.ts";
import { mayBeNameOf } from "../recognise/name-shape.ts";
import type { ListedName } from "../recognise/people-list.ts";
import { type Reading, within } from "../recognise/reading.ts";
import type { Side } from "./company-phrases.ts";
import { hostOf } from "./host.ts";

/** What a phrase tells of those whom it names. */
export interface Whose {
  readonly side: Side;
  readonly party?: string;
  /** Those whom the author met, and not who came with them. */
  readonly met?: boolean;
}

/** Offices that a home government's people abroad hold: their bearers are the author's colleagues. */
const COLLEAGUE =
  /\b(?:DCM|PolCouns|Polcouns?|EconCouns|POLAD|CAS|COS|ARMA|DATT|Emboffs?|MACV|COMUSMACV|CINCPAC|USIA|USIS|NSC|CIA|Under Secretary|Assistant Secretary|Senator|Congressman|Embassy)\b/i;
const HOST_OFFICE =
  /\b(?:PriMin|FonMin|DefMin|MinDef|DepFonMin|Prime|Foreign|Minister|Premier|President|General|Gen|Marshal|Admiral|Adm|Prince|King|Secretary-General|Protocol)\b/;

/** For whom somebody of a list in prose was there, whom the gazetteer does not know. */
export function partyOf(
  reading: Reading,
  listed: ListedName,
  at: number,
  whose: Whose,
  before: string | undefined,
): string | undefined {
  if (whose.side === "own" || COLLEAGUE.test(listed.title)) return reading.home;
  if (whose.party !== undefined) return whose.party;
  if (listed.ownedAt !== undefined) {
    const owner = reading.people.findLast((one) => one.end <= at && one.start >= at - listed.title.length - 40);
    if (owner?.party !== undefined) return owner.party;
  }
  if (listed.theirs && before !== undefined) return before;
  // In a list of our own people, who holds no office of state is one of them.
  if (whose.side === "either" && before === reading.home && !HOST_OFFICE.test(listed.title) && listed.title !== "")
    return reading.home;
  // "He had Orm with him": of the side of whoever was named last.
  if (whose.side === "other" && whose.met !== true) {
    const named = within(reading.people, 0, at).findLast(
      (one) => one.party === undefined || one.party !== reading.home,
    );
    if (named?.party !== undefined) return named.party;
  }
  const host = hostOf(reading);
  const { name } = listed;
  if (host !== undefined && !mayBeNameOf(reading.lexicon.gazetteer, host, name))
    return /\b(?:General|Gen|Colonel|Col|Admiral|Adm|Ambassador)\b/.test(listed.title) && before !== host
      ? reading.home
      : undefined;
  // Without a title, who is met may be of any other mission in town.
  const alone = reading.counterparts[0] === host;
  if (
    host !== undefined &&
    (HOST_OFFICE.test(listed.title) || (whose.side === "other" && (listed.title !== "" || alone)))
  )
    return host;
  return before === reading.home ? undefined : before;
}

/** A single word that the text also writes small is a word, and people in the plural are no person. */
export function isWord(reading: Reading, name: string): boolean {
  if (/\s/.test(name)) return false;
  if (/(?:ists|olics|ians|eaders|embers|fficials)$/.test(name)) return true;
  const small = name.toLowerCase();
  for (let at = reading.text.indexOf(small); at !== -1; at = reading.text.indexOf(small, at + 1)) {
    if (!/\p{L}/u.test(reading.text[at - 1] ?? "") && !/\p{L}/u.test(reading.text[at + small.length] ?? ""))
      return true;
  }
  return false;
}

/** A place, a party or a paper is nobody. */
export function isThing(reading: Reading, name: string): boolean {
  const { places, parties } = reading.lexicon;
  return (
    places.get(name) !== undefined ||
    parties.get(name) !== undefined ||
    isNation(name) ||
    /\b(?:Palace|House|Embassy|Ministry|Residence|Conference|Talks|Delegation|Committee|Council|Commission)\b/.test(
      name,
    )
  );
}
