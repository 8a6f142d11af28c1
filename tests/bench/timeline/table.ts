import { goalsOf } from "./goals.ts";
import { BASELINE, SUBJECTS } from "./subjects.ts";
import type { Summary } from "./summary.ts";

const HEAD = [
  "what",
  "runs",
  "first paint",
  "frame median / p95 / longest",
  "updates",
  "main thread per update",
  "its processor time",
  "heap",
  "elements",
  "resident",
  "SVG: ms, MB",
];

/** The medians as Markdown, with ratios to plain D3 SVG measured in the same run. */
export function timelineTables(summaries: readonly Summary[]): string {
  const lines = [
    "Medians. Times in ms, memory in MB as growth over the data alone; (…x) is the ratio to plain D3 SVG at the same size in the same run: below 1 is better.",
  ];
  const programs = [...new Set(summaries.map(({ program }) => program))];
  const sizes = [...new Set(summaries.map(({ size }) => size))];
  for (const program of programs) {
    for (const size of sizes) {
      const rows = summaries.filter((row) => row.program === program && row.size === size);
      if (rows.length === 0) continue;
      const base = rows.find(({ subject, failed }) => subject === BASELINE && failed === undefined);
      lines.push("", `### ${sizeName(size, rows)}, ${program}`, "");
      lines.push(`| ${HEAD.join(" | ")} |`, `|${HEAD.map(() => "---|").join("")}`);
      for (const row of rows) lines.push(`| ${cells(row, base).join(" | ")} |`);
    }
  }
  return [...lines, ...goalLines(summaries)].join("\n");
}

function sizeName(size: Summary["size"], rows: readonly Summary[]): string {
  return size === "shipped" ? `The shipped dataset, ${rows[0]?.events ?? 0} events` : `${size} events`;
}

function cells(row: Summary, base: Summary | undefined): readonly string[] {
  const name = SUBJECTS.find(({ id }) => id === row.subject)?.name ?? row.subject;
  if (row.failed !== undefined) return [name, `0/${row.runs}`, `failed: ${row.failed}`, "", "", "", "", "", "", "", ""];
  const ratio = (key: "paint" | "frameP95" | "mainThread" | "thread" | "resident"): string => {
    const [own, other] = [row[key], base?.[key]];
    if (own === undefined || other === undefined || other <= 0) return "";
    const share = own / other;
    return ` (${share.toFixed(share < 0.1 ? 3 : 2)}x)`;
  };
  return [
    name,
    `${row.succeeded}/${row.runs}`,
    `${fixed(row.paint)}${ratio("paint")}`,
    `${fixed(row.frameMedian, 1)} / ${fixed(row.frameP95, 1)}${ratio("frameP95")} / ${fixed(row.frameLongest)}${row.cut ? ", cut at the limit" : ""}`,
    `${fixed(row.updates)} in ${fixed(row.seconds, 1)} s`,
    `${fixed(row.mainThread, 1)}${ratio("mainThread")}`,
    `${fixed(row.thread, 1)}${ratio("thread")}`,
    signed(row.heap),
    signed(row.elements),
    `${signed(row.resident)}${ratio("resident")}`,
    row.svgTime === undefined ? "–" : `${fixed(row.svgTime)}, ${fixed(row.svgMegabytes, 2)}`,
  ];
}

function goalLines(summaries: readonly Summary[]): readonly string[] {
  const goals = goalsOf(summaries);
  if (goals.length === 0) return [];
  return [
    "",
    "### Goals",
    "",
    "| in | events | what | limit | measured | reached |",
    "|---|---|---|---|---|---|",
    ...goals.map(
      ({ program, size, what, limit, measured, reached }) =>
        `| ${program} | ${size} | ${what} | ${limit} | ${measured.toFixed(measured < 1 ? 3 : 1)} | ${reached ? "yes" : "**no**"} |`,
    ),
  ];
}

function fixed(value: number | undefined, digits = 0): string {
  return value === undefined ? "–" : value.toFixed(digits);
}

function signed(value: number | undefined): string {
  return value === undefined ? "–" : `${value < 0 ? "−" : "+"}${Math.abs(value).toFixed(1)}`;
}
