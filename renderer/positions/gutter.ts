import type { Issue } from "../../data/schema/index.ts";
import { slotOf } from "../model/names.ts";
import type { Record } from "../model/record.ts";
import type { Font } from "../pen/pen.ts";
import type { GutterType, PartyName, ScaleStep, TextLine } from "./drawing.ts";
import type { PositionsInput } from "./layout.ts";
import { broken, cut } from "./words.ts";

/** Sizes of what stands in the gutter, on screen and on paper. */
const ON_SCREEN: GutterType = {
  question: { family: "read", size: 14.5, weight: 600 },
  step: { family: "chart", size: 11.5, weight: 400 },
  number: { family: "chart", size: 11, weight: 500 },
  leading: 17,
  first: 39,
  stepLeading: 13,
};
const ON_PAPER: GutterType = {
  question: { family: "read", size: 12.5, weight: 600 },
  step: { family: "chart", size: 10, weight: 400 },
  number: { family: "chart", size: 9.8, weight: 500 },
  leading: 14.5,
  first: 32,
  stepLeading: 11,
};
const IN_COLUMN: GutterType = {
  question: { family: "read", size: 10.5, weight: 600 },
  step: { family: "chart", size: 9, weight: 400 },
  number: { family: "chart", size: 9, weight: 500 },
  leading: 12.5,
  first: 28,
  stepLeading: 10,
};
/** Under this a figure is a column of a journal, pixels. */
const COLUMN = 560;

/** How the gutter is set on screen and on paper. */
export function typeOf({ row, above, size }: PositionsInput): GutterType {
  if (row === undefined) return ON_SCREEN;
  return above === true && size.width < COLUMN ? IN_COLUMN : ON_PAPER;
}

/** From the gutter's right edge: the end of the words, the middle of the number, the pole's bar. */
const STEP_END = 32;

export function layQuestion(input: PositionsInput, issue: Issue): readonly TextLine[] {
  const { measure, gutter, pad, size } = input;
  const { question, leading } = typeOf(input);
  if (input.above === true)
    return broken(issue.question, question, size.width - pad, 2, measure).map((text, i) => ({
      text,
      y: 1.2 * question.size + i * leading,
    }));
  const lines = broken(issue.question, question, gutter - pad - 14, 2, measure);
  return lines.map((text, i) => ({ text, y: (lines.length === 1 ? 1.5 : 1.3) * question.size + i * leading }));
}

/** How high a question above its chart is, with the line under it. */
export function headingHeight(input: PositionsInput, lines: number): number {
  const { question, leading } = typeOf(input);
  return 1.2 * question.size + (lines - 1) * leading + SUMMARY_LEADING + 5;
}

export const SUMMARY: Font = { family: "chart", size: 9, weight: 500 };
const SUMMARY_LEADING = 11.5;

/** Where the line under the last line of a question stands. */
export function summaryAt(question: readonly TextLine[]): number {
  return (question.at(-1)?.y ?? 0) + SUMMARY_LEADING;
}

/** How high a row has to be for all its steps to be read. */
export function rowHeightFor(input: PositionsInput, issue: Issue): number {
  const type = typeOf(input);
  const lines = Math.max(...issue.scale.map((step) => stepLines(input, step.label).length));
  const apart = lines * type.stepLeading + 3.5;
  return (
    headingHeight(input, layQuestion(input, issue).length) +
    type.step.size +
    (issue.scale.length - 1) * apart +
    AFTER_STEPS +
    3
  );
}

function stepLines(input: PositionsInput, label: string): readonly string[] {
  const { measure, gutter, pad } = input;
  const { step } = typeOf(input);
  const room = gutter - pad - STEP_END;
  return input.above === true ? broken(label, step, room, 2, measure) : [cut(label, step, room, measure)];
}

const AFTER_STEPS = 9;
const MOST_APART = 26;

export function isOpen({ opened }: PositionsInput, issue: Issue): boolean {
  return opened === issue.id;
}

/** Heights of the steps of an issue in a row of its own. */
export function rowGeometry(input: PositionsInput, issue: Issue, height: number): readonly number[] {
  const key = `${height} ${input.gutter} ${input.pad} ${input.opened ?? ""} ${input.size.width} ${input.row ?? ""} ${input.above ?? ""}`;
  const known = geometries.get(issue);
  if (known?.key === key) return known.ys;
  const ys = layScale(input, issue, layQuestion(input, issue).length, height).map(({ y }) => y);
  geometries.set(issue, { key, ys });
  return ys;
}

const geometries = new WeakMap<Issue, { readonly key: string; readonly ys: readonly number[] }>();

/** Every step of the scale at its own height, the low pole above. */
export function layScale(input: PositionsInput, issue: Issue, lines: number, height: number): readonly ScaleStep[] {
  const { record, measure, gutter, pad } = input;
  const count = issue.scale.length;
  const open = isOpen(input, issue);
  const type = typeOf(input);
  const above = input.above === true ? headingHeight(input, lines) + type.step.size : undefined;
  const first = above ?? (open ? type.first + 40 : type.first + (lines === 1 ? 0 : 12));
  const end = open ? height - 44 : height - AFTER_STEPS;
  const apart = count < 2 ? 0 : Math.min(open ? Infinity : MOST_APART, (end - first) / (count - 1));
  const start = (first + end) / 2 - (apart * (count - 1)) / 2;
  return issue.scale.map((step, i) => ({
    value: step.value,
    label: step.label,
    lines: stepLines(input, step.label),
    criterion: step.criterion,
    criterionLines: open
      ? broken(step.criterion, CRITERION, gutter - pad - STEP_END, criterionRoom(apart), measure)
      : [],
    y: start + i * apart,
    pole: poleOf(record, issue, i),
    bar: Math.min(16, apart - 3),
  }));
}

export const CRITERION: Font = { family: "chart", size: 10.5, weight: 400 };
export const CRITERION_LEADING = 13;

/** How many lines of a criterion fit under its step. */
function criterionRoom(apart: number): number {
  return Math.max(1, Math.min(8, Math.floor((apart - 30) / CRITERION_LEADING)));
}

function poleOf(record: Record, issue: Issue, i: number): PartyName | undefined {
  const id = i === 0 ? issue.poles.low : i === issue.scale.length - 1 ? issue.poles.high : undefined;
  return id === undefined ? undefined : { id, slot: slotOf(record, id) };
}
