import { SaxesParser } from "saxes";

/** An element of a document's markup, with its children in order. */
interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Element | string)[];
}

/** One document of a volume: what its own markup states, and its text as each kind of copy prints it. */
export interface TeiDocument {
  /** `d24`: as the volume numbers it. */
  readonly id: string;
  readonly number: number;
  readonly title: string;
  /** Day, or `day/day`, from the attributes of the date line. */
  readonly date?: string;
  /** Names that the markup tags as sender, as recipient, and in lists of participants. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly participants: readonly string[];
  readonly layouts: Readonly<Record<Layout, string>>;
}

/**
 * The ways in which copies print a document: `site` has lost date line and list headings, `full` has kept them;
 * `numline` sets a paragraph's number on its own line, `nonum` has lost the numbers, `arrow` those of the notes too.
 */
export const LAYOUTS = ["site", "full", "numline", "nonum", "arrow"] as const;
export type Layout = (typeof LAYOUTS)[number];

interface Block {
  readonly kind: "title" | "dateline" | "list" | "page" | "paragraph";
  readonly text: string;
}

const PARAGRAPH_NUMBER = /^(\d+\.) /;
const LIST_IN_PARAGRAPH = "\u0000";

/** Reads every document of a volume in TEI (or the single one that the text is). */
export function readTeiDocuments(xml: string): readonly TeiDocument[] {
  const documents: TeiDocument[] = [];
  const open: Element[] = [];
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw new Error(`the volume is not well-formed XML: ${error.message}`);
  });
  parser.on("opentag", (tag) => {
    const element: Element = { name: tag.name, attributes: tag.attributes, children: [] };
    const isDocument = tag.name === "div" && tag.attributes["type"] === "document";
    if (open.length > 0) open.at(-1)?.children.push(element);
    if (open.length > 0 || isDocument) open.push(element);
  });
  parser.on("text", (text) => open.at(-1)?.children.push(text));
  parser.on("closetag", () => {
    const element = open.pop();
    if (element !== undefined && open.length === 0) documents.push(fromElement(element));
  });
  parser.write(xml).close();
  return documents;
}

function fromElement(div: Element): TeiDocument {
  const head = [...elements(div)].find((element) => element.name === "head");
  const typed = (type: string) =>
    head === undefined
      ? []
      : [...elements(head)]
          .filter((element) => element.name === "persName" && element.attributes["type"] === type)
          .map((element) => collapse(textOf(element)));
  const lists = [...elements(div)].filter(
    (element) => element.name === "list" && element.attributes["type"] === "participants",
  );
  const number = Number(div.attributes["n"] ?? Number.NaN);
  return {
    id: div.attributes["xml:id"] ?? `d${number}`,
    number,
    title: collapse(head === undefined ? "" : textOf(head)),
    date: statedDate(div),
    from: typed("from"),
    to: typed("to"),
    participants: lists
      .flatMap((list) => [...elements(list)].filter((element) => element.name === "persName"))
      .map((element) => collapse(textOf(element))),
    layouts: layoutsOf(div),
  };
}

function statedDate(div: Element): string | undefined {
  const dateline = [...elements(div)].find((element) => element.name === "dateline");
  const date = dateline === undefined ? undefined : [...elements(dateline)].find((element) => element.name === "date");
  const { when, from, to, notBefore, notAfter } = date?.attributes ?? {};
  const [start, end] = when === undefined ? [from ?? notBefore, to ?? notAfter] : [when, when];
  if (start === undefined || end === undefined) return undefined;
  return start.slice(0, 10) === end.slice(0, 10) ? start.slice(0, 10) : `${start.slice(0, 10)}/${end.slice(0, 10)}`;
}

