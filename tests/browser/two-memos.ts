import { createHash } from "node:crypto";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Dataset, Event, Evidence } from "../../data/schema/index.ts";

/*
 * Invented for these tests: two towns haggle over a lighthouse, and two clerks write it down. Every word is made up.
 */

const PILOT = `Log of the pilot, 2 May 1923.
[Page 4]
Kapstad asked that the lamp burn every night, and that each ship pay four coins.
The two sides met at the quay. Lunde answered that the lamp burn on stormy nights alone.
`;

const GUILD = `Letter of the guild, 9 June 1923.
[Page 11]
Kapstad now asks that the lamp burn every second night, and that each ship pay two coins.
They had met on board the tender, the guild has heard.
`;

const TEXTS = { pilot: PILOT, guild: GUILD } as const;
type Memo = keyof typeof TEXTS;

/** Paths of the dataset and of the two memos that it rests on. */
export interface TwoMemos {
  readonly dataset: string;
  readonly memos: readonly string[];
}

/** Writes the two memos and a dataset whose offsets count in them to a folder of their own. */
export async function writeTwoMemos(): Promise<TwoMemos> {
  const folder = await mkdtemp(join(tmpdir(), "parley-two-memos-"));
  const memos = await Promise.all(
    Object.entries(TEXTS).map(async ([name, text]) => {
      const path = join(folder, `${name}.txt`);
      await writeFile(path, text);
      return path;
    }),
  );
  const dataset = join(folder, "lighthouse.json");
  await writeFile(dataset, JSON.stringify(lighthouse()));
  return { dataset, memos };
}

function lighthouse(): Dataset {
  const party = (id: string, name: string) => ({ id, name, short: id, kind: "state" as const, aliases: [] });
  return {
    format: "parley/1",
    id: "lighthouse",
    title: "The lighthouse, an invented quarrel",
    span: { from: "1923", to: "1923" },
    parties: [party("KAP", "Kapstad"), party("LUN", "Lunde")],
    people: [],
    places: [
      { id: "quay", name: "The quay", aliases: [] },
      { id: "tender", name: "The tender", aliases: [] },
    ],
    issues: [
      {
        id: "lamp",
        name: "The lamp",
        question: "When does the lamp burn?",
        scale: [0, 1, 2].map((value) => ({ value, label: `step ${value}`, criterion: `Says ${value}.` })),
        poles: { low: "KAP", high: "LUN" },
      },
    ],
    documents: [memo("pilot", "1923-05-02"), memo("guild", "1923-06-09")],
    events: [
      text("asked", "1923-05-02", "KAP", "pilot", "that the lamp burn every night, and that each ship pay four coins"),
      text("answered", "1923-05-03", "LUN", "pilot", "that the lamp burn on stormy nights alone", {
        links: [{ type: "answers", to: "asked" }],
      }),
      text(
        "revised",
        "1923-06-09",
        "KAP",
        "guild",
        "that the lamp burn every second night, and that each ship pay two coins",
        {
          links: [{ type: "revises", to: "asked" }],
        },
      ),
      meeting("minuted", "quay", passage("pilot", "met at the quay", ["place"])),
      meeting("heard", "tender", passage("guild", "met on board the tender", ["place"])),
    ],
  };
}

function memo(id: Memo, edtf: string): Dataset["documents"][number] {
  return {
    id,
    title: id === "pilot" ? "Log of the pilot" : "Letter of the guild",
    type: "minutes",
    collection: "Lighthouse Archive",
    date: { edtf, basis: "stated" },
    participants: [],
    citation: { id, type: "manuscript" },
    text: { sha256: createHash("sha256").update(TEXTS[id]).digest("hex"), length: TEXTS[id].length },
    language: "en",
  };
}

function passage(document: Memo, words: string, supports: string[]): Evidence {
  const start = TEXTS[document].indexOf(words);
  if (start < 0) throw new Error(`the memo does not say "${words}"`);
  return {
    document,
    position: { start, end: start + words.length },
    page: document === "pilot" ? "4" : "11",
    supports,
  };
}

function text(
  id: string,
  edtf: string,
  party: string,
  document: Memo,
  words: string,
  change: Partial<Event> = {},
): Event {
  const evidence = [passage(document, words, ["points"])];
  return {
    ...common(id, edtf, evidence),
    kind: "proposal",
    title: `What ${party} ${id}`,
    parties: [party],
    points: [{ n: 1, summary: `Of the lamp, as ${id}.`, issues: ["lamp"], evidence }],
    ...change,
  };
}

function meeting(id: string, place: string, evidence: Evidence): Event {
  return {
    ...common(id, "1923-05-01", [evidence]),
    kind: "meeting",
    title: `Meeting, ${id}`,
    parties: ["KAP", "LUN"],
    place,
  };
}

function common(id: string, edtf: string, evidence: Evidence[]) {
  return {
    id,
    summary: `Something was ${id}.`,
    when: { edtf, basis: "stated" as const },
    status: "occurred" as const,
    issues: ["lamp"],
    links: [],
    evidence,
    origin: { method: "curated" as const, confidence: 1 },
  };
}
