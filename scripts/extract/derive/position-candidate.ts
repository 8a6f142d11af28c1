import type { Stance, When } from "../../../data/schema/index.ts";
import { issuesOf } from "../recognise/issues.ts";
import type { Reading, Sentence } from "../recognise/reading.ts";
import type { Candidate } from "./candidate.ts";
import { evidenceFor } from "./evidence.ts";
import { joinEvidence } from "./meetings.ts";
import { round } from "./meeting-reported.ts";
import type { Holding } from "./stance.ts";
import { issueName, partyName } from "./wording.ts";

const RULE = "position-stated";
const REPORTED_RULE = "position-reported";
const MOST_EVIDENCE = 6;
const CONDITION =
  /\b(?:if|unless|provided(?: that)?|on condition that|only when|as long as|once|in return for|in exchange for)\b([^.;]{8,160})/i;
const VERBS: Readonly<Record<Stance["held"], string>> = {
  states: "states its position on",
  offers: "makes an offer on",
  demands: "makes a demand on",
  refuses: "refuses to move on",
  concedes: "gives ground on",
  agrees: "agrees on",
};

/** What a position stands on: a sentence, or a point of a proposal. */
export type Passage = Pick<Sentence, "start" | "end" | "text" | "inNote" | "speaker">;

const ASSUMED = "No step is told; the holder's own end of the scale is assumed.";

/** Whether the step was taken from whose stand it is, not from words. */
export function isAssumed(candidate: Candidate): boolean {
  return candidate.origin.note?.includes(ASSUMED) === true;
}

/**
 * A position, in words of its own.
 *
 * @param assumed true where no words show the step.
 */
export function positionOf(
  reading: Reading,
  sentence: Passage,
  holding: Holding,
  issue: string,
  value: [number, number],
  when: When,
  assumed = false,
): Candidate {
  const who = partyName(reading, holding.party);
  const name = issueName(reading, issue);
  const condition = conditionOf(reading, sentence, issue);
  const rule = holding.reported ? REPORTED_RULE : RULE;
  const step = reading.lexicon.issueById.get(issue)?.scale.find((one) => one.value === value[0])?.label ?? "";
  const upper =
    value[1] === value[0]
      ? ""
      : ` to “${reading.lexicon.issueById.get(issue)?.scale.find((one) => one.value === value[1])?.label ?? ""}”`;
  const confidence =
    (sentence.speaker === undefined ? 0.55 : holding.reported ? 0.62 : 0.66) -
    (value[1] - value[0]) * 0.04 -
    (holding.held === "states" ? 0.06 : 0) -
    (sentence.inNote ? 0.05 : 0) -
    (assumed ? 0.1 : 0);
  const notes = [
    ...(holding.reported ? ["Reported by another, not in the holder's own words."] : []),
    ...(assumed ? [ASSUMED] : []),
  ];
  return {
    handle: `${rule}@${sentence.start}-${issue}`,
    document: reading.document.id,
    kind: "position",
    title: `${who} ${VERBS[holding.held]} ${name}`,
    summary: `${who}: ${assumed ? "near its own end of the scale, " : ""}“${step}”${upper} on ${name}${condition === undefined ? "" : ", on a condition"}${holding.reported ? ", as another reports it" : ""}.`,
    when,
    status: "occurred",
    parties: [holding.party],
    ...(sentence.speaker?.party === holding.party && sentence.speaker !== undefined
      ? { participants: [sentence.speaker] }
      : {}),
    issues: [issue],
    stance: {
      party: holding.party,
      issue,
      value,
      held: holding.held,
      ...(condition === undefined ? {} : { condition }),
    },
    refers: [],
    evidence: [evidenceFor(reading, sentence.start, sentence.end, ["stance"])],
    origin: {
      method: "rule",
      rule,
      confidence: round(confidence),
      ...(notes.length === 0 ? {} : { note: notes.join(" ") }),
    },
  };
}

/** A condition, in words of its own: which other issue it hangs on, if the gazetteer knows it. */
function conditionOf(reading: Reading, sentence: Passage, issue: string): Stance["condition"] {
  const clause = CONDITION.exec(sentence.text)?.[1];
  if (clause === undefined) return undefined;
  const other = issuesOf(clause, reading.lexicon).find((one) => one !== issue);
  return other === undefined
    ? { text: "Depends on what the other side does." }
    : { issue: other, text: `Depends on ${issueName(reading, other)}.` };
}

/** Puts a position among those found; one that is there already gets its evidence. */
export function addPosition(found: Map<string, Candidate>, candidate: Candidate): void {
  const { stance } = candidate;
  const key = `${stance?.party}|${stance?.issue}|${stance?.value.join()}|${stance?.held}`;
  const known = found.get(key);
  if (known === undefined) {
    found.set(key, candidate);
    return;
  }
  if (known.evidence.length >= MOST_EVIDENCE) return;
  const condition = known.stance?.condition ?? stance?.condition;
  found.set(key, {
    ...known,
    ...(known.stance === undefined
      ? {}
      : { stance: { ...known.stance, ...(condition === undefined ? {} : { condition }) } }),
    evidence: joinEvidence(known.evidence, candidate.evidence),
    origin: {
      ...known.origin,
      confidence: round(Math.min(0.8, Math.max(known.origin.confidence, candidate.origin.confidence) + 0.04)),
    },
  });
}