function layoutsOf(div: Element): Record<Layout, string> {
  const printed = (full: boolean) => {
    const notes: string[][] = [];
    const blocks = blocksOf(div, full, notes);
    const title = blocks.find((block) => block.kind === "title")?.text ?? `${div.attributes["n"]}. Editorial Note`;
    const body = blocks.filter((block) => block.kind !== "title" && (full || block.kind !== "dateline"));
    return { title, body, notes };
  };
  const { title, body, notes } = printed(false);
  const full = printed(true);
  const numbered = (lines: readonly string[][]) => lines.map(([n, text]) => `  ${n}. ${text}`).join("\n");
  const spaced = (head: string, blocks: readonly Block[], foot: string) =>
    `${head}\n\n\n${blocks.map((block) => block.text).join("\n\n")}${foot === "" ? "" : `\n\n${foot}`}\n`;
  const renumber = (by: string) =>
    body.map((block) =>
      block.kind === "paragraph" ? { ...block, text: block.text.replace(PARAGRAPH_NUMBER, by) } : block,
    );
  const tight = renumber("")
    .map((block) => (block.kind === "page" ? `\n${block.text}\n` : `${block.text}\n`))
    .join("");
  return {
    site: spaced(title, body, numbered(notes)),
    full: spaced(full.title, full.body, numbered(full.notes)),
    numline: spaced(title, renumber("$1\n"), numbered(notes)),
    nonum: `${title}\n\n${tight}${notes.length === 0 ? "" : `\n${numbered(notes)}`}\n`,
    arrow: `${title}\n${tight}${notes.map(([, text]) => `- ${text}↩`).join("\n")}\n`,
  };
}

function blocksOf(parent: Element, full: boolean, notes: string[][]): Block[] {
  const blocks: Block[] = [];
  const add = (kind: Block["kind"], text: string) => {
    if (text.trim() !== "") blocks.push({ kind, text });
  };
  for (const child of parent.children) {
    if (typeof child === "string") continue;
    const { name } = child;
    if (name === "head") {
      const first = parent.name === "div" && !blocks.some((block) => block.kind === "title");
      add(first ? "title" : "paragraph", collapse(inline(child, full, notes)));
    } else if (name === "dateline") add("dateline", collapse(inline(child, full, notes)));
    else if (name === "pb") add("page", `[Page ${child.attributes["n"]}]`);
    else if (name === "list" || name === "table") add("list", itemsOf(child, full, notes, 1).join("\n"));
    else if (["closer", "opener", "div", "attachment", "frus:attachment"].includes(name))
      blocks.push(...blocksOf(child, full, notes));
    else
      inline(child, full, notes)
        .split(LIST_IN_PARAGRAPH)
        .forEach((part, i) => add(i % 2 === 1 ? "list" : "paragraph", i % 2 === 1 ? part : collapse(part)));
  }
  return blocks;
}

/** Text of an element on one line; its notes go to `notes` and leave their number behind, glued as copies have it. */
function inline(element: Element, full: boolean, notes: string[][]): string {
  return element.children
    .map((child) => {
      if (typeof child === "string") return child;
      if (child.name === "note") {
        const n = child.attributes["n"] ?? String(notes.length + 1);
        notes.push([n, collapse(textOf(child))]);
        return n;
      }
      if (child.name === "pb") return ` [Page ${child.attributes["n"]}] `;
      if (child.name === "lb") return " ";
      if (child.name === "list" || child.name === "table")
        return `${LIST_IN_PARAGRAPH}${itemsOf(child, full, notes, 1).join("\n")}${LIST_IN_PARAGRAPH}`;
      return inline(child, full, notes);
    })
    .join("");
}

function itemsOf(list: Element, full: boolean, notes: string[][], depth: number): string[] {
  return list.children.flatMap((child) => {
    if (typeof child === "string") return [];
    if (child.name === "head") {
      const heading = collapse(inline(child, full, notes));
      return full ? [heading] : [];
    }
    if (child.name === "pb") return [`[Page ${child.attributes["n"]}]`];
    if (child.name === "row")
      return [[...elements(child)].map((cell) => collapse(inline(cell, full, notes))).join("  ")];
    if (child.name !== "item") return [];
    const nested = child.children.filter((part): part is Element => typeof part !== "string" && part.name === "list");
    const own = { ...child, children: child.children.filter((part) => !nested.includes(part as Element)) };
    return [
      `${"  ".repeat(depth)}• ${collapse(inline(own, full, notes))}`,
      ...nested.flatMap((inner) => itemsOf(inner, full, notes, depth + 1)),
    ];
  });
}

function* elements(parent: Element): Generator<Element> {
  for (const child of parent.children) {
    if (typeof child === "string") continue;
    yield child;
    yield* elements(child);
  }
}

/** All the text inside an element except that of notes set within it. */
function textOf(element: Element): string {
  return element.children
    .map((child) => (typeof child === "string" ? child : child.name === "note" ? "" : textOf(child)))
    .join("");
}

function collapse(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
