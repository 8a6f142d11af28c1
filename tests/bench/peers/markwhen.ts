import { parse } from "@markwhen/parser";
import type { Adapter, Rows } from "../page/adapter.ts";
import { SIZE } from "./size.ts";

interface Prepared {
  readonly state: unknown;
  readonly extent: readonly [number, number];
}

interface Message {
  readonly id?: string;
  readonly type: string;
  readonly request?: boolean;
  readonly response?: boolean;
  readonly params?: { readonly svg?: string };
}

/** No change of the page for this long means that it has drawn. Milliseconds. */
const QUIET = 300;

/**
 * Markwhen's timeline is a whole page that talks to the one around it in messages: it runs in a frame, and this page is its host. What
 * it is handed is parsed beforehand, untimed.
 */
export async function markwhen(): Promise<Adapter<Prepared>> {
  const frame = document.createElement("iframe");
  frame.style.cssText = `border:0;width:${SIZE.width}px;height:${SIZE.height}px`;
  frame.src = "../markwhen/index.html";
  document.getElementById("host")?.append(frame);
  await new Promise((resolve) => frame.addEventListener("load", resolve, { once: true }));
  await pause(500);
  const answers = new Map<string, (message: Message) => void>();
  let sendState: (() => void) | undefined;
  const send = (type: string, params: unknown): void =>
    frame.contentWindow?.postMessage({ type, request: true, id: `markwhen_${type}`, params }, "*");
  window.addEventListener("message", ({ source, data }: MessageEvent<Message | undefined>) => {
    if (source !== frame.contentWindow || data?.id === undefined) return;
    if (data.request === true && data.type === "appState") send("appState", { isDark: false, colorMap: { default: {} } });
    if (data.request === true && data.type === "markwhenState") sendState?.();
    if (data.response === true) answers.get(data.type)?.(data);
  });
  return {
    prepare(given) {
      const rows = given();
      const rawText = textOf(rows);
      const parsed = JSON.parse(JSON.stringify(parse(rawText)));
      return { state: { rawText, parsed, transformed: parsed.events }, extent: rows.extent };
    },
    async mount(_host, { state, extent: [from, to] }) {
      sendState = () => send("markwhenState", state);
      sendState();
      const last = await settled(frame);
      send("jumpToRange", {
        dateRangeIso: { fromDateTimeIso: new Date(from).toISOString(), toDateTimeIso: new Date(to).toISOString() },
      });
      await pause(QUIET);
      return last;
    },
    view() {
      const { contentDocument: page } = frame;
      const scroller = page?.getElementById("timeline");
      const bar = page?.querySelector(".eventBar")?.getBoundingClientRect();
      return `${scroller?.scrollLeft} ${scroller?.scrollTop} ${bar?.left}`;
    },
    svg: () =>
      new Promise((resolve) => {
        answers.set("getSvg", ({ params }) => resolve(params?.svg ?? ""));
        send("getSvg", {});
      }),
  };
}

/** The instant of the last change, once events are there and nothing has changed for a while. */
function settled(frame: HTMLIFrameElement): Promise<number> {
  return new Promise((resolve) => {
    let last: number | undefined;
    const page = frame.contentDocument as Document;
    const observer = new MutationObserver(() => (last = performance.now()));
    observer.observe(page.body, { subtree: true, childList: true, attributes: true, characterData: true });
    const timer = setInterval(() => {
      if (last === undefined || performance.now() - last < QUIET) return;
      if (page.querySelector(".eventRow, .eventBar") === null) return;
      clearInterval(timer);
      observer.disconnect();
      resolve(last);
    }, 10);
  });
}

function textOf({ groups, rows }: Rows): string {
  const sections = groups.map(({ name }, group) => {
    const lines = rows
      .filter((row) => row.group === group)
      .map(({ start, end, title }) => `${dayOf(start)}${end === undefined ? "" : `/${dayOf(end)}`}: ${title}`);
    return `section ${name}\n${lines.join("\n")}\nendSection\n`;
  });
  return `title: events\n\n${sections.join("\n")}`;
}

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
