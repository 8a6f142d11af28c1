import type { EventKind } from "../../data/schema/index.ts";
import { dateWords, yearName } from "../model/date-words.ts";
import { momentOf } from "../model/dates.ts";
import { issueName, partyName, documentTitle, personName } from "../model/names.ts";
import type { Record } from "../model/record.ts";
import { planTime } from "../timeline/scale/folds.ts";
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

/** Where a page of several goes on. */
export function continuedWords(page: FigureOptions["page"], more: boolean): string {
  return page === undefined || !more ? "" : ` Continued on page ${page.number + 1} of ${page.of}.`;
}

function list(items: readonly string[], last = "and"): string {
  if (items.length <= 1) return items[0] ?? "";
  return `${items.slice(0, -1).join(", ")} ${last} ${items.at(-1)}`;
}

/** The title: whose record, what of it, and from when to when. */
export function titleOf(record: Record, options: FigureOptions, events: readonly number[], subject?: string): string {
  const whole = options.title ?? madeTitle(record, options, events, subject);
  return options.page === undefined ? whole : `${whole} (${options.page.number} of ${options.page.of})`;
}

function madeTitle(record: Record, options: FigureOptions, events: readonly number[], subject?: string): string {
  const { title } = record.dataset;
  const kinds = options.filter?.kinds;
  const what =
    subject ?? (kinds === undefined || kinds.length === 0 ? "events" : list(kinds.map((kind) => KIND_NAMES[kind])));
  const scope = scopeOf(record, options, events);
  return `${title}: ${what}${scope === "" ? "" : `, ${scope}`}`;
}

/** From when to when: as it was asked for, where the record goes that far, else the first and the last month that are shown. */
function scopeOf(record: Record, { from, to }: FigureOptions, events: readonly number[]): string {
  const dated = events.filter((index) => Number.isFinite(record.columns.placed[index]));
  const [first, last] = [dated[0], dated.at(-1)];
  const { start, end } = planTime(record);
  const begins = from !== undefined && momentOf(from).date.earliest >= start;
  const ends = to !== undefined && momentOf(to).date.latest < end;
  const words = [
    begins ? edtfWords(from) : first === undefined ? "" : monthOf(record.columns.placed[first] ?? 0),
    ends ? edtfWords(to) : last === undefined ? "" : monthOf(record.columns.placed[last] ?? 0),
  ];
  return [...new Set(words.filter((word) => word !== ""))].join(" to ");
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
    ...(from === undefined ? [] : [`from ${edtfWords(from)}`]),
    ...(to === undefined ? [] : [`to ${edtfWords(to)}`]),
  ].join("; ");
}

function namesOf<Value>(values: readonly Value[] | undefined, name: (value: Value) => string): string[] {
  return values === undefined || values.length === 0 ? [] : [list(values.map(name), "or")];
}

/** A date as prose has it. */
export function edtfWords(edtf: string): string {
  return dateWords({ edtf, basis: "stated" }, { long: true });
}

/** A fingerprint short enough to compare by eye. */
export function fingerprint(sha256: string): string {
  return (sha256.slice(0, 12).match(/.{4}/g) ?? []).join("·");
}
