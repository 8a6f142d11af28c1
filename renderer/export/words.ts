import type { EventKind } from "../../data/schema/index.ts";
import { dateWords, yearName } from "../model/date-words.ts";
import { momentOf } from "../model/dates.ts";
import { issueName, partyName, documentTitle, personName } from "../model/names.ts";
import type { Record } from "../model/record.ts";
import type { FigureOptions } from "./options.ts";

const NUMBERS = "no one two three four five six seven eight nine ten eleven twelve".split(" ");
const KIND_NAMES: Readonly<{ [kind in EventKind]: string }> = {
  meeting: "meetings",
  proposal: "proposals",
  position: "positions",
  message: "messages",
  action: "actions",
};
const MONTHS = new Intl.DateTimeFormat("en-GB", { month: "long", timeZone: "UTC" });

/** A small number as a word, as prose has it. */
export function numberWord(value: number): string {
  return NUMBERS[value] ?? String(value);
}

function list(items: readonly string[], last = "and"): string {
  if (items.length <= 1) return items[0] ?? "";
  return `${items.slice(0, -1).join(", ")} ${last} ${items.at(-1)}`;
}

/** The title: whose record, what of it, and from when to when. */
export function titleOf(record: Record, options: FigureOptions, events: readonly number[], subject?: string): string {
  if (options.title !== undefined) return options.title;
  const { title } = record.dataset;
  const kinds = options.filter?.kinds;
  const what =
    subject ?? (kinds === undefined || kinds.length === 0 ? "events" : list(kinds.map((kind) => KIND_NAMES[kind])));
  const scope = scopeOf(record, options, events);
  return `${title}: ${what}${scope === "" ? "" : `, ${scope}`}`;
}

function scopeOf(record: Record, options: FigureOptions, events: readonly number[]): string {
  const dated = events.filter((index) => Number.isFinite(record.columns.placed[index]));
  const [first, last] = [dated[0], dated.at(-1)];
  const from = options.from === undefined ? record.columns.placed[first ?? -1] : momentOf(options.from).date.earliest;
  const to = options.to === undefined ? record.columns.placed[last ?? -1] : momentOf(options.to).date.latest;
  if (from === undefined || to === undefined) return "";
  const [start, end] = [monthOf(from), monthOf(to)];
  return start === end ? start : `${start} to ${end}`;
}

function monthOf(time: number): string {
  const date = new Date(time);
  return `${MONTHS.format(date)} ${yearName(date.getUTCFullYear())}`;
}

/** "42 events, none hidden", or how many of all are shown and by which filter. */
export function countsText(record: Record, options: FigureOptions, shown: number): string {
  const filters = filterWords(record, options);
  if (shown === record.size) return `${shown} ${shown === 1 ? "event" : "events"}, none hidden`;
  return `${shown} of ${record.size} events${filters === "" ? "" : `: ${filters}`}`;
}

/** The filters and the range in words; "" when there are none. */
export function filterWords(record: Record, { filter = {}, from, to }: FigureOptions): string {
  return [
    ...namesOf(filter.kinds, (kind) => KIND_NAMES[kind]),
    ...namesOf(filter.channels, (channel) => channel),
    ...namesOf(filter.evidence, (evidence) => evidence.replace("-", " ")),
    ...(filter.checked === undefined ? [] : [filter.checked ? "checked by a person" : "found by rule"]),
    ...namesOf(filter.issues, (id) => issueName(record, id)),
    ...namesOf(filter.parties, (id) => partyName(record, id)),
    ...namesOf(filter.people, (id) => personName(record, id)),
    ...namesOf(filter.documents, (id) => documentTitle(record, id)),
    ...(filter.ids === undefined ? [] : ["found by a search"]),
    ...(from === undefined ? [] : [`from ${words(from)}`]),
    ...(to === undefined ? [] : [`to ${words(to)}`]),
  ].join("; ");
}

function namesOf<Value>(values: readonly Value[] | undefined, name: (value: Value) => string): string[] {
  return values === undefined || values.length === 0 ? [] : [list(values.map(name), "or")];
}

function words(edtf: string): string {
  return dateWords({ edtf, basis: "stated" }, { long: true });
}

/** A fingerprint short enough to compare by eye. */
export function fingerprint(sha256: string): string {
  return (sha256.slice(0, 12).match(/.{4}/g) ?? []).join("·");
}
