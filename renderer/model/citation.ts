import type { Document } from "../../data/schema/index.ts";

/** A CSL date: parts, or the words that a catalogue gives. */
interface CslDate {
  readonly "date-parts"?: readonly (readonly (number | string)[])[];
  readonly raw?: string;
  readonly literal?: string;
}

interface CslName {
  readonly family?: string;
  readonly given?: string;
  readonly literal?: string;
}

const MONTHS = Array.from({ length: 12 }, (_, month) =>
  new Intl.DateTimeFormat("en-GB", { month: "long", timeZone: "UTC" }).format(Date.UTC(2000, month, 1)),
);

/** The citation as running text, in the order of the Chicago notes style: who, title, date, where it stands, address. */
export function citationText(document: Document): string {
  const item = document.citation;
  const parts = [
    names(item["author"]),
    item.title === undefined ? document.title : `“${item.title}”`,
    dateText(item["issued"] ?? item["original-date"]),
    container(document),
    field(item, "publisher"),
    field(item, "URL") ?? document.url,
  ];
  return `${parts.filter((part) => part !== undefined && part !== "").join(", ")}.`;
}

/** The CSL-JSON item, as a reference manager imports it. */
export function citationCsl(document: Document): string {
  return JSON.stringify([document.citation], undefined, 2);
}

/** A BibTeX entry. Braces in values are balanced by leaving out those that are not. */
export function citationBibtex(document: Document): string {
  const item = document.citation;
  const fields: [string, string | undefined][] = [
    ["title", item.title ?? document.title],
    ["author", names(item["author"], " and ")],
    ["booktitle", field(item, "container-title")],
    ["volume", field(item, "volume")],
    ["number", field(item, "number")],
    ["pages", field(item, "page")],
    ["publisher", field(item, "publisher")],
    ["date", isoDate(item["issued"] ?? item["original-date"])],
    ["url", field(item, "URL") ?? document.url],
  ];
  const lines = fields.flatMap(([name, value]) =>
    value === undefined || value === "" ? [] : [`  ${name} = {${value.replace(/[{}]/g, "")}}`],
  );
  return `@misc{${String(item.id).replace(/[^\w.-]/g, "-")},\n${lines.join(",\n")}\n}`;
}

/** Where a document stands in its collection, short: "FRUS 1969–1976, vol. VII, doc. 207". */
export function sourceLine(document: Document): string {
  return place(document, field(document.citation, "container-title-short") ?? document.collection);
}

function container(document: Document): string {
  return place(document, field(document.citation, "container-title") ?? document.collection);
}

function place(document: Document, title: string): string {
  const volume = field(document.citation, "volume");
  const number = document.number ?? field(document.citation, "number");
  return [
    title,
    volume === undefined || title.includes(volume) ? "" : `vol. ${volume}`,
    number === undefined ? "" : `doc. ${number}`,
  ]
    .filter((part) => part !== "")
    .join(", ");
}

function field(item: Document["citation"], name: string): string | undefined {
  const value: unknown = item[name];
  return typeof value === "string" || typeof value === "number" ? String(value) : undefined;
}

function names(value: unknown, between = ", "): string | undefined {
  if (!Array.isArray(value)) return undefined;
  const written = (value as CslName[]).map(
    (name) => name.literal ?? [name.given, name.family].filter((part) => part !== undefined).join(" "),
  );
  return written.length === 0 ? undefined : written.join(between);
}

function dateText(value: unknown): string | undefined {
  const date = (value ?? {}) as CslDate;
  const [year, month, day] = date["date-parts"]?.[0] ?? [];
  if (year === undefined) return date.literal ?? date.raw;
  const monthName = month === undefined ? undefined : MONTHS[Number(month) - 1];
  return [day, monthName, year].filter((part) => part !== undefined).join(" ");
}

function isoDate(value: unknown): string | undefined {
  const parts = ((value ?? {}) as CslDate)["date-parts"]?.[0];
  return parts?.map((part, i) => String(part).padStart(i === 0 ? 4 : 2, "0")).join("-");
}
