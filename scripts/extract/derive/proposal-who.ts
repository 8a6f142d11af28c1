import type { Participation } from "../../../data/schema/index.ts";
import { type Reading, within } from "../recognise/reading.ts";
import { participationOf } from "./meeting-mention.ts";
import type { Subject } from "./proposal-subject.ts";
import { otherSide } from "./stance.ts";
import { partiesOf } from "./wording.ts";

export interface ProposalSides {
  /** Those who propose; more than one where they do so jointly. */
  readonly proposers: readonly string[];
  readonly by?: Participation;
  readonly addressee?: string;
}

/** Where the words stand that announce a proposal. */
export interface Announcement {
  readonly by: "title" | "handed" | "words";
  readonly start: number;
  readonly end: number;
}

const OWN = /\b(?:our|my|we|I)\b/i;
const YOURS = /\b(?:your|you|other side(?:'s|’s)?)\b/i;
const THEIRS = /\b(?:their|they|he|his|its)\b/i;
const CUE =
  /propos\w*|offer\w*|plan\b|points?\b|terms\b|demand\w*|understanding|draft|conditions?\b|put forward|willing\b|prepared\b|would agree|calls for|tabled/gi;
/** How far before the cue its subject may stand. */
const NEAR = 70;

/**
 * Who puts a proposal to whom: from the title over it, from the words before its cue ("the Soviet proposal", "our final
 * offer"), else from the speaker, else from the last outsider named before it, else from the author.
 */
export function sidesOf(
  reading: Reading,
  announcement: Announcement,
  speaker: Participation | undefined,
  subject?: Subject,
): ProposalSides {
  const { document } = reading;
  const author = speaker ?? document.from;
  const self = author?.party ?? reading.home;
  if (announcement.by === "title") {
    const named = [...new Set(within(reading.parties, announcement.start, announcement.end).map((one) => one.party))];
    if (named.length > 0) return { proposers: named };
    if (subject?.party !== undefined) return { proposers: [subject.party] };
  }
  // One of the other side, and nothing tells of which.
  if (subject !== undefined && subject.party === undefined) return { proposers: [] };
  const told = announcement.by === "title" ? undefined : (subject ?? toldBy(reading, announcement, speaker));
  const proposer = told?.party ?? self;
  const by = told === undefined ? author : (told.by ?? (told.party === author?.party ? author : undefined));
  const table = partiesOf([...document.participants, ...(document.to === undefined ? [] : [document.to])]);
  const across =
    table.find((one) => one !== proposer) ??
    (proposer === reading.home
      ? announcement.by === "words"
        ? otherSide(reading, proposer)
        : undefined
      : reading.home);
  return {
    proposers: proposer === undefined ? [] : [proposer],
    ...(by === undefined || by.party !== proposer ? {} : { by }),
    ...(across === undefined || announcement.by === "handed" ? {} : { addressee: across }),
  };
}

/** The subject of the words that announce it. */
function toldBy(
  reading: Reading,
  { start, end }: Announcement,
  speaker: Participation | undefined,
): { readonly party?: string; readonly by?: Participation } | undefined {
  const { document } = reading;
  const self = speaker?.party ?? document.from?.party ?? reading.home;
  const cue = [...reading.text.slice(start, end).matchAll(CUE)].at(-1);
  const at = cue === undefined ? end : start + cue.index;
  const from = Math.max(start, at - NEAR);
  const lead =
    reading.text
      .slice(from, at)
      .split(/[.!?]\s/)
      .at(-1) ?? "";
  const leadStart = at - lead.length;
  if (OWN.test(lead)) return undefined;
  if (speaker !== undefined && YOURS.test(lead)) {
    const other = otherSide(reading, self);
    return other === undefined ? undefined : { party: other };
  }
  const person = within(reading.people, leadStart, at).at(-1);
  const party = within(reading.parties, leadStart, at).at(-1);
  const nearer = party === undefined || (person !== undefined && person.start > party.start);
  if (person?.party !== undefined && speaker === undefined && nearer) {
    return { party: person.party, by: participationOf(person) };
  }
  if (
    party !== undefined &&
    !/\b(?:to|with|for|of) (?:the )?$/.test(reading.text.slice(Math.max(0, party.start - 9), party.start))
  )
    return { party: party.party };
  if (speaker !== undefined) return undefined;
  const table = new Set(
    partiesOf([
      ...document.participants,
      ...(document.from === undefined ? [] : [document.from]),
      ...(document.to === undefined ? [] : [document.to]),
    ]),
  );
  const outsider = [...within(reading.people, start, at), ...within(reading.parties, start, at)]
    .toSorted((a, b) => a.start - b.start)
    .findLast((one) => one.party !== undefined && one.party !== self);
  if (outsider?.party !== undefined && (table.size < 2 || THEIRS.test(lead))) return { party: outsider.party };
  return undefined;
}
