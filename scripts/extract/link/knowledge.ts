import type { Document, Knowledge } from "../../../data/schema/index.ts";
import { daySpan, edtfOfDay } from "../recognise/calendar.ts";
import type { Joined } from "./joined.ts";

/**
 * Who knew of an event, from when: the parties at a meeting and at either end of a message or proposal, from its day;
 * and the parties that a report of it was sent to, from the day of the report. Absent means that nobody says.
 */
export function withKnowledge(events: readonly Joined[], documents: readonly Document[]): readonly Joined[] {
  const byId = new Map(documents.map((document) => [document.id, document]));
  return events.map((event) => {
    const known = new Map<string, Knowledge>();
    const add = (one: Knowledge): void => {
      const before = known.get(one.party);
      if (before === undefined || one.from < before.from) known.set(one.party, one);
    };
    for (const one of event.knownTo ?? []) add(one);
    const day = dayOf(event.when.edtf);
    if (day !== undefined && event.status === "occurred" && event.kind !== "action" && event.kind !== "position") {
      for (const party of event.parties)
        add({ party, from: day, how: event.kind === "meeting" ? "took part" : "sent or received it" });
    }
    if (event.kind === "meeting" && event.status === "occurred") {
      for (const evidence of event.evidence) {
        const report = byId.get(evidence.document);
        const [to, sent] = [report?.to?.party, report && dayOf(report.date.edtf)];
        if (report === undefined || to === undefined || sent === undefined || (day !== undefined && sent < day))
          continue;
        add({ party: to, from: sent, how: `was told by ${article(report.type)}`, evidence: [evidence] });
      }
    }
    const { knownTo: _before, ...rest } = event;
    return known.size === 0
      ? rest
      : { ...rest, knownTo: [...known.values()].toSorted((a, b) => (a.party < b.party ? -1 : 1)) };
  });
}

/** The day from which something is known for sure: the last one that its date may mean. */
function dayOf(edtf: string): string | undefined {
  const span = daySpan(edtf);
  return span === undefined || span.precision === "year" ? undefined : edtfOfDay(span.last);
}

function article(type: string): string {
  return /^[aeiou]/i.test(type) ? `an ${type}` : `a ${type}`;
}
