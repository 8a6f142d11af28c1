import type { Gesture } from "../measure/gesture.ts";

/** What can be measured: Parley and its peers. */
export interface Subject {
  readonly id: string;
  readonly name: string;
  /** Where its page is, from the root of the built pages. */
  readonly page: string;
  readonly gesture: Gesture;
  /** It zooms by its own buttons. */
  readonly hasButtons?: boolean;
  /** With more events than this it was seen not to draw within a minute: that need not be waited for again. */
  readonly most?: number;
}

const WHEEL: Gesture = { wheel: 30, events: 60, rounds: 1 };

function peer(
  id: string,
  name: string,
  gesture: Partial<Gesture> = {},
  more: Pick<Subject, "hasButtons" | "most"> = {},
): Subject {
  return { id, name, page: `peers/index.html?peer=${id}`, gesture: { ...WHEEL, ...gesture }, ...more };
}

/** The turns of the wheel are such that each zooms by about 1.0425 an event, twelve times in all. */
export const SUBJECTS: readonly Subject[] = [
  { id: "parley", name: "Parley", page: "page/index.html", gesture: { ...WHEEL, wheel: 20.8 } },
  peer("d3", "plain D3 SVG"),
  peer("plot", "Observable Plot", {}, { most: 50_000 }),
  peer("vis", "vis-timeline", { wheel: 25.5 }, { most: 500 }),
  peer("vis-cluster", "vis-timeline, clustered", { wheel: 25.5 }, { most: 50_000 }),
  peer("timelinejs", "TimelineJS3", { pansByWheel: true, y: 600 }, { hasButtons: true, most: 5_000 }),
  peer("markwhen", "Markwhen", { wheel: 2, withControl: true, pansByWheel: true }, { most: 50_000 }),
  // A fixed step of 1.1 an event: fewer events, two rounds.
  peer("echarts-scatter", "ECharts scatter", { events: 26, rounds: 2 }),
  peer("echarts-custom", "ECharts custom", { events: 26, rounds: 2 }),
];

export const BASELINE = "d3";
export const PEERS: readonly string[] = SUBJECTS.map(({ id }) => id).filter((id) => id !== "parley");
