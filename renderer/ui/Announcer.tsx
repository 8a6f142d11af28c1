import { useEffect, useState } from "react";
import { eventAt } from "../model/names.ts";
import { useApp } from "./state/context.ts";
import type { AppState } from "./state/store.ts";

/** Several changes in quick succession are told as one, the last. */
const PAUSE = 600;

/** Tells a screen reader, politely and in few words, what changed elsewhere than where it is. */
export function Announcer() {
  const { store } = useApp();
  const [words, setWords] = useState("");
  useEffect(() => {
    let before = store.getState();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = store.subscribe(() => {
      clearTimeout(timer);
      // Another dataset is no change of what was shown.
      if (store.getState().record !== before.record) before = store.getState();
      timer = setTimeout(() => {
        const now = store.getState();
        const told = changes(before, now);
        before = now;
        if (told.length > 0) setWords(told.join(". "));
      }, PAUSE);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [store]);
  return (
    <div className="visually-hidden" role="status" aria-label="What changed">
      {words}
    </div>
  );
}

/** What is worth telling of a change. A single event that the keys reached is read out by itself. */
function changes(before: AppState, now: AppState): readonly string[] {
  const told = [selectionWords(before, now), foldWords(before, now), followWords(before, now), linkWords(before, now)];
  // A fold that opens changes the scale too: that is one piece of news.
  if (before.scaleWords !== now.scaleWords && before.scaleWords !== "" && told[1] === "") told.push(zoomOf(now));
  if (before.measured !== now.measured && now.measured !== undefined) told.push(`Measured: ${now.measured}`);
  for (const [part, name] of PARTS)
    if (before[part] !== now[part]) told.push(`${name} ${now[part] ? "shown" : "hidden"}`);
  return told.filter((part) => part !== "");
}

const PARTS = [
  ["coverageOpen", "Coverage"],
  ["overviewOpen", "True time"],
] as const;

function selectionWords(before: AppState, now: AppState): string {
  if (before.selection === now.selection) return "";
  const { length } = now.selection;
  if (length === 0) return before.selection.length === 0 ? "" : "Nothing is selected";
  if (length > 1) return `${length} events selected`;
  const index = now.record?.indexOf(now.selection[0] ?? "") ?? -1;
  const reachedByKeys = document.activeElement?.getAttribute("role") === "listbox";
  if (reachedByKeys || index < 0 || now.record === undefined) return "";
  return `Selected: ${eventAt(now.record, index).title}`;
}

function foldWords(before: AppState, now: AppState): string {
  if (before.trueTime !== now.trueTime) return now.trueTime ? "True time: nothing is folded" : "Quiet time is folded";
  const [were, are] = [before.openFolds.length, now.openFolds.length];
  return were === are ? "" : are > were ? "Fold opened" : "Fold closed";
}

function followWords(before: AppState, now: AppState): string {
  if (before.followed === now.followed) return "";
  const index = now.followed === undefined ? -1 : (now.record?.indexOf(now.followed) ?? -1);
  if (index < 0 || now.record === undefined) return "The line of descent is no longer followed";
  return `Following the line of descent of ${eventAt(now.record, index).title}; Escape ends it`;
}

function linkWords(before: AppState, now: AppState): string {
  if (before.links === now.links) return "";
  const words = { all: "All links", lane: "Links of the lane", selection: "Links of the selection", none: "No links" };
  return `${words[now.links]} shown`;
}

/** "Open time: 1 month = 80 px everywhere" of the scale's words. */
function zoomOf({ scaleWords }: AppState): string {
  return scaleWords.split(" · ")[0] ?? "";
}
