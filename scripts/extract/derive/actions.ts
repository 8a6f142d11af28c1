import type { When } from "../../../data/schema/index.ts";
import { daySpan } from "../recognise/calendar.ts";
import type { FoundDate } from "../recognise/date.ts";
import { issuesOf } from "../recognise/issues.ts";
import { type Reading, type Sentence, within } from "../recognise/reading.ts";
import type { Candidate } from "./candidate.ts";
import { actionsUndated } from "./actions-undated.ts";
import { byMonth, deedTime, isLater } from "./deed-time.ts";
import { type Deed, DEEDS } from "./deeds.ts";
import { evidenceFor } from "./evidence.ts";
import { whenOf } from "./meeting-mention.ts";
import { listed, partyName } from "./wording.ts";

const RULE = "action-dated";
const MOST = 16;
const MOST_IN_SENTENCE = 3;
const LONGEST = 1200;
const CONDITIONAL =
  /\b(?:if|could|might|may|whether|estimate\w*|possib\w+|likely|recommend\w*|propos\w+|suggest\w*|in case|contemplat\w+|would have)\b/i;
/** What is only advised is not even planned. */
const ADVISED = /\b(?:if|recommend\w*|suggest\w*|question of|whether|in case|contemplat\w+)\b/i;
const DENIED = /\b(?:not|never|without|no)\b(?! (?:later|longer|only))[^,;]{0,30}$/i;
/** Editors date papers, volumes and folders, and what they say of deeds is by the way. */
const BIBLIOGRAPHY =
  /\b(?:National Archives|Library of Congress|Foreign Relations|\b[Ii]bid\b|Department of State Bulletin|Public Papers)/;

/** Deeds with a date: bombing and its halts, offensives, elections, deadlines, laws, signings, announcements, journeys. */
export function deriveActions(reading: Reading): readonly Candidate[] {
  const found: Candidate[] = [];
  for (const sentence of reading.sentences) {
    if (found.length >= MOST || isAside(sentence)) continue;
    for (const candidate of actionsIn(reading, sentence))
      if (!found.some((one) => one.title === candidate.title && one.when.edtf === candidate.when.edtf))
        found.push(candidate);
  }
  return [...found, ...actionsUndated(reading, found)];
}

function isAside(sentence: Sentence): boolean {
  return (
    sentence.block.kind === "title" ||
    sentence.block.kind === "source-note" ||
    sentence.block.kind === "participant" ||
    sentence.text.length > LONGEST ||
    /\?\W*$/.test(sentence.text) ||
    (sentence.inNote && BIBLIOGRAPHY.test(sentence.text))
  );
}

function actionsIn(reading: Reading, sentence: Sentence): readonly Candidate[] {
  const found: Candidate[] = [];
  const taken: [number, number][] = [];
  for (const deed of DEEDS) {
    const match = deed.pattern.exec(sentence.text);
    if (match === null || found.length >= MOST_IN_SENTENCE) continue;
    const [start, end] = [sentence.start + match.index, sentence.start + match.index + match[0].length];
    if (taken.some(([from, to]) => start < to && from < end)) continue;
    const date =
      deed.byMonth === true ? byMonth(reading, sentence, start, end) : deedTime(reading, sentence, start, end);
    if (date === undefined || !isFine(deed, date.edtf)) continue;
    const later = isLater(reading, date.edtf);
    const lead = sentence.text.slice(Math.max(0, match.index - 60), match.index);
    if (DENIED.test(lead) || (later ? ADVISED : CONDITIONAL).test(lead)) continue;
    // One date dates one deed of a sentence: the words nearest to it.
    if (found.some((one) => one.when.edtf === date.edtf)) continue;
    taken.push([start, end]);
    found.push(actionOf(reading, sentence, deed.name, start, whenOf(date), later, sureness(deed, date)));
  }
  return found;
}

/** Words and journeys are told of by the way more often than deeds of war and of law are. */
function sureness(deed: Deed, date: FoundDate): number {
  return (date.form === "calendar" ? 0.65 : 0.55) - (deed.minor === true ? 0.1 : 0);
}

/** A year alone places what is known by its year, and nothing else. */
function isFine(deed: Deed, edtf: string): boolean {
  if (edtf.startsWith("XXXX")) return /^XXXX-\d\d-\d\d/.test(edtf);
  const span = daySpan(edtf);
  return span === undefined ? edtf.startsWith("[") : span.precision !== "year" || deed.known === true;
}

/** An event for a deed, in words of its own. */
export function actionOf(
  reading: Reading,
  sentence: Sentence,
  name: string,
  at: number,
  when: When,
  later: boolean,
  confidence: number,
  rule = RULE,
): Candidate {
  const parties = [...new Set(within(reading.parties, sentence.start, sentence.end).map((one) => one.party))].slice(
    0,
    2,
  );
  const who = parties.length === 0 ? "" : ` (${listed(parties.map((party) => partyName(reading, party)))})`;
  return {
    handle: `${rule}@${at}`,
    document: reading.document.id,
    kind: "action",
    title: `${name}${who}`,
    summary: `${name}${who}, ${later ? "still to come as the document is written" : "spoken of as past or under way"}.`,
    when,
    status: later ? "planned" : "occurred",
    parties,
    issues: [...issuesOf(sentence.text, reading.lexicon, 2)],
    refers: [],
    evidence: [evidenceFor(reading, sentence.start, sentence.end, ["when"])],
    origin: { method: "rule", rule, confidence },
  };
}
