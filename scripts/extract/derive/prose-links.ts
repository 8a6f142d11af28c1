import type { Link } from "../../../data/schema/index.ts";
import type { Reading, Sentence } from "../recognise/reading.ts";
import type { Candidate } from "./candidate.ts";

/** "In reply to your letter of": what is named right behind is what the document answers. */
const ANSWERS =
  /\b(?:[Ii]n (?:reply|answer|response) to|[Rr]eply(?:ing)? to|[Aa]nswer(?:ing|s)? (?:to )?(?=your|his|their|the)|[Rr]espond(?:s|ing)? to|[Rr]eference(?: is)? (?:to )?(?=your))\s/;
const PAPER_ANSWERS =
  /\b(?:answer(?:s|ed|ing)?|repl(?:y|ies|ied|ying) to|respond(?:s|ed|ing)? to|in (?:reply|answer|response) to|was (?:the|a|an) (?:reply|answer|response) to)\b/;
const SUPERSEDES =
  /\b(?:supersed(?:es?|ed|ing)|replac(?:es?|ed|ing)|takes the place of|in place of|cancels and replaces)\b/;
const WITHDRAWS =
  /\b(?:withdr(?:aws?|ew|awn|awing)|tak(?:es?|ing|en) back|no longer (?:stands? by|put forward)|drops?|dropped)\b (?:the|our|my|its|his|her|their|that|this) (?:[\w-]+ ){0,3}?(?:proposals?|offers?|points?|demand)\b/;
const TERMS = /\b(?:counter-?)?(?:proposals?|offers?|plan|terms|points?|package|formula)\b/;
const REJECTS =
  /\b(?:reject\w*|turn(?:s|ed)? down|declin(?:es?|ed)|refus\w+|(?:can ?not|could not|does not|do not|did not|will not) (?:accept|agree to)|unacceptable)\b/;
const ACCEPTS = /\b(?:accept(?:s|ed|ing)?|agree(?:s|d)? to|consent(?:s|ed)? to|approv(?:es?|ed))\b/;
const DENIED = /\b(?:not|never|if|would|could|whether|unless|might|may|should|no)\b/i;
const CAME_BACK =
  /^\W*(?:In|By) (?:telegram|message|cable|letter|airgram|backchannel)\b[^.]{0,120}\b(?:replied|responded|answered)\b/i;
/** How far behind the words of answering the paper may be named. */
const REACH = 120;

/**
 * Links that the prose itself states: what a message answers or replaces, and which proposal a party rejects, accepts or
 * withdraws. The proposal meant is the last one that the other side (for withdrawing: the same side) made before.
 */
export function withProseLinks(reading: Reading, candidates: readonly Candidate[]): readonly Candidate[] {
  const added = new Map<string, { readonly type: Link["type"]; readonly to: string }[]>();
  const add = (from: Candidate | undefined, type: Link["type"], to: Candidate | undefined): void => {
    if (from === undefined || to === undefined || from === to) return;
    const known = added.get(from.handle) ?? [];
    if (!known.some((one) => one.to === to.handle)) added.set(from.handle, [...known, { type, to: to.handle }]);
  };
  const own = candidates.find((one) => one.origin.rule === "message-sent");
  const papers = candidates.filter((one) => one.origin.rule === "message-mentioned");
  const proposals = candidates.filter((one) => one.kind === "proposal");
  for (const sentence of reading.sentences) {
    if (sentence.block.kind === "title") continue;
    if (own !== undefined && !sentence.inNote) {
      add(own, "answers", namedBehind(sentence, ANSWERS, papers));
      add(own, "supersedes", namedBehind(sentence, SUPERSEDES, papers));
    }
    // "The Tollander note of November 5 answered the message of November 3": one paper answers another.
    if (own === undefined || sentence.inNote) {
      const [first, second] = papers.filter((one) => placeOf(one) >= sentence.start && placeOf(one) < sentence.end);
      const match = first === undefined || second === undefined ? null : PAPER_ANSWERS.exec(sentence.text);
      if (match !== null && first !== undefined && second !== undefined) {
        const at = sentence.start + match.index;
        if (placeOf(first) < at && placeOf(second) > at && !isEarlier(first, second)) add(first, "answers", second);
      }
    }
    // Editors note what came back: "In telegram 17, November 23, the Department replied that".
    if (own !== undefined && sentence.inNote && CAME_BACK.test(sentence.text)) {
      const reply = papers.find((one) => placeOf(one) >= sentence.start && placeOf(one) < sentence.start + 40);
      if (reply !== undefined && !isEarlier(reply, own)) add(reply, "answers", own);
    }
    if (proposals.length > 0 && !sentence.inNote) judged(sentence, candidates, proposals, add);
  }
  for (const one of proposals) add(one, "answers", answeredBy(reading, one, proposals));
  if (added.size === 0) return candidates;
  return candidates.map((one) => {
    const more = added.get(one.handle);
    return more === undefined ? one : { ...one, refers: [...one.refers, ...more] };
  });
}

