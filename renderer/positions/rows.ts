import type { Issue } from "../../data/schema/index.ts";
import { dayWords } from "../model/date-words.ts";
import type { Record } from "../model/record.ts";
import type { Font } from "../pen/pen.ts";
import type { TimeScale } from "../timeline/scale/time-scale.ts";
import { layBands } from "./bands.ts";
import { layCodes } from "./codes.ts";
import { gapCell } from "./columns.ts";
import type { GapColumn, IssueRow, PlacedRemark } from "./drawing.ts";
import { gapWords, type JointDate, jointDates, loneDates } from "./gap.ts";
import { headingHeight, isOpen, layQuestion, layScale, SUMMARY, summaryAt } from "./gutter.ts";
import type { PositionsInput } from "./layout.ts";
import { type Remark, remarksOf } from "./remarks.ts";
import type { Track } from "./stance.ts";
import { layStatements } from "./statements.ts";
import { layTracks } from "./track-layout.ts";
import { cut } from "./words.ts";

interface Known {
  readonly record: Record;
  readonly mask: Uint8Array;
  readonly key: string;
  readonly rows: Map<string, IssueRow>;
}

/** Rows stay while only the scroll changes: scrolling costs what it takes to draw them. */
const knownRows = new WeakMap<TimeScale, Known>();

/** Lays out rows of one height, each of them once for all that it follows from but the scroll. */
export function rowMaker(
  input: PositionsInput,
  tracks: ReadonlyMap<string, readonly Track[]>,
  columns: readonly GapColumn[],
  height: number,
): (issue: Issue) => IssueRow {
  const { rows } = knownFor(input, columns, height);
  return (issue) => {
    const found = rows.get(issue.id);
    if (found !== undefined) return found;
    const row = layRow(input, issue, tracks.get(issue.id) ?? [], columns, height);
    rows.set(issue.id, row);
    return row;
  };
}

function knownFor(input: PositionsInput, columns: readonly GapColumn[], height: number): Known {
  const { record, mask, scale, size, gutter, pad, table, pair, carry } = input;
  const places = columns.map(({ from, x }) => `${from} ${x}`);
  const key = [size.width, gutter, pad, table, ...pair, carry, height, ...places].join(" ");
  const known = knownRows.get(scale);
  if (known?.key === key && known.record === record && known.mask === mask) return known;
  const made = { record, mask, key, rows: new Map<string, IssueRow>() };
  knownRows.set(scale, made);
  return made;
}

export const REMARK: Font = { family: "chart", size: 11, weight: 500, italic: true };

function layRow(
  input: PositionsInput,
  issue: Issue,
  tracks: readonly Track[],
  columns: readonly GapColumn[],
  height: number,
): IssueRow {
  const question = layQuestion(input, issue);
  const steps = layScale(input, issue, question.length, height);
  const { pair, carry } = input;
  const [a, b] = pair.map((party) => tracks.find((track) => track.party === party));
  const joint = jointDates(a, b, issue.scale.length, carry);
  const remarks = remarksOf(issue, tracks, joint);
  const yOf = (place: number): number => steps[place]?.y ?? steps[0]?.y ?? 0;
  const laid = layTracks(input, tracks, yOf, remarks);
  const heading =
    input.above === true
      ? {
          summary: { text: summaryOf(input, joint, remarks), y: summaryAt(question) },
          height: headingHeight(input, question.length),
        }
      : undefined;
  const codes = layCodes(input, laid, { top: heading?.height ?? 0, bottom: height });
  return {
    issue: issue.id,
    height,
    question,
    heading,
    steps,
    ...layBands(input, { joint, lone: loneDates(a, b, carry) }, steps),
    ...laid,
    codes,
    labels: isOpen(input, issue) ? layStatements(input, { ...laid, codes }, height) : [],
    gaps: columns.map((column) => gapCell({ ...input, issue, tracks }, column, height / 2)),
    remarks: layRemarks(input, remarks, height),
  };
}

/** The first and the last gap in words, where there is no room for a table of them. */
function summaryOf(
  { pair, size, pad, measure, scale }: PositionsInput,
  all: readonly JointDate[],
  remarks: readonly Remark[],
): string {
  const said = ({ gap, time }: JointDate): string => `${gapWords(gap)} (${dayWords(time)})`;
  // A figure of a part of time speaks of that part.
  const joint = all.filter(({ time }) => scale.x(time) >= 0 && scale.x(time) <= scale.width);
  const [first, last] = [joint[0], joint.at(-1)];
  const gaps =
    first === undefined || last === undefined
      ? "not known, never both in evidence at one time here"
      : first === last
        ? said(first)
        : `${said(first)}, then ${said(last)}`;
  const text = `Gap ${pair.join("–")}: ${gaps}`;
  const whole = [text, ...remarks.map((remark) => remark.text)].join("; ");
  const room = size.width - pad;
  return measure(whole, SUMMARY) <= room ? whole : cut(text, SUMMARY, room, measure);
}

/** Under the gaps, in one line; what has no room is told by the tooltip of the last that has. */
function layRemarks(
  { size, table, measure }: PositionsInput,
  remarks: ReturnType<typeof remarksOf>,
  height: number,
): readonly PlacedRemark[] {
  if (table === 0) return [];
  const right = size.width - 12;
  let x = size.width - table + 16;
  const placed: PlacedRemark[] = [];
  for (const remark of remarks) {
    const text = placed.length === 0 ? remark.text : `· ${remark.text}`;
    const width = measure(text, REMARK);
    if (x + width > right) break;
    placed.push({ remark, text, box: { x, y: height - 23, width, height: 16 } });
    x += width + 5;
  }
  return placed;
}
