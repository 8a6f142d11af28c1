import type { Dataset } from "../../../data/schema/index.ts";
import { syntheticDataset } from "../synthetic.ts";
import type { Adapter } from "./adapter.ts";
import { rowsOf } from "./rows.ts";

/** What the measuring program asks of a page; it is `window.bench`. */
export interface Bench {
  /** Makes the data, untimed: so many synthetic events, or those of the shipped dataset. */
  prepare(size: number | "shipped"): Promise<number>;
  /** Draws; leaves the marks "bench-begun" and "bench-drawn" in the page's timings. */
  load(): Promise<void>;
  view(): string;
  zoom(direction: 1 | -1): void;
  watchFrames(): void;
  frames(): Promise<Frames>;
  /** Writes the SVG; undefined where it can't. */
  svg(): Promise<Svg | undefined>;
}

export interface Frames {
  /** Milliseconds from each frame to the next. */
  readonly deltas: readonly number[];
  /** Frames that showed another view than the one before. */
  readonly updates: number;
}

export interface Svg {
  readonly milliseconds: number;
  /** Of its text in UTF-8. */
  readonly bytes: number;
  readonly parses: boolean;
}

declare global {
  interface Window {
    bench?: Bench;
  }
}

/** Puts an adapter under the measuring program's hands. */
export function install<Data>(adapter: Adapter<Data>, host: HTMLElement): void {
  let data: Data | undefined;
  let watching = false;
  let seen: { readonly time: number; readonly view: string }[] = [];
  window.bench = {
    async prepare(size) {
      const dataset = size === "shipped" ? await shipped() : syntheticDataset(size);
      data = await adapter.prepare(() => rowsOf(dataset), dataset);
      return dataset.events.length;
    },
    async load() {
      if (data === undefined) throw new Error("prepare() comes first");
      await quiet();
      performance.mark("bench-begun");
      const drawn = await adapter.mount(host, data);
      performance.mark("bench-drawn", { startTime: drawn ?? performance.now() });
      await damage();
    },
    view: () => adapter.view(),
    zoom: (direction) => adapter.zoom?.(direction),
    watchFrames() {
      seen = [];
      watching = true;
      const next = (): void => {
        if (!watching) return;
        seen.push({ time: performance.now(), view: adapter.view() });
        requestAnimationFrame(next);
      };
      requestAnimationFrame(next);
    },
    async frames() {
      await frame();
      watching = false;
      const deltas = seen.slice(1).map(({ time }, i) => time - (seen[i]?.time ?? time));
      const updates = seen.filter(({ view }, i) => i > 0 && view !== seen[i - 1]?.view).length;
      return { deltas, updates };
    },
    async svg() {
      if (adapter.svg === undefined) return undefined;
      const begun = performance.now();
      const text = await adapter.svg();
      const milliseconds = performance.now() - begun;
      const parsed = new DOMParser().parseFromString(text, "image/svg+xml");
      const parses = parsed.querySelector("parsererror") === null && parsed.documentElement.tagName === "svg";
      return { milliseconds, bytes: new Blob([text]).size, parses };
    },
  };
}

async function shipped(): Promise<Dataset> {
  return (await (await fetch("../shipped.json")).json()) as Dataset;
}

async function quiet(): Promise<void> {
  await frame();
  await frame();
  await new Promise((resolve) => setTimeout(resolve, 50));
}

/** A little damage for some frames, so that one follows in any case in which everything is shown. */
async function damage(): Promise<void> {
  const spot = document.createElement("span");
  spot.textContent = "·";
  spot.style.cssText = "position:fixed;left:1px;bottom:1px;z-index:2147483647;font:9px sans-serif;pointer-events:none";
  document.body.append(spot);
  for (let i = 0; i < 6; i += 1) {
    spot.style.color = i % 2 === 0 ? "#333" : "#334";
    await frame();
  }
  await new Promise((resolve) => setTimeout(resolve, 30));
}

function frame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => resolve()));
}
