import type { Summary } from "./summary.ts";

/** What Parley is to reach, held against what was measured beside it in the same run. */
export interface Goal {
  readonly program: Summary["program"];
  readonly size: Summary["size"];
  readonly what: string;
  readonly limit: number;
  readonly measured: number;
  readonly reached: boolean;
}

const REFRESH = 17.5;
const MAIN_THREAD: readonly (readonly [events: number, milliseconds: number])[] = [
  [5_000, 8],
  [50_000, 10],
  [500_000, 12],
];
/** First paint as a share of another's, at some sizes or all. */
const PAINT: readonly { readonly of: string; readonly at?: number; readonly share: number }[] = [
  { of: "echarts-scatter", share: 0.6 },
  { of: "d3", at: 5_000, share: 0.2 },
  { of: "d3", at: 50_000, share: 0.05 },
];
const KILOBYTES_PER_EVENT = 0.5;

export function goalsOf(summaries: readonly Summary[]): readonly Goal[] {
  const parleys = summaries.filter(({ subject, failed }) => subject === "parley" && failed === undefined);
  return parleys.flatMap((parley) => [
    ...frameGoals(parley),
    ...paintGoals(parley, summaries),
    ...heapGoals(parley, parleys),
  ]);
}

function goal(
  { program, size }: Summary,
  what: string,
  limit: number | undefined,
  measured: number | undefined,
): readonly Goal[] {
  if (limit === undefined || measured === undefined) return [];
  return [{ program, size, what, limit, measured, reached: measured <= limit }];
}

function frameGoals(parley: Summary): readonly Goal[] {
  const { events = 0 } = parley;
  const most = MAIN_THREAD.find(([least]) => events <= least)?.[1];
  return [
    ...goal(parley, "frame, 95th percentile, ms", REFRESH, parley.frameP95),
    ...goal(parley, "main thread per update, ms", most, parley.mainThread),
  ];
}

function paintGoals(parley: Summary, all: readonly Summary[]): readonly Goal[] {
  return PAINT.flatMap(({ of, at, share }) => {
    if (at !== undefined && at !== parley.size) return [];
    const other = all.find(
      ({ program, size, subject, failed }) =>
        program === parley.program && size === parley.size && subject === of && failed === undefined,
    );
    if (other?.paint === undefined || parley.paint === undefined) return [];
    return goal(parley, `first paint, share of ${of}'s`, share, parley.paint / other.paint);
  });
}

/**
 * What an event costs is the rise from the smallest size to this one: what is there at any size (code, fonts, pictures of marks) is
 * no event's.
 */
function heapGoals(parley: Summary, parleys: readonly Summary[]): readonly Goal[] {
  const least = parleys
    .filter(({ program, size }) => program === parley.program && size !== "shipped")
    .toSorted((a, b) => (a.events ?? 0) - (b.events ?? 0))[0];
  const [events, fewest] = [parley.events ?? 0, least?.events ?? 0];
  if (least?.heap === undefined || parley.heap === undefined || parley.size === "shipped") return [];
  if (events < 10 * fewest) return [];
  const perEvent = ((parley.heap - least.heap) * 1024) / (events - fewest);
  return goal(parley, `heap beyond the data per event over ${fewest}, KB`, KILOBYTES_PER_EVENT, perEvent);
}
