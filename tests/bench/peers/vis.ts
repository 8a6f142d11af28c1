import { DataSet, Timeline } from "vis-timeline/standalone/esm/vis-timeline-graph2d.min.mjs";
import "vis-timeline/styles/vis-timeline-graph2d.min.css";
import type { Adapter, Rows } from "../page/adapter.ts";
import { SIZE } from "./size.ts";

const MARGIN = 35 * 86_400_000;

/** vis-timeline as it comes, stacked; or with its own clustering. */
export function visTimeline({ cluster }: { readonly cluster: boolean }): Adapter<Rows> {
  let timeline: Timeline | undefined;
  return {
    prepare: (rows) => rows(),
    mount(host, { groups, rows, extent: [from, to] }) {
      return new Promise((resolve) => {
        const items = new DataSet(
          rows.map(({ id, group, title, start, end }) => ({
            id,
            group,
            content: title,
            start,
            ...(end === undefined ? {} : { end }),
          })),
        );
        const lanes = new DataSet(groups.map(({ name }, id) => ({ id, content: name })));
        timeline = new Timeline(host, items, lanes, {
          width: `${SIZE.width}px`,
          height: `${SIZE.height}px`,
          start: from,
          end: to,
          min: from - MARGIN,
          max: to + MARGIN,
          showCurrentTime: false,
          verticalScroll: true,
          // Its wheel then zooms by the same step as the others'.
          zoomFriction: 23.5,
          ...(cluster ? { cluster: { maxItems: 1, showStipes: false, fitOnDoubleClick: true } } : {}),
          onInitialDrawComplete: () => {
            if (cluster) void clustersShown(timeline as Timeline).then(resolve);
            else resolve();
          },
        });
      });
    },
    view() {
      const range = timeline?.getWindow();
      return `${Number(range?.start)} ${Number(range?.end)}`;
    },
  };
}

/** It says that it has drawn before any cluster is on screen: nudged until one is. */
async function clustersShown(timeline: Timeline): Promise<void> {
  for (let i = 0; i < 20 && document.querySelector(".vis-cluster") === null; i += 1) {
    timeline.redraw();
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const { start, end } = timeline.getWindow();
    if (i === 2) timeline.setWindow(Number(start), Number(end) + 1000, { animation: false });
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
