import type { Item } from "./item.ts";
import type { Line } from "./lines.ts";
import { readBullet } from "./person-line.ts";
import {
  inlineParticipants,
  isClosing,
  isDateline,
  isNameLine,
  isNameList,
  isShortLine,
  labelOf,
  listHeading,
  loneLabel,
  partName,
  type ListHeading,
} from "./shapes.ts";

const BULLET = /^([•▪◦*]|[-–](?= )|—)\s*(?:—\s*)?/;
const BULLET_ALONE = /^[-–•▪◦*]$/;
const PAGE_ALONE = /^\[Page [0-9IVXLCivxlc–-]+\]$/;

/** How many filled lines after the title may still hold the date line. */
const HEAD_LINES = 12;

/**
 * Cuts the lines between title and notes into items, each with the kind that its own form shows.
 *
 * Bullets stay `list-item` here, unless a heading said what they are; who was present and what was the subject is
 * decided by `settleHead` when all are known.
 *
 * @param atHead whether the first lines stand under a title, where a date line is the document's own.
 */
export function itemsOf(text: string, lines: readonly Line[]): Item[] {
  const items: Item[] = [];
  let blank = true;
  let part: string | undefined;
  let list: ListHeading | undefined;
  let closing = false;
  /** Items with words so far. */
  let filled = 0;
  let label: { readonly text: string; readonly at: number } | undefined;
  const indent = bulletIndent(text, lines);
  /** Whether the line before was a bullet and nothing else. */
  let lone = false;
  /** Whether the list of participants that is open has bullets. */
  let bullets = false;
  for (const [index, line] of lines.entries()) {
    if (line.text === "" || PAGE_ALONE.test(line.text)) {
      blank = true;
      if (line.text !== "") items.push(pageItem(line));
      continue;
    }
    const alone = loneLabel(line.text);
    if (alone !== undefined) {
      label = { text: alone, at: line.at };
      blank = true;
      continue;
    }
    // Copies that lose the markup of lists leave a bullet or a bulleted number on a line before its words.
    if (BULLET_ALONE.test(line.text)) {
      lone = true;
      continue;
    }
    const numbered = /^[-•]\s+/.exec(line.text);
    const number = numbered === null ? undefined : loneLabel(line.text.slice(numbered[0].length));
    if (number !== undefined) {
      label = { text: number, at: line.at };
      blank = true;
      continue;
    }
    const bullet = lone ? /^(?:-\s+)?/.exec(line.text) : label === undefined ? BULLET.exec(line.text) : null;
    const dashed = bullet === null && label !== undefined ? (/^-\s+/.exec(line.text)?.[0].length ?? 0) : 0;
    lone = false;
    const inline = bullet === null && filled < HEAD_LINES ? inlineParticipants(line.text) : 0;
    const at = line.at + (bullet?.[0].length ?? Math.max(inline, dashed));
    const words = text.slice(at, line.at + line.text.length);
    const item: Item = {
      kind: "paragraph",
      at,
      end: line.at + line.text.length,
      text: words,
      wordsAt: at,
      blankBefore: blank,
    };
    blank = false;
    if (words === "") continue;
    if (bullet !== null) {
      item.bulleted = true;
      item.kind = kindOfBullet(list);
      item.depth = Math.max(0, Math.round((line.at - line.start - indent) / 2));
    }
    const name = bullet === null ? partName(words) : undefined;
    const heading = bullet === null ? listHeading(words) : undefined;
    if (name !== undefined) {
      part = name.replace(/\s+/g, " ");
      item.kind = "heading";
      closing = false;
    } else if (heading !== undefined) {
      item.kind = "heading";
    } else if (inline > 0) {
      item.kind = "participant";
    } else if (bullet === null) {
      if (isDateline(words) && (filled < HEAD_LINES || part !== undefined)) item.kind = "dateline";
      else if (list === "subject" && !item.blankBefore) item.kind = "subject";
      else if (list === "participants" && headsBullets(words, lines, index)) item.kind = "heading";
      else if (list === "participants" && !bullets && namesPeople(words)) item.kind = "participant";
      else if (isClosing(words)) {
        item.kind = "signature";
        closing = true;
      } else if (closing && isShortLine(words)) item.kind = "signature";
      else setLabel(item);
    } else setLabel(item);
    if (heading !== undefined) bullets = false;
    if (bullet !== null) bullets = true;
    const goesOn =
      item.kind === "subject" || (list === "participants" && (item.kind === "participant" || item.kind === "heading"));
    if (bullet === null) list = heading ?? (inline > 0 ? "participants" : goesOn ? list : undefined);
    if (label !== undefined && item.label === undefined) item.label = label.text;
    label = undefined;
    if (item.kind === "paragraph" && item.text.length > 90) closing = false;
    if (part !== undefined) item.part = part;
    items.push(item);
    filled += 1;
  }
  markSignatures(items);
  markHeadings(items);
  return items;
}

