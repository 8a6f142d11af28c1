import { daySpan, dayNumber } from "../recognise/calendar.ts";
import { issuesOf } from "../recognise/issues.ts";
import { type Reading, type Sentence, within } from "../recognise/reading.ts";
import type { Candidate } from "./candidate.ts";
import { evidenceFor } from "./evidence.ts";
import { whenOf } from "./meeting-mention.ts";
import { listed, partyName } from "./wording.ts";

const RULE = "action-dated";
/** What is done, by the words for it, with the name that the event is given. */
const DEEDS: readonly (readonly [pattern: RegExp, name: string, planned?: boolean])[] = [
  [
    /\b(?:air |bombing )?(?:raids?|air strikes?|bombardments?)\b|\bbomb(?:ed|ing) (?:of )?(?:Hanoi|Haiphong|the North|North Viet)/i,
    "Air attack",
  ],
  [/\b(?:attack(?:ed|s)?|assault|shelling|shelled|mortar(?:ed)?) (?:on|against|at)\b|\bViet Cong attack\b/i, "Attack"],
  [/\b(?:offensive|invasion|incursion|operation [A-Z]\w+)\b/i, "Offensive"],
  [
    /\b(?:bombing (?:halt|pause|suspension)|(?:halt|pause|suspension|cessation) (?:of|in) (?:the |all )?bombing|stopped (?:the |all )?bombing)\b/i,
    "Halt in the bombing",
  ],
  [
    /\b(?:cease-?fire|truce|stand-?down)\b(?=[^.]{0,40}\b(?:began|begins?|effective|enter\w*|took effect|took force|will|from|on|of)\b)/i,
    "Cease-fire",
  ],
  [/\b(?:presidential |national |general |congressional )?elections?\b(?! campaign)/i, "Election"],
  [/\binaugurat\w+\b/i, "Inauguration"],
  [/\bdeadline\b|\bat the latest\b/i, "Deadline"],
  [/\bcoup(?: d['’][eé]tat)?\b/i, "Coup"],
  [/\b(?:withdrew|withdrawal of) (?:\w+ ){0,4}(?:troops|forces|men|battalions|divisions)\b/i, "Withdrawal of troops"],
  [
    /\b(?:landed|landing of|arrival of|deployment of|deployed) (?:\w+ ){0,4}(?:troops|forces|Marines|battalions?|divisions?|brigades?)\b/i,
    "Deployment of troops",
  ],
  [
    /\b(?:signed|signing of|initialed|concluded) (?:the |an? )?(?:\w+ ){0,3}(?:agreement|treaty|accords?|communiqu[eé]|protocols?)\b/i,
    "Signing of an agreement",
  ],
  [
    /\b(?:resolution|legislation|bill|act) (?:was |were )?(?:passed|adopted|approved)|\bpassed (?:the |a )?(?:\w+ ){0,3}(?:resolution|bill|act)\b/i,
    "Law or resolution",
  ],
  [/\b(?:mining of|mined) (?:\w+ ){0,4}(?:ports?|harbors?|Haiphong)\b|\bmine clearance\b/i, "Mining of ports"],
];
const REACH = 70;
const MOST = 12;
const CONDITIONAL = /\b(?:if|would|could|might|whether|estimate\w*|possib\w+|should|recommend\w*|propos\w+)\b/i;

/** Deeds with a date: bombing and its halts, offensives, elections, deadlines, laws, signings. */
export function deriveActions(reading: Reading): readonly Candidate[] {
  const found: Candidate[] = [];
  for (const sentence of reading.sentences) {
    if (
      found.length >= MOST ||
      sentence.block.kind === "title" ||
      sentence.block.kind === "source-note" ||
      sentence.text.length > 1200
    )
      continue;
    if (within(reading.dates, sentence.start, sentence.end).length === 0) continue;
    const candidate = actionIn(reading, sentence);
    if (
      candidate !== undefined &&
      !found.some((one) => one.title === candidate.title && one.when.edtf === candidate.when.edtf)
    )
      found.push(candidate);
  }
  return found;
}

function actionIn(reading: Reading, sentence: Sentence): Candidate | undefined {
  for (const [pattern, name] of DEEDS) {
    const match = pattern.exec(sentence.text);
    if (match === null) continue;
    const at = sentence.start + match.index;
    const date = within(
      reading.dates,
      Math.max(sentence.start, at - REACH),
      Math.min(sentence.end, at + match[0].length + REACH),
    ).find((one) => {
      const span = daySpan(one.edtf);
      return span !== undefined && (span.precision !== "year" || name === "Election");
    });
    if (date === undefined) continue;
    const [span, own] = [daySpan(date.edtf), daySpan(reading.document.date.edtf)];
    const later = span !== undefined && own !== undefined && dayNumber(span.first) > dayNumber(own.last);
    if (!later && CONDITIONAL.test(sentence.text.slice(Math.max(0, match.index - 60), match.index))) continue;
    if (
      /\b(?:telegram|memorandum|letter|conversation|paper|message|cable|report)\b[^.]{0,25}$/i.test(
        reading.text.slice(sentence.start, date.start),
      )
    )
      continue;
    const parties = [...new Set(within(reading.parties, sentence.start, sentence.end).map((one) => one.party))].slice(
      0,
      2,
    );
    const who = parties.length === 0 ? "" : ` (${listed(parties.map((party) => partyName(reading, party)))})`;
    return {
      handle: `${RULE}@${at}`,
      document: reading.document.id,
      kind: "action",
      title: `${name}${who}`,
      summary: `${name}${who}, ${later ? "still to come as the document is written" : "spoken of as past or under way"}.`,
      when: whenOf(date),
      status: later ? "planned" : "occurred",
      parties,
      issues: [...issuesOf(sentence.text, reading.lexicon, 2)],
      refers: [],
      evidence: [evidenceFor(reading, sentence.start, sentence.end, ["when"])],
      origin: { method: "rule", rule: RULE, confidence: date.form === "calendar" ? 0.65 : 0.55 },
    };
  }
  return undefined;
}
