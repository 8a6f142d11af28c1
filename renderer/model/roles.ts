import type { Event, Participation } from "../../data/schema/index.ts";

const ACTS = /^(proposer|author|sender|speaker|signatory|from)\b/i;
const RECEIVES = /^(addressee|recipient|to)\b/i;

/**
 * The parties that put a text: those whose people are named as its proposers; where people are named without a role, all of
 * theirs (a joint text), less who it was addressed to; where nobody is named, the first party of the event.
 */
export function authorsOf(event: Event): readonly string[] {
  if (event.participants === undefined || event.parties.length < 2) return event.parties.slice(0, 1);
  const acting = partiesOf(event.participants.filter(({ role }) => role !== undefined && ACTS.test(role)));
  if (acting.length > 0) return acting;
  const rest = partiesOf(event.participants.filter(({ role }) => role === undefined || !RECEIVES.test(role)));
  const named = rest.filter((party) => event.parties.includes(party));
  return named.length > 0 ? named : event.parties.slice(0, 1);
}

/** Somebody whom a text or a message was put to, of whatever party. */
export function isAddressee({ role }: Participation): boolean {
  return role !== undefined && RECEIVES.test(role);
}

export interface Correspondence {
  /** Undefined where somebody wrote who belongs to none of the parties. */
  readonly sender: string | undefined;
  /** The parties that it went to; empty for a message within one party. */
  readonly recipients: readonly string[];
}

/** Who sent a message and which other parties it went to: by the roles of the people named, else first party to the others. */
export function correspondenceOf(event: Event): Correspondence {
  const [first, ...others] = event.parties;
  if (event.participants === undefined) return { sender: first, recipients: others };
  const senders = event.participants.filter(({ role }) => role !== undefined && ACTS.test(role));
  const strangers = event.participants.filter(
    ({ party, role }) => party === undefined && !(role !== undefined && RECEIVES.test(role)),
  );
  const outside = senders.length === 0 && strangers.length > 0 && event.parties.length === 1;
  const sender = outside ? undefined : (partiesOf(senders)[0] ?? first);
  const addressed = partiesOf(event.participants.filter(({ role }) => role !== undefined && RECEIVES.test(role)));
  const recipients = addressed.length > 0 ? addressed : event.parties;
  return { sender, recipients: recipients.filter((party) => party !== sender) };
}

function partiesOf(people: readonly Participation[]): readonly string[] {
  return [...new Set(people.flatMap(({ party }) => (party === undefined ? [] : [party])))];
}