/** A short line among bulleted names, with more of them below it: "United States". */
function headsBullets(words: string, lines: readonly Line[], index: number): boolean {
  if (words.length > 50 || /[,;]/.test(words)) return false;
  // A heading is a name: "It was agreed that:" begins another list.
  const word = /^(?:\p{Lu}[\p{L}.'’:-]*|of|the|for|on|and|to|in|side:?|delegation:?|officials:?|participants:?|&)$/u;
  if (!words.split(/\s+/).every((one) => word.test(one))) return false;
  const next = lines.slice(index + 1, index + 4).find((line) => line.text !== "");
  return next !== undefined && BULLET.test(next.text);
}

/** A line of a list that has no bullets: a name with its office, or names parted by commas. */
function namesPeople(words: string): boolean {
  if (isNameList(words)) return true;
  return words.length <= 110 && !/[.?!]$/.test(words.replace(/\b(?:Jr|Sr)\.$/, "")) && readBullet(words) !== "topic";
}

function kindOfBullet(list: ListHeading | undefined): Item["kind"] {
  if (list === "participants") return "participant";
  return list === "subject" ? "subject" : "list-item";
}

function setLabel(item: Item): void {
  const found = labelOf(item.text.slice(0, 40));
  if (found === undefined) return;
  item.label = found.label;
  item.wordsAt = item.at + found.length;
}

/** A page marker on a line of its own: no words, but the page has to begin there. */
function pageItem(line: Line): Item {
  return {
    kind: "paragraph",
    at: line.at,
    end: line.at + line.text.length,
    text: "",
    wordsAt: line.at,
    blankBefore: true,
  };
}

/** How far the outermost bullets are indented. */
function bulletIndent(text: string, lines: readonly Line[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (const line of lines) {
    if (BULLET.test(line.text) && text !== "") least = Math.min(least, line.at - line.start);
  }
  return Number.isFinite(least) ? least : 0;
}

/** Name lines at the very end, and before an enclosure, are signatures. */
function markSignatures(items: Item[]): void {
  for (let i = items.length - 1; i >= 0; i -= 1) {
    const item = items[i];
    if (item === undefined || item.text === "") continue;
    if (item.kind === "signature") continue;
    if (item.kind !== "paragraph" || item.label !== undefined || !isNameLine(item.text) || item.text.length > 45) break;
    item.kind = "signature";
  }
}

/** Short lines that end as no sentence does head what follows. */
function markHeadings(items: Item[]): void {
  items.forEach((item, i) => {
    if (item.kind !== "paragraph" || item.text === "" || item.label !== undefined) return;
    const capitals = item.text === item.text.toUpperCase() && /\p{Lu}{3}/u.test(item.text);
    const next = items.slice(i + 1, i + 4).find((other) => other.text !== "");
    if (
      isShortLine(item.text) &&
      next !== undefined &&
      (capitals || (item.text.length <= 60 && next.text.length > 60 && !/:\s/.test(item.text)))
    )
      item.kind = "heading";
  });
}
