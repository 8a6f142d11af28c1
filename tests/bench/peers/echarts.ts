import * as echarts from "echarts";
import type { Adapter, Rows } from "../page/adapter.ts";
import { SIZE } from "./size.ts";

const PER_GROUP = 10;

interface Inside {
  getModel(): {
    getComponent(
      type: string,
      index: number,
    ): { readonly option: { readonly start?: number; readonly startValue?: number; readonly endValue?: number } };
  };
}

/** ECharts' scatter series in its large mode: points of one colour, without labels, without spans. */
export function echartsScatter(): Adapter<Rows> {
  return chart("filter", (data) => ({
    type: "scatter",
    large: true,
    largeThreshold: 2000,
    symbolSize: 5,
    progressive: 0,
    data: data.rows.map((row) => [row.start, heightOf(row)]),
  }));
}

/** ECharts' custom series: a mark and a label per event. */
export function echartsCustom(): Adapter<Rows> {
  return chart("weakFilter", ({ rows, groups }) => ({
    type: "custom",
    progressive: 0,
    clip: true,
    dimensions: ["start", "end", "y"],
    encode: { x: [0, 1], y: 2 },
    data: rows.map((row) => [row.start, row.end ?? row.start, heightOf(row)]),
    renderItem(params, api) {
      const row = rows[params.dataIndex];
      const [x = 0, y = 0] = api.coord([api.value(0), api.value(2)]);
      const [right = 0] = api.coord([api.value(1), api.value(2)]);
      const fill = groups[row?.group ?? 0]?.colour ?? "black";
      const mark =
        row?.end === undefined
          ? { type: "circle" as const, shape: { cx: x, cy: y, r: 3 }, style: { fill } }
          : {
              type: "rect" as const,
              shape: { x, y: y - 4, width: Math.max(1, right - x), height: 8, r: 2 },
              style: { fill },
            };
      const label = { type: "text" as const, x: x + 5, y: y - 5, style: { text: row?.title ?? "", fontSize: 10, fill: "#000" } };
      return { type: "group", children: [mark, label] };
    },
  }));
}

function chart(
  filterMode: "filter" | "weakFilter",
  series: (data: Rows) => echarts.SeriesOption,
): Adapter<Rows> {
  let shown: echarts.ECharts | undefined;
  let option: echarts.EChartsOption = {};
  return {
    prepare: (rows) => rows(),
    mount(host, data) {
      return new Promise((resolve) => {
        const [min, max] = data.extent;
        option = {
          animation: false,
          grid: { left: 90, right: 10, top: 10, bottom: 30 },
          xAxis: { type: "time", min, max },
          yAxis: { min: 0, max: data.groups.length * PER_GROUP, inverse: true },
          // No throttle: every event of the wheel redraws, as it does in the others.
          dataZoom: [{ type: "inside", xAxisIndex: 0, throttle: 0, filterMode }],
          series: [series(data)],
        };
        shown = echarts.init(host, null, { renderer: "canvas", ...SIZE });
        const done = () => {
          shown?.off("finished", done);
          resolve();
        };
        shown.on("finished", done);
        shown.setOption(option);
      });
    },
    view() {
      // Not by getOption(), which would copy all data at every frame.
      const zoom = (shown as unknown as Inside | undefined)?.getModel().getComponent("dataZoom", 0).option;
      return `${zoom?.startValue} ${zoom?.endValue} ${zoom?.start}`;
    },
    // A canvas gives no SVG; rendering the same option without a page is ECharts' own way to one.
    svg() {
      const second = echarts.init(null, null, { renderer: "svg", ssr: true, ...SIZE });
      second.setOption(option);
      const text = second.renderToSVGString();
      second.dispose();
      return text;
    },
  };
}

function heightOf({ group, id }: Rows["rows"][number]): number {
  return group * PER_GROUP + 1 + (id % (PER_GROUP - 2));
}
