import { axisBottom, scaleUtc, select, type ScaleTime, zoom } from "d3";
import type { Adapter, Row, Rows } from "../page/adapter.ts";
import { SIZE } from "./size.ts";

const SIDE = { left: 90, right: 10, top: 10, bottom: 30 };
const ROW = 12;

/** What one writes with D3 and no further thought: an element per event with its label, all moved at every zoom. The baseline. */
export function plainD3(): Adapter<Rows> {
  const [from, to] = [SIDE.left, SIZE.width - SIDE.right];
  let x: ScaleTime<number, number> = scaleUtc([0, 1], [from, to]);
  let drawn: SVGSVGElement | undefined;
  return {
    prepare: (rows) => rows(),
    mount(host, { groups, rows, extent }) {
      const whole = scaleUtc(extent, [from, to]);
      x = whole;
      const laneHeight = (SIZE.height - SIDE.top - SIDE.bottom) / groups.length;
      const perLane = Math.max(1, Math.floor(laneHeight / ROW) - 1);
      const y = (row: Row) => SIDE.top + row.group * laneHeight + 6 + (row.id % perLane) * ROW;
      const colour = (row: Row) => groups[row.group]?.colour ?? "black";
      const svg = select(host)
        .append("svg")
        .attr("xmlns", "http://www.w3.org/2000/svg")
        .attr("width", SIZE.width)
        .attr("height", SIZE.height)
        .attr("font-family", "sans-serif")
        .attr("font-size", 10);
      drawn = svg.node() ?? undefined;
      svg
        .append("clipPath")
        .attr("id", "chart")
        .append("rect")
        .attr("x", from)
        .attr("width", to - from)
        .attr("height", SIZE.height);
      svg
        .selectAll("text.lane")
        .data(groups)
        .join("text")
        .attr("x", 4)
        .attr("y", (_, i) => SIDE.top + (i + 0.5) * laneHeight)
        .text(({ name }) => name);
      const axis = svg.append("g").attr("transform", `translate(0,${SIZE.height - SIDE.bottom})`);
      const chart = svg.append("g").attr("clip-path", "url(#chart)");
      const marks = chart.selectAll<SVGGElement, Row>("g").data(rows).join("g");
      marks
        .filter(({ end }) => end === undefined)
        .append("circle")
        .attr("r", 3)
        .attr("fill", colour);
      const bars = marks
        .filter(({ end }) => end !== undefined)
        .append("rect")
        .attr("y", -4)
        .attr("height", 8)
        .attr("rx", 2)
        .attr("fill", colour);
      marks
        .append("text")
        .attr("x", 5)
        .attr("y", 3)
        .text(({ title }) => title);
      const draw = () => {
        axis.call(axisBottom(x).ticks(12));
        marks.attr("transform", (row) => `translate(${x(row.start)},${y(row)})`);
        bars.attr("width", ({ start, end = start }) => Math.max(1, x(end) - x(start)));
      };
      draw();
      const bounds: [[number, number], [number, number]] = [
        [from, 0],
        [to, SIZE.height],
      ];
      svg.call(
        zoom<SVGSVGElement, unknown>()
          .scaleExtent([1, 10_000])
          .extent(bounds)
          .translateExtent(bounds)
          .on("zoom", ({ transform }) => {
            x = transform.rescaleX(whole);
            draw();
          }),
      );
    },
    view: () => x.domain().map(Number).join(),
    svg: () => new XMLSerializer().serializeToString(drawn as SVGSVGElement),
  };
}
