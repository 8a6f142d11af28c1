import { useEffect } from "react";
import type { Record as DatasetRecord } from "../../model/record.ts";
import { useApp } from "../state/context.ts";
import { isoDay, steppedDay } from "./days.ts";

/** Puts the lens on or off, also by the key K; the full stop and the comma move its date from event to event. */
export function LensToggle({ record }: { readonly record: DatasetRecord }) {
  const { store, actions } = useApp();
  const lens = store((state) => state.lens);

  useEffect(() => {
    function toggle() {
      const { lens: now, selection } = store.getState();
      const holder = record.byId(selection.at(-1) ?? "")?.parties[0] ?? mostPresent(record);
      actions.change({ lens: now === undefined && holder !== undefined ? { party: holder } : undefined });
    }
    function onKeyDown(event: KeyboardEvent) {
      if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || isTyping(event.target)) return;
      const { lens: now } = store.getState();
      const key = event.key.toLowerCase();
      if (key === "k") toggle();
      else if ((key === "," || key === ".") && now !== undefined) {
        const at = steppedDay(record, now.at, key === "." ? 1 : -1);
        actions.change({ lens: { ...now, at } });
        actions.say(`By ${isoDay(at)}`);
      } else return;
      event.preventDefault();
    }
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [record, store, actions]);

  return (
    <button
      type="button"
      className={lens === undefined ? "chip" : "chip chosen"}
      aria-pressed={lens !== undefined}
      title="Who knew what, when (K)"
      aria-label="Who knew what, when"
      onClick={() => {
        const holder = mostPresent(record);
        actions.change({ lens: lens === undefined && holder !== undefined ? { party: holder } : undefined });
      }}
    >
      <svg width="0.8125rem" height="0.8125rem" viewBox="0 0 13 13" aria-hidden="true">
        <circle cx="5.5" cy="5.5" r="4" fill="none" stroke="currentColor" strokeWidth="1.5" />
        <path d="M8.5 8.5L12 12" stroke="currentColor" strokeWidth="1.5" />
      </svg>
      <span className="word">Who knew</span>
    </button>
  );
}

function mostPresent(record: DatasetRecord): string | undefined {
  const { ids, counts } = record.parties;
  return ids.toSorted((a, b) => (counts[ids.indexOf(b)] ?? 0) - (counts[ids.indexOf(a)] ?? 0))[0];
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest("input, textarea, select, [role=dialog]") !== null;
}
