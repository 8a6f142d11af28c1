import type { Reading, Sentence } from "../recognise/reading.ts";
import type { Actor } from "./actor.ts";
import type { Claim, Held } from "./claim.ts";
import { denied, STANCE_NOUN, STANCE_PREDICATE } from "./stance-verbs.ts";

type Resolve = (actor: Actor) => readonly string[] | undefined;

/** Obligations of things: "the cease-fire must cover the forts", "there should be no …". */
const THING_OBLIGED =
  /\b(?:must|should|ha(?:s|ve|d) to|needs? to|would have to|shall) (?:not )?(?:be\b|cover\b|include\b|apply\b|come\b|begin\b|end\b|cease\b|stop\b|leave\b|go\b|take place\b)/u;

const BARRED =
  /\b(?:will|would|could|can|shall)(?: ?not| never) be (?!any\b|a\b|the\b|difficult|easy|able)\p{L}+(?:ed|n|t)\b/u;

/** "Their demand for …", "Hanoi's refusal to …", "our offer is …". */
export function nounClaims(
  reading: Reading,
  sentence: Sentence,
  actors: readonly Actor[],
  resolve: Resolve,
): readonly Claim[] {
  const home = sentence.speaker?.party ?? reading.home;
  const found: Claim[] = [];
  for (const match of sentence.text.matchAll(STANCE_NOUN)) {
    const at = sentence.start + match.index;
    const end = at + match[0].length;
    const after = sentence.text.slice(match.index + match[0].length, match.index + match[0].length + 24);
    if (!/^(?: (?:on|for|that|to|of|is|was|remains?|in)\b|:)/.test(after)) continue;
    const held = (["demands", "offers", "refuses", "concedes", "agrees"] as const).find(
      (one) => match.groups?.[one] !== undefined,
    );
    if (held === undefined) continue;
    const lead = reading.text.slice(Math.max(sentence.start, at - 40), at);
    const whose = /\b([Oo]ur|[Tt]heir|[Hh]is|[Hh]er)(?: \p{L}+){0,2} $/u.exec(lead)?.[1];
    const owner = actors.findLast(
      (one) =>
        one.end <= at &&
        one.person === "named" &&
        /^(?:['’]s?)?(?: (?!and |or |but )\p{L}+){0,2} $/u.test(reading.text.slice(one.end, at)),
    );
    const parties =
      whose === undefined
        ? owner?.parties
        : /^our/i.test(whose)
          ? home === undefined
            ? undefined
            : [home]
          : resolve({ start: at, end, person: "third" });
    if (parties === undefined) continue;
    const start = owner?.start ?? at;
    found.push({ parties, held, reported: parties[0] !== home, said: false, from: start, start, end: sentence.end });
  }
  return found;
}

/**
 * What is said of things: "the forts are unacceptable to us", "free passage is indispensable", "ships must pass". It is held
 * by whoever is said to say it, across a table by who speaks.
 */
export function thingClaims(
  reading: Reading,
  sentence: Sentence,
  actors: readonly Actor[],
  resolve: Resolve,
  said: Claim | undefined,
): readonly Claim[] {
  const speaker = sentence.speaker?.party;
  const parties = said?.parties ?? (speaker === undefined ? undefined : [speaker]);
  if (parties === undefined) return [];
  const start = said?.start ?? sentence.start;
  const make = (whose: readonly string[], held: Held): Claim => ({
    parties: whose,
    held,
    reported: said?.reported ?? false,
    said: false,
    from: said?.from ?? sentence.start,
    start,
    end: sentence.end,
  });
  for (const match of sentence.text.matchAll(STANCE_PREDICATE)) {
    const held = (["refuses", "demands", "agrees"] as const).find((one) => match.groups?.[one] !== undefined);
    const at = sentence.start + match.index;
    if (held === undefined || (said !== undefined && at < said.start)) continue;
    // "Unacceptable to the Maravians": theirs.
    const to = actors.find(
      (one) => one.start >= at && /^\p{L}+ (?:to|for) (?:the )?$/u.test(reading.text.slice(at, one.start)),
    );
    const no = /\b(?:not|hardly|scarcely) (?:\p{L}+ )?$/iu.test(
      sentence.text.slice(Math.max(0, match.index - 24), match.index),
    );
    const meant = no ? denied(held) : held;
    if (meant === undefined || /\b(?:if|whether|unless)\b[^,;]{0,80}$/i.test(sentence.text.slice(0, match.index)))
      continue;
    return [make(to === undefined ? parties : (resolve(to) ?? parties), meant)];
  }
  // "The bombing would not be stopped", "the question cannot be discussed".
  const barred = said === undefined && speaker === undefined ? -1 : sentence.text.search(BARRED);
  if (barred >= 0 && (said === undefined || sentence.start + barred > said.start)) return [make(parties, "refuses")];
  const obliged = sentence.text.search(THING_OBLIGED);
  return obliged >= 0 && (said === undefined || sentence.start + obliged > said.start)
    ? [make(parties, "demands")]
    : [];
}
