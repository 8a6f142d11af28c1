import { randomLcg } from "d3";
import type { Dataset, Event } from "../../../data/schema/index.ts";

const DAY = 86_400_000;
const FROM = Date.UTC(1960, 0, 1);
const YEARS = 6;
const SPAN = YEARS * 365 * DAY;
const STATEMENTS = 4;
const STEPS = 5;
const HELD = ["states", "offers", "demands", "refuses", "concedes", "agrees"] as const;
const SEED = 0.42;

/**
 * An invented negotiation in which every party speaks to every issue, on average `STATEMENTS` times: in rounds of a few weeks, some as a
 * range, some on a vague date, some on condition of another issue. The same numbers give the same dataset.
 */
export function talksOf(issues: number, parties: number): Dataset {
  const random = randomLcg(SEED);
  const whole = (below: number): number => Math.floor(random() * below);
  const rounds = Array.from({ length: 3 * YEARS }, () => FROM + random() * (SPAN - 60 * DAY));
  const partyId = (i: number): string => `P${String(i + 1).padStart(2, "0")}`;
  const issueId = (i: number): string => `issue-${i + 1}`;
  const events: Event[] = [];
  for (let issue = 0; issue < issues; issue += 1)
    for (let party = 0; party < parties; party += 1)
      for (let left = 1 + whole(2 * STATEMENTS - 1); left > 0; left -= 1) {
        const low = whole(STEPS);
        const high = random() < 0.2 ? Math.min(STEPS - 1, low + 1 + whole(2)) : low;
        const time = (rounds[whole(rounds.length)] ?? FROM) + whole(45) * DAY;
        const tied =
          random() < 0.03 ? { issue: issueId(whole(issues)), text: "the other question is settled first" } : undefined;
        events.push({
          id: `e${String(events.length).padStart(6, "0")}`,
          kind: "position",
          title: `${partyId(party)} on question ${issue + 1}`,
          summary: `What ${partyId(party)} held.`,
          when: { edtf: dateOf(time, random()), basis: random() < 0.2 ? "inferred" : "stated" },
          status: "occurred",
          parties: [partyId(party)],
          issues: [issueId(issue)],
          stance: {
            party: partyId(party),
            issue: issueId(issue),
            value: [low, high],
            held: HELD[whole(HELD.length)] ?? "states",
            ...(tied === undefined ? {} : { condition: tied }),
          },
          links: [],
          evidence: [
            {
              document: `paper-${1 + whole(PAPERS)}`,
              position: { start: whole(90_000), end: 90_100 },
              supports: ["stance", "when"],
            },
          ],
          origin: { method: random() < 0.5 ? "curated" : "rule", confidence: 0.5 + random() / 2 },
        });
      }
  return {
    format: "parley/1",
    id: `talks-${issues}-${parties}`,
    title: `${issues} questions, ${parties} parties`,
    span: { from: day(FROM), to: day(FROM + SPAN) },
    parties: Array.from({ length: parties }, (_, i) => ({
      id: partyId(i),
      name: `Party ${i + 1}`,
      short: partyId(i),
      kind: "state",
      aliases: [],
    })),
    people: [],
    places: [],
    issues: Array.from({ length: issues }, (_, i) => ({
      id: issueId(i),
      name: `Question ${i + 1}`,
      question: `What becomes of matter ${i + 1}, and when?`,
      scale: Array.from({ length: STEPS }, (_step, value) => ({
        value,
        label: `answer ${value + 1} of ${STEPS} to it`,
        criterion: `The party gives answer ${value + 1} in so many words.`,
      })),
      poles: { low: partyId(0), high: partyId(1) },
    })),
    documents: Array.from({ length: PAPERS }, (_, i) => paper(i)),
    events,
  };
}

const PAPERS = 12;

function paper(i: number): Dataset["documents"][number] {
  return {
    id: `paper-${i + 1}`,
    title: `Paper ${i + 1}`,
    type: "memorandum of conversation",
    collection: "Invented archive",
    date: { edtf: day(FROM + ((i + 0.5) / PAPERS) * SPAN), basis: "stated" },
    participants: [],
    citation: { id: `paper-${i + 1}`, type: "manuscript" },
    text: { sha256: "0".repeat(64), length: 100_000 },
    language: "en",
  };
}

/** Most are days; some are months, doubtful, or one of two days. */
function dateOf(time: number, shape: number): string {
  if (shape < 0.06) return day(time).slice(0, 7);
  if (shape < 0.1) return `${day(time)}~`;
  return shape < 0.12 ? `[${day(time)},${day(time + 2 * DAY)}]` : day(time);
}

function day(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
