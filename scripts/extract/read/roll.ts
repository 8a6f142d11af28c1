import type { Item } from "./item.ts";
import { readBullet } from "./person-line.ts";
import { inlineParticipants, isNameList, listHeading } from "./shapes.ts";

/** How many lines before the names of those present may hold a subject, a place, a date. */
const BEFORE_NAMES = 4;

/** Names on lines of their own, without bullets or a heading, at the head of a record are those who were there. */
export function settleNames(items: readonly Item[]): void {
  if (items.some((item) => item.kind === "participant")) return;
  const filled = items.filter((item) => item.text !== "");
  const first = filled.findIndex((item) => readName(item) === "person");
  if (first === -1 || first > BEFORE_NAMES) {
    // All of them may stand in one line: "The President, Secretary Orm, Piet Loos".
    const line = filled
      .slice(0, BEFORE_NAMES)
      .find(({ text, kind, bulleted }) => kind === "paragraph" && bulleted !== true && isRoll(text));
    if (line !== undefined) line.kind = "participant";
    return;
  }
  if (filled.slice(0, first).some((item) => item.text.length > 160)) return;
  const after = filled.findIndex((item, i) => i > first && readName(item) === undefined);
  const names = filled.slice(first, after === -1 ? filled.length : after);
  // A line alone may head a section; a letter's addressee stands on lines of its own, too.
  if (names.length < 2 || names.filter((item) => readName(item) === "person").length < names.length / 2) return;
  for (const item of names) {
    item.kind = "participant";
    delete item.label;
    item.wordsAt = item.at;
  }
}

/** A line of three names or more, one of them with a title. */
function isRoll(text: string): boolean {
  const pieces = text.split(/[,;] /);
  // A sentence that lists names is prose.
  if (/\b(?:were|was|are|is|had|have|has|present|attended|represented|included|said|asked)\b/.test(text)) return false;
  return (
    pieces.length >= 3 && isNameList(text) && pieces.some((piece) => readBullet(piece.replace(/\.$/, "")) === "person")
  );
}

/** How a line without a bullet reads as a name; undefined where it is none. */
function readName({ kind, text, bulleted }: Item): "person" | "either" | undefined {
  if (bulleted === true || (kind !== "paragraph" && kind !== "heading" && kind !== "signature")) return undefined;
  if (text.length > 110 || /[.?!:;”"]$/.test(text.replace(/\b(?:Jr|Sr|U\.S)\.$/, "")) || /^\[?[A-Z ]+:/.test(text))
    return undefined;
  const reading = readBullet(text);
  return reading === "topic" ? undefined : reading;
}

/** How many items from the top may hold a list of those present. */
const HEAD_ITEMS = 14;

/** Paragraphs that markup leaves bare: names below "ATTENDING", and a line that begins with "PRESENT:". */
export function settleRoll(items: readonly Item[]): void {
  let listed = false;
  for (const item of items.filter(({ text }) => text !== "").slice(0, HEAD_ITEMS)) {
    if (item.kind === "heading") listed = listHeading(item.text) === "participants";
    else if (item.kind === "paragraph") {
      const inline = inlineParticipants(item.text);
      const names = listed && (isNameList(item.text) || readName(item) !== undefined);
      if (inline === 0 && !names) {
        listed = false;
        continue;
      }
      item.kind = "participant";
      delete item.label;
      item.wordsAt = inline;
    } else listed = false;
  }
}
