import type { Evidence, Participation } from "../../../data/schema/index.ts";
import type { Reading } from "../recognise/reading.ts";
import { namedAsPresent } from "./attendance.ts";
import { metIn } from "./company.ts";
import type { Candidate } from "./candidate.ts";
import { meetingCancelled } from "./meeting-cancelled.ts";
import { meetingMentions } from "./meeting-mention.ts";
import { meetingPlanned, meetingPlannedUndated } from "./meeting-planned.ts";
import { meetingRecorded } from "./meeting-recorded.ts";
import { meetingReferred } from "./meeting-referred.ts";
import { meetingReported } from "./meeting-reported.ts";
import { meetingUndated } from "./meeting-undated.ts";
import { partiesOf, whoMet } from "./wording.ts";

/** All meetings of a document, each once however often it is spoken of. */
export function deriveMeetings(reading: Reading): readonly Candidate[] {
  const recorded = meetingRecorded(reading);
  const mentions = meetingMentions(reading);
  const planned = meetingPlanned(reading, mentions);
  return mergeMeetings(reading, [
    ...recorded,
    ...withCompany(reading, meetingReported(reading, mentions)),
    ...planned,
    ...meetingPlannedUndated(reading, planned),
    ...meetingCancelled(reading, mentions),
    ...meetingReferred(reading, mentions),
    ...meetingUndated(reading),
  ]);
}

/** The meetings that a report tells of, each with those whom the text names as having come along, up to the next meeting. */
function withCompany(reading: Reading, reported: readonly Candidate[]): readonly Candidate[] {
  const starts = reported.map((one) => Number(/@(\d+)/.exec(one.handle)?.[1] ?? 0));
  return reported.map((candidate, i) => {
    const from = i === 0 ? 0 : (starts[i] ?? 0);
    const next = starts.slice(i + 1).find((start) => start > from);
    if (i > 0 && starts[i - 1] === starts[i]) return candidate;
    const sentence = reading.sentences.find((one) => one.start <= (starts[i] ?? 0) && (starts[i] ?? 0) < one.end);
    const company = union(namedAsPresent(reading, from, next), sentence === undefined ? [] : metIn(reading, sentence));
    if (company.length === 0) return candidate;
    const placed = (candidate.participants ?? []).map(
      (one) =>
        (one.party === undefined
          ? company.find((other) => other.party !== undefined && keyOf(other) === keyOf(one))
          : undefined) ?? one,
    );
    const participants = union(placed, company);
    return { ...candidate, participants, parties: [...new Set([...candidate.parties, ...partiesOf(participants)])] };
  });
}

/** Joins candidates of one day that may be one meeting: the first rule's word counts, the others add evidence. */
function mergeMeetings(reading: Reading, candidates: readonly Candidate[]): readonly Candidate[] {
  const merged: Candidate[] = [];
  const byDay = new Map<string, number[]>();
  for (const candidate of candidates) {
    const day = candidate.when.edtf.replace(/[~?%]/g, "");
    const indices = byDay.get(day) ?? [];
    const index = indices.find((one) => sameMeeting(reading, merged[one], candidate));
    if (index === undefined) {
      byDay.set(day, [...indices, merged.length]);
      merged.push(candidate);
      continue;
    }
    const first = merged[index];
    if (first !== undefined) merged[index] = join(reading, first, candidate);
  }
  return merged;
}

const EARLIER_THAT_DAY = /\b(?:this morning|earlier today|at (?:lunch|breakfast))\b/i;

/** Whether two mentions of one day may mean one meeting: nothing that they say of who met is at odds. */
function sameMeeting(reading: Reading, a: Candidate | undefined, b: Candidate): boolean {
  if (a === undefined || (a.status !== b.status && a.status !== "occurred")) return false;
  // Earlier talks without a day have nothing in common but that.
  if (a.origin.rule === b.origin.rule && a.origin.rule?.endsWith("undated") === true) return false;
  if (a.evidence[0]?.position.start === b.evidence[0]?.position.start && a.origin.rule !== b.origin.rule) return true;
  if (
    a.origin.rule === "meeting-recorded" &&
    (b.participants?.length ?? 0) > 1 &&
    EARLIER_THAT_DAY.test(b.when.text ?? "")
  )
    return false;
  return compatible(reading, a, b);
}

function compatible(reading: Reading, a: Candidate, b: Candidate): boolean {
  const selves = reading.authors.map(keyOf);
  const people = personKeys(a.participants ?? []).filter((key) => !selves.includes(key));
  const others = personKeys(b.participants ?? []).filter((key) => !selves.includes(key));
  if (shares(people, others)) return true;
  const left = a.parties.filter((party) => party !== reading.home);
  const right = b.parties.filter((party) => party !== reading.home);
  if (left.length > 0 && right.length > 0)
    return shares(left, right) && (people.length === 0 || others.length === 0 || people.length > 4);
  return people.length === 0 || others.length === 0 || a.parties.length < 2 || b.parties.length < 2;
}

function join(reading: Reading, a: Candidate, b: Candidate): Candidate {
  const recorded = a.origin.rule === "meeting-recorded";
  const participants = recorded ? (a.participants ?? []) : union(a.participants ?? [], b.participants ?? []);
  const parties =
    recorded && a.parties.length > 0
      ? a.parties
      : [...new Set([...a.parties, ...b.parties, ...partiesOf(participants)])];
  const place = a.place ?? b.place;
  const channel = a.channel ?? b.channel;
  const who = whoMet(reading, participants, parties);
  return {
    ...a,
    title: recorded ? a.title : a.title.replace(/ of .*$/, ` of ${who}`),
    ...(place === undefined ? {} : { place }),
    ...(channel === undefined ? {} : { channel }),
    parties,
    ...(participants.length === 0 ? {} : { participants }),
    evidence: joinEvidence(a.evidence, b.evidence),
    origin: { ...a.origin, confidence: Math.max(a.origin.confidence, b.origin.confidence) },
  };
}

export function joinEvidence(a: readonly Evidence[], b: readonly Evidence[]): Evidence[] {
  const joined = [...a];
  for (const one of b) {
    if (
      !joined.some(
        (other) =>
          other.document === one.document &&
          other.position.start === one.position.start &&
          other.position.end === one.position.end,
      )
    )
      joined.push(one);
  }
  return joined;
}

function union(a: readonly Participation[], b: readonly Participation[]): Participation[] {
  const joined = [...a];
  for (const one of b) if (!joined.some((other) => keyOf(other) === keyOf(one))) joined.push(one);
  return joined;
}

function keyOf(one: Participation): string {
  return one.person ?? one.name?.split(" ").at(-1)?.toLowerCase() ?? "";
}

function personKeys(participants: readonly Participation[]): readonly string[] {
  return participants.map(keyOf).filter((key) => key !== "");
}

function shares(a: readonly string[], b: readonly string[]): boolean {
  return a.some((one) => b.includes(one));
}
