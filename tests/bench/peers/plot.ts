import * as Plot from "@observablehq/plot";
import { scaleUtc, select, zoom } from "d3";
import type { Adapter, Rows } from "../page/adapter.ts";
import { SIZE } from "./size.ts";

interface Datum {
  readonly title: string;
  readonly colour: string;
  readonly start: Date;
  readonly end?: Date;
  readonly y: number;
}

const LEFT = 90;
const RIGHT = 20;
const PER_GROUP = 10;

/** Observable Plot makes static charts: to zoom is to plot again, at most once a frame. */
export function observablePlot(): Adapter<Rows> {
  let range: readonly number[] = [0, 1];
  let shown: Element | undefined;
  return {
    prepare: (rows) => rows(),
    mount(host, { groups, rows, extent }) {
      const data = rows.map(
        (row): Datum => ({
          title: row.title,
          colour: groups[row.group]?.colour ?? "black",
          start: new Date(row.start),
          ...(row.end === undefined ? {} : { end: new Date(row.end) }),
          y: row.group * PER_GROUP + 1 + (row.id % (PER_GROUP - 2)),
        }),
      );
      const spans = data.filter(({ end }) => end !== undefined);
      const points = data.filter(({ end }) => end === undefined);
      const draw = () => {
        const next = Plot.plot({
          ...SIZE,
          marginLeft: LEFT,
          clip: true,
          style: { fontFamily: "sans-serif", fontSize: "10px" },
          x: { type: "utc", domain: range.map((time) => new Date(time)) },
          y: { domain: [groups.length * PER_GROUP, 0], axis: null },
          marks: [
            Plot.rect(spans, {
              x1: "start",
              x2: "end",
              y1: ({ y }: Datum) => y - 0.4,
              y2: ({ y }: Datum) => y + 0.4,
              fill: "colour",
            }),
            Plot.dot(points, { x: "start", y: "y", r: 3, fill: "colour" }),
            Plot.text(data, { x: "start", y: "y", text: "title", textAnchor: "start", dx: 5 }),
          ],
        });
        if (shown === undefined) host.append(next);
        else shown.replaceWith(next);
        shown = next;
      };
      range = [...extent];
      draw();
      const whole = scaleUtc(extent, [LEFT, SIZE.width - RIGHT]);
      const bounds: [[number, number], [number, number]] = [
        [LEFT, 0],
        [SIZE.width - RIGHT, SIZE.height],
      ];
      let asked = false;
      select(host).call(
        zoom<HTMLElement, unknown>()
          .scaleExtent([1, 10_000])
          .extent(bounds)
          .translateExtent(bounds)
          .on("zoom", ({ transform }) => {
            range = transform.rescaleX(whole).domain().map(Number);
            if (asked) return;
            asked = true;
            requestAnimationFrame(() => {
              asked = false;
              draw();
            });
          }),
      );
    },
    view: () => range.join(),
    svg() {
      shown?.setAttribute("xmlns", "http://www.w3.org/2000/svg");
      return new XMLSerializer().serializeToString(shown as Element);
    },
  };
}
