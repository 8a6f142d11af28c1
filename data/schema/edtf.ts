import edtf, { Interval as EdtfInterval } from "edtf";

/** How finely a date is known: the smallest unit that the string states. */
export type Precision = "instant" | "day" | "month" | "season" | "year" | "decade" | "century" | "unknown";

/**
 * What an EDTF string says, with its bounds as UTC milliseconds.
 *
 * `earliest` is the first millisecond that the date may mean and `latest` the last one; an open or unknown end
 * is -Infinity or Infinity. Bounds ignore `~` and `?`: those say how sure the source is, not how far off it may be.
 */
export interface EdtfDate {
  readonly type: "date" | "interval" | "one-of" | "all-of" | "unknown";
  readonly earliest: number;
  readonly latest: number;
  readonly precision: Precision;
  readonly approximate: boolean;
  readonly uncertain: boolean;
  /** For intervals: `..` on that side (open: it goes on) or nothing (unknown: nobody says). */
  readonly start?: "known" | "open" | "unknown";
  readonly end?: "known" | "open" | "unknown";
  /** For intervals: the two ends that are known. For sets and lists: the members, in order. */
  readonly members?: readonly EdtfDate[];
}

type Parsed = ReturnType<typeof edtf>;

const UNKNOWN = /^X{4}(-XX){0,2}$/;
const OPEN_START = /^(\.\.)?\//;
const OPEN_END = /\/(\.\.)?$/;

/**
 * Reads an EDTF (ISO 8601-2, level 1 and 2) string.
 *
 * @throws Error with a plain sentence when the string is no EDTF date.
 */
export function readEdtf(text: string): EdtfDate {
  if (UNKNOWN.test(text)) {
    return {
      type: "unknown",
      earliest: -Infinity,
      latest: Infinity,
      precision: "unknown",
      approximate: false,
      uncertain: false,
    };
  }
  if (text.includes("/")) return readInterval(text);
  return fromParsed(parse(text), text);
}

/** True when the string is an EDTF date that `readEdtf` understands. */
export function isEdtf(text: string): boolean {
  try {
    readEdtf(text);
    return true;
  } catch {
    return false;
  }
}

function parse(text: string): Parsed {
  try {
    return edtf(text);
  } catch {
    throw new Error(`"${text}" is not an EDTF date (for example 1971-05-31, 1972-11, 1966-12~ or 1971-06/..)`);
  }
}

/** Intervals are split here because `edtf` computes no bounds for an end that is open or unknown. */
function readInterval(text: string): EdtfDate {
  const parsed = OPEN_START.test(text) || OPEN_END.test(text) ? undefined : parse(text);
  if (parsed !== undefined && !(parsed instanceof EdtfInterval)) return fromParsed(parsed, text);
  const [left = "", right = "", ...more] = text.split("/");
  if (more.length > 0) parse(text);
  const start = sideOf(left);
  const end = sideOf(right);
  const lower = start === "known" ? fromParsed(parse(left), left) : undefined;
  const upper = end === "known" ? fromParsed(parse(right), right) : undefined;
  if (lower === undefined && upper === undefined) {
    throw new Error(`"${text}" names no date on either side`);
  }
  if (lower !== undefined && upper !== undefined && lower.earliest > upper.latest) {
    throw new Error(`"${text}" ends before it starts`);
  }
  const known = [lower, upper].filter((member) => member !== undefined);
  return {
    type: "interval",
    earliest: lower?.earliest ?? -Infinity,
    latest: upper?.latest ?? Infinity,
    precision: known.map((member) => member.precision).reduce(coarser),
    approximate: known.some((member) => member.approximate),
    uncertain: known.some((member) => member.uncertain),
    start,
    end,
    members: known,
  };
}

function sideOf(text: string): "known" | "open" | "unknown" {
  if (text === "..") return "open";
  return text === "" ? "unknown" : "known";
}

function fromParsed(parsed: Parsed, text: string): EdtfDate {
  const members = memberTexts(parsed, text);
  if (members !== undefined) return fromMembers(members, text);
  return {
    type: "date",
    earliest: Number(parsed.min),
    latest: Number(parsed.max),
    precision: precisionOf(text),
    approximate: /[~%]/.test(text),
    uncertain: /[?%]/.test(text),
  };
}

/** The members of `[a,b]` and `{a,b}` as texts; undefined for anything else. */
function memberTexts(parsed: Parsed, text: string): readonly string[] | undefined {
  if (parsed.type !== "Set" && parsed.type !== "List") return undefined;
  return text
    .slice(1, -1)
    .split(",")
    .map((member) => member.trim());
}

function fromMembers(texts: readonly string[], text: string): EdtfDate {
  const members = texts.flatMap((member) => (member.includes("..") ? [] : [fromParsed(parse(member), member)]));
  const ranges = texts.filter((member) => member.includes("..")).map(readSetRange);
  const all = [...members, ...ranges];
  return {
    type: text.startsWith("[") ? "one-of" : "all-of",
    earliest: Math.min(...all.map((member) => member.earliest)),
    latest: Math.max(...all.map((member) => member.latest)),
    precision: all.map((member) => member.precision).reduce(coarser),
    approximate: all.some((member) => member.approximate),
    uncertain: all.some((member) => member.uncertain),
    members: all,
  };
}

/** A range inside a set: `1970..1972`, `..1970` or `1970..`. */
function readSetRange(text: string): EdtfDate {
  const [left = "", right = ""] = text.split("..");
  return readInterval(`${left === "" ? ".." : left}/${right === "" ? ".." : right}`);
}

const ORDER: readonly Precision[] = ["instant", "day", "month", "season", "year", "decade", "century", "unknown"];

function coarser(a: Precision, b: Precision): Precision {
  return ORDER.indexOf(a) >= ORDER.indexOf(b) ? a : b;
}

function precisionOf(text: string): Precision {
  if (text.includes("T")) return "instant";
  const [year = "", month, day] = text.replace(/^-/, "").replace(/[~?%]/g, "").split("-");
  if (/X/.test(year)) return /XX/.test(year) ? "century" : "decade";
  if (month === undefined || month.includes("X")) return "year";
  if (Number(month) > 12) return "season";
  return day === undefined || day.includes("X") ? "month" : "day";
}
