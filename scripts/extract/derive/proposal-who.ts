import type { Participation } from "../../../data/schema/index.ts";
import { type Reading, within } from "../recognise/reading.ts";
import { participationOf } from "./meeting-mention.ts";
import { partiesOf } from "./wording.ts";

export interface ProposalSides {
  readonly proposer?: string;
  readonly by?: Participation;
  readonly addressee?: string;
}

const OWN = /\b(?:our|my|we|I)\b/i;
const YOURS = /\b(?:your|their|they|he|his|other side(?:'s|’s)?)\b/i;
const CUE = /propos\w*|offer\w*|plan\b|points?\b|terms\b|demand\w*|understanding|draft/gi;

/**
 * Who puts a proposal to whom, from the words before its cue ("the Soviet proposal", "our final offer"), else from the
 * speaker, else from the author.
 */
export function sidesOf(
  reading: Reading,
  introStart: number,
  start: number,
  speaker: Participation | undefined,
): ProposalSides {
  const { document } = reading;
  const self = speaker?.party ?? document.from?.party ?? reading.home;
  const others = [
    ...new Set([
      ...partiesOf(document.participants),
      ...(document.to?.party ? [document.to.party] : []),
      ...reading.counterparts,
    ]),
  ];
  const intro = reading.text.slice(introStart, start);
  const cue = [...intro.matchAll(CUE)].at(-1);
  const at = introStart + (cue?.index ?? 0);
  const lead =
    reading.text
      .slice(Math.max(introStart, at - 70), at)
      .split(/[.!?]\s/)
      .at(-1) ?? "";
  const person = within(reading.people, Math.max(introStart, at - 70), at).at(-1);
  const party = within(reading.parties, Math.max(introStart, at - 60), at).at(-1);
  let proposer = self;
  let by = speaker ?? document.from;
  if (OWN.test(lead)) {
    proposer = self;
  } else if (person?.party !== undefined && speaker === undefined) {
    proposer = person.party;
    by = participationOf(person);
  } else if (
    party !== undefined &&
    !/\b(?:to|with|for|of) (?:the )?$/.test(reading.text.slice(Math.max(0, party.start - 9), party.start))
  ) {
    proposer = party.party;
    by = undefined;
  } else if (YOURS.test(lead)) {
    proposer = others.find((one) => one !== self) ?? self;
    by = undefined;
  }
  const addressee = others.find((one) => one !== proposer) ?? (self === proposer ? undefined : self);
  return {
    ...(proposer === undefined ? {} : { proposer }),
    ...(by === undefined || by.party !== proposer ? {} : { by }),
    ...(addressee === undefined ? {} : { addressee }),
  };
}
