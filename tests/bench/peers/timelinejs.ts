import script from "@knight-lab/timelinejs/dist/js/timeline.js?url";
import "@knight-lab/timelinejs/dist/css/timeline.css";
import type { Adapter, Rows } from "../page/adapter.ts";
import { SIZE } from "./size.ts";

interface KnightTimeline {
  on(event: string, listener: () => void): void;
  zoomIn(): void;
  zoomOut(): void;
  readonly _timenav: { readonly options: { readonly scale_factor: number } };
}

declare global {
  interface Window {
    TL: { readonly Timeline: new (host: HTMLElement, data: unknown, options: unknown) => KnightTimeline };
  }
}

/** TimelineJS3: no wheel zooms it, so its own zoom is called. It comes as a classic script. */
export async function timelineJs(): Promise<Adapter<Rows>> {
  await new Promise((resolve, reject) => {
    const element = document.createElement("script");
    element.src = script;
    element.addEventListener("load", resolve);
    element.addEventListener("error", reject);
    document.head.append(element);
  });
  let timeline: KnightTimeline | undefined;
  return {
    prepare: (rows) => rows(),
    mount(host, { groups, rows }) {
      host.style.width = `${SIZE.width}px`;
      host.style.height = `${SIZE.height}px`;
      const events = rows.map(({ start, end, group, title }) => ({
        start_date: dateOf(start),
        ...(end === undefined ? {} : { end_date: dateOf(end) }),
        group: groups[group]?.name,
        text: { headline: title, text: "" },
      }));
      return new Promise((resolve) => {
        const options = { font: null, timenav_height_percentage: 60, hash_bookmark: false, duration: 300, script_path: "./" };
        timeline = new window.TL.Timeline(host, { events }, options);
        timeline.on("loaded", () => resolve());
      });
    },
    view() {
      const slider = document.querySelector(".tl-timenav-slider");
      return `${slider === null ? "" : getComputedStyle(slider).left} ${timeline?._timenav.options.scale_factor}`;
    },
    zoom(direction) {
      if (direction > 0) timeline?.zoomIn();
      else timeline?.zoomOut();
    },
  };
}

function dateOf(time: number) {
  const date = new Date(time);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
  };
}
