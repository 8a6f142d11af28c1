import type { Adapter } from "../page/adapter.ts";
import { install } from "../page/harness.ts";

type Make = () => Promise<Adapter<never>>;

/** A page shows one of them, and loads nothing of the others. */
const peers: Readonly<Record<string, Make>> = {
  d3: async () => (await import("./d3.ts")).plainD3() as Adapter<never>,
  plot: async () => (await import("./plot.ts")).observablePlot() as Adapter<never>,
  vis: async () => (await import("./vis.ts")).visTimeline({ cluster: false }) as Adapter<never>,
  "vis-cluster": async () => (await import("./vis.ts")).visTimeline({ cluster: true }) as Adapter<never>,
  timelinejs: async () => (await import("./timelinejs.ts")).timelineJs() as Adapter<never>,
  markwhen: async () => (await import("./markwhen.ts")).markwhen() as Adapter<never>,
  "echarts-scatter": async () => (await import("./echarts.ts")).echartsScatter() as Adapter<never>,
  "echarts-custom": async () => (await import("./echarts.ts")).echartsCustom() as Adapter<never>,
};

const name = new URLSearchParams(location.search).get("peer") ?? "";
const make = peers[name];
const host = document.getElementById("host");
if (make === undefined || host === null) throw new Error(`there is no peer ${name}`);
install(await make(), host);
