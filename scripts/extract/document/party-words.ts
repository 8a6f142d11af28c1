import type { GazetteerParty } from "../gazetteer.ts";

export type Party = string;

/** A word for a party in a text. */
export interface PartyMention {
  readonly party: Party;
  readonly start: number;
  readonly end: number;
}

/** Finds the parties that roles and list headings name. */
export interface PartyWords {
  /** Mentions in order; of two that overlap, the longer. */
  mentions(text: string): readonly PartyMention[];
  /** The party that a text names and nothing else: "GVN", "North Vietnamese side", "U.S. Delegation". */
  exactly(text: string): Party | undefined;
  /** The party whose government the documents come from, where the gazetteer has one: its officials are named without it. */
  readonly home?: Party;
}

/** How a state that publishes its papers is known among the parties of a gazetteer. */
const HOME = /^(?:United States|United States of America)$/;

/** Words that only place, not name, a party: capitals stand for governments in prose, but not in a person's role. */
const NO_ROLE_WORD =
  /^(?:the other side|our side|your side|the enemy|the communists|communist side|the north|the south|the aggressors|the imperialists|washington|hanoi|saigon|moscow|peking|paris|the administration)$/i;

export function partyWords(parties: readonly GazetteerParty[]): PartyWords {
  const words = new Map<string, Party>();
  /** Short names as the gazetteer writes them: "us" is a pronoun, "US" a state, "Lao" a nation. */
  const written = new Set<string>();
  for (const party of parties) {
    for (const word of [party.id, party.name, party.short, ...party.aliases, ...(party.delegations ?? [])]) {
      const key = word.toLowerCase().replace(/^the /, "");
      if (NO_ROLE_WORD.test(word)) continue;
      if (!words.has(key)) words.set(key, party.id);
      if (key.length <= 3) written.add(word.replace(/^the /i, "")).add(word.toUpperCase());
    }
  }
  const sorted = [...words.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const pattern =
    sorted.length === 0
      ? /(?!)/g
      : new RegExp(`(?<![\\p{L}\\d])(?:${sorted.map(escape).join("|")})(?![\\p{L}\\d])`, "giu");
  const mentions = (text: string): readonly PartyMention[] =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const word = match[0];
      if (word.length <= 3 && !written.has(word)) return [];
      const party = words.get(word.toLowerCase());
      return party === undefined ? [] : [{ party, start: match.index, end: match.index + word.length }];
    });
  const exactly = (text: string): Party | undefined => {
    const rest = text
      .replace(/:\s*$/, "")
      .replace(
        /\b(?:the|side|delegation|del|delegates|participants|representatives|party|government|officials)\b/gi,
        " ",
      )
      .replace(/\s+/g, " ")
      .trim();
    const found = mentions(rest);
    const first = found[0];
    const whole = first !== undefined && rest.slice(first.end).replace(".", "") === "" && first.start === 0;
    return whole && found.length === 1 ? first.party : undefined;
  };
  const home = parties.find((party) => HOME.test(party.name) || party.aliases.some((alias) => HOME.test(alias)))?.id;
  return { mentions, exactly, ...(home === undefined ? {} : { home }) };
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