/** Words before a proposal that make it an answer to the other side's. */
const COUNTERS =
  /\bcounter-?(?:proposals?|offers?|drafts?)\b|\bin (?:reply|answer|response) to (?:your|their|his|the)\b|\b(?:have|has|had|having) (?:\p{L}+ly )?(?:studied|examined|considered) (?:your|their|his|the)\b|\b(?:our|my|his|their) (?:own )?(?:answer|reply|response)\b|\b(?:answer|reply|response) to your\b/iu;
/** How far before a proposal those words may stand. */
const LEAD = 260;

/** The other side's last proposal, where the words before a proposal say that it answers one. */
function answeredBy(reading: Reading, one: Candidate, proposals: readonly Candidate[]): Candidate | undefined {
  const [start] = one.range ?? [placeOf(one)];
  const lead = reading.text.slice(Math.max(0, start - LEAD), start + 60);
  if (!COUNTERS.test(lead)) return undefined;
  return proposals.findLast(
    (other) => other !== one && (other.range?.[1] ?? placeOf(other)) <= start && other.parties[0] !== one.parties[0],
  );
}

function isEarlier(a: Candidate, b: Candidate): boolean {
  return a.when.edtf < b.when.edtf;
}

function namedBehind(sentence: Sentence, pattern: RegExp, papers: readonly Candidate[]): Candidate | undefined {
  const match = pattern.exec(sentence.text);
  if (match === null) return undefined;
  const from = sentence.start + match.index;
  return papers.find((one) => {
    const at = placeOf(one);
    return at >= from && at <= from + match[0].length + REACH && at < sentence.end;
  });
}

function judged(
  sentence: Sentence,
  candidates: readonly Candidate[],
  proposals: readonly Candidate[],
  add: (from: Candidate | undefined, type: Link["type"], to: Candidate | undefined) => void,
): void {
  const { text } = sentence;
  const before = (one: Candidate): boolean => (one.range?.[1] ?? placeOf(one)) <= sentence.start;
  const here = candidates.filter(
    (one) => one.kind === "position" && placeOf(one) >= sentence.start && placeOf(one) < sentence.end,
  );
  const [stand] = here;
  const holder = stand?.stance?.party ?? sentence.speaker?.party;
  if (holder === undefined) return;
  const source = stand ?? proposals.find((one) => within(one, sentence) && one.parties[0] === holder);
  if (WITHDRAWS.test(text) && !DENIED.test(text)) {
    add(
      source,
      "withdraws",
      proposals.findLast((one) => before(one) && one.parties[0] === holder),
    );
    return;
  }
  if (SUPERSEDES.test(text) && TERMS.test(text) && !DENIED.test(text)) {
    const mine = proposals.filter((one) => one.parties[0] === holder);
    const later = mine.find((one) => within(one, sentence) || placeOf(one) >= sentence.start);
    add(
      later,
      "supersedes",
      mine.findLast((one) => one !== later && before(one)),
    );
  }
  if (!TERMS.test(text)) return;
  const theirs = proposals.findLast((one) => before(one) && one.parties[0] !== undefined && one.parties[0] !== holder);
  if (REJECTS.test(text)) add(source, "rejects", theirs);
  else if (ACCEPTS.test(text) && !DENIED.test(text)) add(source, "accepts", theirs);
  else if (ANSWERS.test(text)) add(source, "answers", theirs);
}

function within(proposal: Candidate, sentence: Sentence): boolean {
  return proposal.range !== undefined && proposal.range[0] < sentence.end && sentence.start < proposal.range[1];
}

/** Where a candidate was found, as its handle says. */
function placeOf(candidate: Candidate): number {
  return Number(/@(\d+)/.exec(candidate.handle)?.[1] ?? -1);
}
