import MiniSearch from "minisearch";
import { sourceLine } from "./citation.ts";
import { dateWords } from "./date-words.ts";
import type { Dataset, Event } from "../../data/schema/index.ts";

/** One event as the search index sees it. */
interface Entry {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly points: string;
  readonly names: string;
  readonly passages: string;
  /** The date in every form that Parley prints, and where the sources stand. */
  readonly dates: string;
  readonly sources: string;
}

export interface Search {
  /** Ids of the events that match, best first. */
  find(query: string, most: number): readonly string[];
}

/** Builds a full-text index over titles, summaries, points, names and quoted phrases. Diacritics don't matter. */
export function createSearch(dataset: Dataset): Search {
  const index = new MiniSearch<Entry>({
    fields: ["title", "points", "names", "passages", "summary", "dates", "sources"],
    processTerm: (term) => plain(term),
    searchOptions: {
      // A number is that number: neither the beginning of another nor nearly another.
      prefix: (term) => !/\d/.test(term),
      fuzzy: (term) => (/\d/.test(term) ? false : 0.15),
      combineWith: "AND",
      boost: { title: 3, dates: 2.5, names: 2, points: 1.5 },
    },
  });
  const nameOf = namesById(dataset);
  const sources = new Map(
    dataset.documents.map((document) => [document.id, `${sourceLine(document)} ${document.title}`]),
  );
  index.addAll(dataset.events.map((event) => entryOf(event, nameOf, sources)));
  return {
    find: (query, most) =>
      index
        .search(query)
        .slice(0, most)
        .map((hit) => String(hit.id)),
  };
}

function entryOf(event: Event, nameOf: ReadonlyMap<string, string>, sources: ReadonlyMap<string, string>): Entry {
  const ids = [
    ...event.parties,
    ...event.issues,
    ...(event.place === undefined ? [] : [event.place]),
    ...(event.participants ?? []).map((who) => who.person ?? who.name ?? ""),
  ];
  const evidence = [...event.evidence, ...(event.points ?? []).flatMap((point) => point.evidence)];
  return {
    id: event.id,
    title: event.title,
    summary: event.summary,
    points: (event.points ?? []).map((point) => point.summary).join(" "),
    names: ids.map((id) => nameOf.get(id) ?? id).join(" "),
    passages: evidence.map((item) => item.quote?.exact ?? "").join(" "),
    dates: [event.when.edtf, dateWords(event.when), dateWords(event.when, { long: true })].join(" "),
    sources: [...new Set(evidence.map((item) => sources.get(item.document) ?? ""))].join(" "),
  };
}

function namesById(dataset: Dataset): Map<string, string> {
  const names = new Map<string, string>();
  for (const { id, name, aliases } of [...dataset.parties, ...dataset.people, ...dataset.places]) {
    names.set(id, [name, ...aliases].join(" "));
  }
  for (const { id, name } of dataset.issues) names.set(id, name);
  return names;
}

/** Lower case without diacritics; đ has no decomposition of its own. */
function plain(term: string): string {
  return term.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d").toLowerCase();
}
