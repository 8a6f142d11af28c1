import { z } from "zod";
import { Citation, Issue, Participation, Party, Person, Place, When } from "../../data/schema/index.ts";

/**
 * What a gazetteer knows of a negotiation: its parties, people, places, issues and the documents in catalogues.
 *
 * Elements are those of the dataset, with fields that only recognition needs; `writtenDataset` drops those. A user
 * replaces the whole folder for another negotiation.
 */
const text = z.string().min(1);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/, "a sha256 is 64 hexadecimal digits");

/** A name under which several people of a party sit at a table, with what it is called in participant lists. */
export const GazetteerParty = Party.extend({
  /** Words that name it in prose: "Saigon", "the other side". */
  cues: z.array(text).optional(),
  /** How lists of participants name its delegation: "GVN", "North Vietnamese Delegation". */
  delegations: z.array(text).optional(),
});

export const GazetteerPerson = Person.extend({
  /** How people address or call this person at the table: "the Minister", "Mr. Special Adviser". */
  addressedAs: z.array(text).optional(),
});

export const GazetteerPlace = Place.extend({ cues: z.array(text).optional() });

export const GazetteerIssue = Issue.extend({
  /** Words and phrases that show that the issue is spoken of. */
  cues: z.array(text).optional(),
  /**
   * Words that name the very thing at issue: a side that demands or refuses it stands near its own end of the scale, though
   * no step be shown.
   */
  topics: z.array(text).optional(),
  /** Words and phrases that show which step of the scale is meant; ` … ` stands for up to 80 characters between words. */
  stepCues: z.array(z.strictObject({ value: z.number().int(), cues: z.array(text) })).optional(),
});

/** A catalogue record: what an archive says of one exact text. It wins over what the text seems to say. */
export const CatalogueRecord = z.strictObject({
  sha256,
  id: text,
  title: text,
  type: text.optional(),
  number: text.optional(),
  collection: text,
  date: When,
  from: Participation.optional(),
  to: Participation.optional(),
  place: text.optional(),
  classification: text.optional(),
  participants: z.array(Participation).optional(),
  citation: Citation,
  url: z.url({ protocol: /^https$/ }).optional(),
  language: text.optional(),
  translatedFrom: text.optional(),
  note: text.optional(),
});

/** Facts of the dataset as a whole. Without them, id, title and span are made from the documents. */
export const DatasetFacts = z.strictObject({
  id: text,
  title: text,
  description: z.string().optional(),
  span: z.strictObject({ from: text, to: text }).optional(),
});

export type GazetteerParty = z.infer<typeof GazetteerParty>;
export type GazetteerPerson = z.infer<typeof GazetteerPerson>;
export type GazetteerPlace = z.infer<typeof GazetteerPlace>;
export type GazetteerIssue = z.infer<typeof GazetteerIssue>;
export type CatalogueRecord = z.infer<typeof CatalogueRecord>;
export type DatasetFacts = z.infer<typeof DatasetFacts>;

export interface Gazetteer {
  readonly parties: readonly GazetteerParty[];
  readonly people: readonly GazetteerPerson[];
  readonly places: readonly GazetteerPlace[];
  readonly issues: readonly GazetteerIssue[];
  readonly documents: readonly CatalogueRecord[];
  readonly dataset?: DatasetFacts;
}

/** The files of a gazetteer folder. The four lists are needed; documents and dataset may be absent. */
export const GAZETTEER_FILES = [
  "parties.json",
  "people.json",
  "places.json",
  "issues.json",
  "documents.json",
  "dataset.json",
] as const;

const NEEDED: readonly string[] = ["parties.json", "people.json", "places.json", "issues.json"];

/** What was wrong with a gazetteer: which file, where in it, and why. */
export class GazetteerError extends Error {
  override readonly name = "GazetteerError";
}

/**
 * Reads a gazetteer from the texts of its files.
 *
 * @param files file name to text; a name that is absent is a file that does not exist.
 * @throws GazetteerError naming file, JSON path and reason of every fault.
 */
export function readGazetteer(files: Readonly<Record<string, string | undefined>>): Gazetteer {
  const faults: string[] = [];
  const list = <T>(file: string, element: z.ZodType<T>): readonly T[] => {
    const parsed = parseFile(file, files[file], z.array(element), faults);
    return parsed ?? [];
  };
  const gazetteer: Gazetteer = {
    parties: list("parties.json", GazetteerParty),
    people: list("people.json", GazetteerPerson),
    places: list("places.json", GazetteerPlace),
    issues: list("issues.json", GazetteerIssue),
    documents: list("documents.json", CatalogueRecord),
    ...optional("dataset", parseFile("dataset.json", files["dataset.json"], DatasetFacts, faults)),
  };
  faults.push(...referenceFaults(gazetteer));
  if (faults.length > 0) throw new GazetteerError(faults.join("\n"));
  return gazetteer;
}

function parseFile<T>(file: string, content: string | undefined, shape: z.ZodType<T>, faults: string[]): T | undefined {
  if (content === undefined) {
    if (NEEDED.includes(file)) faults.push(`${file}: the gazetteer has no such file`);
    return undefined;
  }
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch (error) {
    faults.push(`${file}: this is not JSON: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
  const result = shape.safeParse(value);
  if (result.success) return result.data;
  for (const issue of result.error.issues) faults.push(`${file}: ${issue.path.join(".")}: ${issue.message}`);
  return undefined;
}

/** Every party that a person, place, issue or document names has to be in the gazetteer; ids must not repeat. */
function referenceFaults(gazetteer: Gazetteer): string[] {
  const faults: string[] = [];
  const ids = (file: string, items: readonly { readonly id: string }[]): Set<string> => {
    const seen = new Set<string>();
    for (const item of items) {
      if (seen.has(item.id)) faults.push(`${file}: the id "${item.id}" is used twice`);
      seen.add(item.id);
    }
    return seen;
  };
  const parties = ids("parties.json", gazetteer.parties);
  const people = ids("people.json", gazetteer.people);
  const places = ids("places.json", gazetteer.places);
  ids("issues.json", gazetteer.issues);
  ids("documents.json", gazetteer.documents);
  const need = (known: Set<string>, id: string | undefined, what: string, where: string) => {
    if (id !== undefined && !known.has(id)) faults.push(`${where}: there is no ${what} with the id "${id}"`);
  };
  for (const party of gazetteer.parties) need(parties, party.side, "party", `parties.json: ${party.id}`);
  for (const person of gazetteer.people)
    for (const role of person.roles) need(parties, role.party, "party", `people.json: ${person.id}`);
  for (const place of gazetteer.places) need(places, place.within, "place", `places.json: ${place.id}`);
  for (const issue of gazetteer.issues) {
    need(parties, issue.poles.low, "party", `issues.json: ${issue.id}`);
    need(parties, issue.poles.high, "party", `issues.json: ${issue.id}`);
  }
  for (const record of gazetteer.documents) {
    const where = `documents.json: ${record.id}`;
    need(places, record.place, "place", where);
    for (const who of [record.from, record.to, ...(record.participants ?? [])]) {
      need(people, who?.person, "person", where);
      need(parties, who?.party, "party", where);
    }
  }
  return faults;
}

function optional<K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> {
  return value === undefined ? {} : ({ [key]: value } as Record<K, V>);
}
