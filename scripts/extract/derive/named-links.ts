import { type Reading, type Sentence, within } from "../recognise/reading.ts";
import type { Candidate, Named, Reference } from "./candidate.ts";
import { numberKey } from "./message-number.ts";
import { otherSide } from "./stance.ts";

/** "Ref: Port Amber 10856", "Reference your 22390" at the head of a telegram. */
const REFERENCE = /\bRef(?:s|erences?)?(?:\b|:|\.)[^\n]{0,160}/;
const NUMBERED =
  /(?:\b(?:[Yy]our|[Oo]ur|[Tt]elegram|[Mm]essage|(?:\p{Lu}[\p{L}.]+[’'ʼ]?s?)) |\b)(?:No\. )?(\d{2,6})\b(?!,? 19|\/)/gu;
const COUNTS: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
};
/** "Your seven points", "the Tollander eight-point proposal", "our ten points". */
const POINTS =
  /\b(two|three|four|five|six|seven|eight|nine|ten|twelve|\d{1,2})(?:[- ]points?|[ -]points?)(?: (?:proposal|plan|program(?:me)?|statement|offer))?\b/gi;
const ANSWERS =
  /\b(?:in (?:reply|answer|response) to|reply to|respon(?:d|ds|ded|se) to|answer(?:s|ed)? (?:to )?|counter-?proposal|hav(?:e|ing) studied|as against)\b/i;
const REJECTS = /\b(?:reject\w*|turn(?:s|ed)? down|unacceptable|cannot accept|refus\w+)\b/i;

/** How many references a document makes at most. */
const MOST = 6;

/**
 * What a document refers to by a name that other documents know it by: messages by number, proposals by whose they are
 * and how many points they have. The document's own message refers to them, else the meeting that it records.
 */
export function withNamedLinks(reading: Reading, candidates: readonly Candidate[]): readonly Candidate[] {
  const own =
    candidates.find((one) => one.origin.rule === "message-sent") ??
    candidates.find((one) => one.origin.rule === "meeting-recorded");
  const added = new Map<string, Reference[]>();
  const add = (from: Candidate | undefined, type: Reference["type"], named: Named): void => {
    if (from === undefined) return;
    const known = added.get(from.handle) ?? [];
    if (known.length < MOST && !known.some((one) => JSON.stringify(one.named) === JSON.stringify(named)))
      added.set(from.handle, [...known, { type, to: "", named }]);
  };
  if (own?.kind === "message") for (const number of referenced(reading)) add(own, "refers-to", { number });
  for (const sentence of reading.sentences) {
    if (sentence.block.kind === "title" || sentence.block.kind === "source-note") continue;
    for (const { named } of pointsNamed(reading, sentence)) {
      const inside = candidates.find((one) => one.kind === "proposal" && isAt(one, sentence));
      const stand = candidates.find(
        (one) => one.kind === "position" && one.stance?.party !== named.party && isAt(one, sentence),
      );
      const from = inside ?? stand ?? own;
      if (from === undefined || (from.kind === "proposal" && from.parties[0] === named.party)) continue;
      const type =
        from === own
          ? "refers-to"
          : REJECTS.test(sentence.text) && from === stand
            ? "rejects"
            : ANSWERS.test(sentence.text)
              ? "answers"
              : "refers-to";
      add(from, type, named);
    }
  }
  return added.size === 0
    ? candidates
    : candidates.map((one) => {
        const more = added.get(one.handle);
        return more === undefined ? one : { ...one, refers: [...one.refers, ...more] };
      });
}

/** Numbers of messages in the reference line of a telegram. */
function referenced(reading: Reading): readonly string[] {
  const head = reading.source.blocks
    .filter((block) => block.kind !== "title" && block.kind !== "note" && block.kind !== "source-note")
    .slice(0, 4);
  for (const block of head) {
    const line = REFERENCE.exec(reading.text.slice(block.start, Math.min(block.end, block.start + 220)))?.[0];
    if (line !== undefined)
      return [...line.matchAll(NUMBERED)].flatMap((match) => (match[1] === undefined ? [] : [numberKey(match[1])]));
  }
  return [];
}

/** Proposals that a sentence names by their points, with the side whose they are. */
function pointsNamed(reading: Reading, sentence: Sentence): readonly { readonly named: Named }[] {
  return [...sentence.text.matchAll(POINTS)].flatMap((match) => {
    const points = COUNTS[(match[1] ?? "").toLowerCase()] ?? Number(match[1]);
    const at = sentence.start + match.index;
    const lead = reading.text.slice(Math.max(sentence.start, at - 30), at);
    const home = sentence.speaker?.party ?? reading.home;
    const whose = /\b(your|our|my)(?: \p{L}+)? $/iu.exec(lead)?.[1]?.toLowerCase();
    const owner = within(reading.parties, Math.max(sentence.start, at - 40), at).findLast((one) =>
      /^(?:['’]s?)?(?: \p{L}+)? $/u.test(reading.text.slice(one.end, at)),
    )?.party;
    const party = whose === "your" ? otherSide(reading, home) : whose === undefined ? owner : home;
    return party === undefined ? [] : [{ named: { party, points } }];
  });
}

function isAt(candidate: Candidate, sentence: Sentence): boolean {
  const at = Number(/@(\d+)/.exec(candidate.handle)?.[1] ?? -1);
  const [start, end] = candidate.range ?? [at, at];
  return (
    (at >= sentence.start && at < sentence.end) || (start >= sentence.start - 1 && start < sentence.end && end > start)
  );
}
