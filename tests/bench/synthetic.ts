import type { Dataset, Event } from "../../data/schema/index.ts";

const DAY = 86_400_000;
const FROM = Date.UTC(1966, 0, 1);
const TO = Date.UTC(1973, 11, 31);
const SHA = "0".repeat(64);

/** The parties of an invented negotiation, two sides and four others: with hues of their own they make eight lanes. */
const PARTIES = [
  ["NOR", "Norden", "NOR"],
  ["SUD", "Sudland", "SUD"],
  ["OST", "Ostmark Union", "NOR"],
  ["WES", "Westmeer", "SUD"],
  ["MED", "Mediator", "MED"],
  ["COU", "Council of Ports", "COU"],
  ["ISL", "Islands", "ISL"],
  ["GUA", "Guarantors", "GUA"],
] as const;

const WORDS =
  "meeting draft border ceasefire withdrawal guarantee memorandum reply talks plenary annex observer clause refugees passage envoy note canal summit timetable verification zone security settlement interim corridor accord session minister conference amendment".split(
    " ",
  );
const KINDS = ["meeting", "meeting", "proposal", "position", "message", "message", "action"] as const;
const CHANNELS = [undefined, "public", "private", "secret", "backchannel"] as const;
const ISSUES = ["border", "canal", "prisoners", "trade", "guarantees"] as const;

/** Numbers from 0 to 1 that a seed fixes (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export interface SyntheticOptions {
  readonly seed?: number;
  /** Years 1968 and 1970 are silent, as archives are; off for a record without a rest. */
  readonly quiet?: boolean;
}

/**
 * A valid dataset of `count` invented events: eight lanes, a tenth of the events with ranges, titles of three to eight words, a
 * share in bursts, and quiet years. The same count and seed give the same dataset.
 */
export function syntheticDataset(count: number, { seed = 42, quiet = true }: SyntheticOptions = {}): Dataset {
  const random = randomFrom(seed);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  const bursts = Array.from({ length: 24 }, () => FROM + random() * (TO - FROM));
  const events = Array.from({ length: count }, (_, i) => eventOf(i, random, pick, bursts, quiet));
  return {
    format: "parley/1",
    id: `synthetic-${count}-${seed}`,
    title: `${count} invented events`,
    span: { from: day(FROM), to: day(TO) },
    parties: PARTIES.map(([id, name, side]) => ({ id, name, short: id, kind: "state" as const, aliases: [], side })),
    people: [],
    places: [],
    issues: ISSUES.map((id) => ({
      id,
      name: id,
      question: `What of the ${id}?`,
      scale: [0, 1, 2, 3].map((value) => ({ value, label: `step ${value}`, criterion: `says ${value}` })),
      poles: { low: "NOR", high: "SUD" },
    })),
    documents: Array.from({ length: 6 }, (_, i) => documentOf(i)),
    events,
  };
}

function documentOf(i: number): Dataset["documents"][number] {
  return {
    id: `paper-${i + 1}`,
    title: `Paper ${i + 1}`,
    type: i % 2 === 0 ? "memorandum of conversation" : "telegram",
    collection: "Invented archive",
    date: { edtf: day(FROM + (i + 0.5) * ((TO - FROM) / 6)), basis: "stated" },
    participants: [],
    citation: { id: `paper-${i + 1}`, type: "manuscript" },
    text: { sha256: SHA, length: 100_000 },
    language: "en",
  };
}

function eventOf(
  i: number,
  random: () => number,
  pick: <Item>(items: readonly Item[]) => Item,
  bursts: readonly number[],
  quiet: boolean,
): Event {
  const kind = pick(KINDS);
  const first = Math.floor(random() * PARTIES.length);
  const second = (first + 1 + Math.floor(random() * (PARTIES.length - 1))) % PARTIES.length;
  const several = kind === "meeting" || kind === "message" || random() < 0.2;
  const parties = [PARTIES[first]?.[0] ?? "NOR", ...(several ? [PARTIES[second]?.[0] ?? "SUD"] : [])];
  const issue = pick(ISSUES);
  const step = Math.floor(random() * 4);
  const channel = pick(CHANNELS);
  const words = Array.from({ length: 3 + Math.floor(random() * 6) }, () => pick(WORDS));
  const planned = random() < 0.08;
  const evidence = {
    document: `paper-${1 + Math.floor(random() * 6)}`,
    position: { start: 0, end: 40 },
    supports: ["when"],
  };
  return {
    id: `e${String(i).padStart(7, "0")}`,
    kind,
    title: words.join(" "),
    summary: words.join(" "),
    when: { edtf: dateOf(instant(random, pick, bursts, quiet), random), basis: random() < 0.2 ? "inferred" : "stated" },
    ...(channel === undefined ? {} : { channel }),
    status: planned ? "planned" : "occurred",
    parties,
    issues: [issue],
    ...(kind === "proposal" ? { points: [{ n: 1, summary: "one", issues: [issue], evidence: [evidence] }] } : {}),
    ...(kind === "position"
      ? {
          stance: {
            party: parties[0] ?? "NOR",
            issue,
            value: [step, step] as [number, number],
            held: "states" as const,
          },
        }
      : {}),
    links: [],
    evidence: [evidence],
    origin: { method: random() < 0.3 ? "curated" : "rule", confidence: 0.4 + random() * 0.6 },
  };
}

function instant(
  random: () => number,
  pick: <Item>(items: readonly Item[]) => Item,
  bursts: readonly number[],
  quiet: boolean,
): number {
  const even = random() < 0.6;
  const near = pick(bursts) + (random() + random() + random() - 1.5) * 24 * DAY;
  const time = Math.min(TO - DAY, Math.max(FROM, even ? FROM + random() * (TO - FROM) : near));
  const year = new Date(time).getUTCFullYear();
  return quiet && (year === 1968 || year === 1970) ? time + 366 * DAY : time;
}

/** A tenth are ranges, some are months, some doubtful; the rest are days. */
function dateOf(time: number, random: () => number): string {
  const shape = random();
  const length = (1 + Math.floor(random() * 30)) * DAY;
  if (shape < 0.1) return `${day(time)}/${day(Math.min(TO, time + length))}`;
  if (shape < 0.13) return day(time).slice(0, 7);
  if (shape < 0.15) return `${day(time)}~`;
  return shape < 0.17 ? `${day(time)}?` : day(time);
}

function day(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
