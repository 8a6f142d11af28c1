import { useMemo } from "react";
import { dayWords } from "../../model/date-words.ts";
import { DAY } from "../../model/dates.ts";
import { knowingCounts } from "../../model/lens.ts";
import type { Record as DatasetRecord } from "../../model/record.ts";
import { PartyChip } from "../PartyChip.tsx";
import { useApp } from "../state/context.ts";
import type { Lens } from "../state/store.ts";
import { usePassing } from "../useFiltered.ts";
import { endOfDay, isoDay, spanOf } from "./days.ts";

interface Properties {
  readonly record: DatasetRecord;
  readonly lens: Lens;
}

/** The lens "Who knew": whose knowledge, by which day, and what that comes to in numbers. */
export function LensBar({ record, lens }: Properties) {
  const { actions } = useApp();
  // What the lens hides counts all the same.
  const { mask } = usePassing(record);
  const set = (next: Lens | undefined) => actions.change({ lens: next });
  const [first, last] = useMemo(() => spanOf(record), [record]);
  const counts = useMemo(() => knowingCounts(record.events, mask, lens.party, lens.at), [record, mask, lens]);
  const parties = record.dataset.parties.filter(
    ({ id }) => (record.parties.counts[record.parties.ids.indexOf(id)] ?? 0) > 0,
  );
  const dated = lens.at !== undefined;
  return (
    <div className="lens-bar" role="group" aria-label="Who knew what, when">
      <label>
        <b>Who knew:</b>
        <PartyChip record={record} party={lens.party} />
        <select
          value={lens.party}
          aria-label="Whose knowledge"
          onChange={(event) => set({ ...lens, party: event.target.value })}
        >
          {parties.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        <input
          type="checkbox"
          checked={dated}
          onChange={(event) => {
            const { at: _, ...open } = lens;
            set(event.target.checked ? { ...lens, at: last } : open);
          }}
        />
        by
      </label>
      <input
        type="range"
        min={first}
        max={last}
        step={DAY}
        value={lens.at ?? last}
        disabled={!dated}
        aria-label="By which day"
        aria-valuetext={dayWords(lens.at ?? last)}
        onChange={(event) => set({ ...lens, at: Number(event.target.value) })}
      />
      <input
        type="date"
        aria-label="Day"
        value={isoDay(lens.at ?? last)}
        min={isoDay(first)}
        max={isoDay(last)}
        disabled={!dated}
        onChange={(event) => {
          const time = Date.parse(`${event.target.value}T00:00:00Z`);
          if (!Number.isNaN(time)) set({ ...lens, at: endOfDay(time) });
        }}
      />
      <span className="counts" aria-live="polite">
        <b>{counts.known}</b> known · <b>{counts.later}</b> learned later · <b>{counts.unknown}</b> unknown whether it
        knew
        {dated && (
          <>
            {" "}
            · <b>{counts.ahead}</b> still ahead
          </>
        )}
      </span>
      <label title="Leaves out what it learned later and what lay ahead; what nobody says it knew stays, with a ?">
        <input
          type="checkbox"
          checked={lens.hides === true}
          onChange={(event) => set({ ...lens, hides: event.target.checked })}
        />
        hide what it did not know
      </label>
      <button type="button" className="button small" onClick={() => set(undefined)}>
        Off
      </button>
    </div>
  );
}
