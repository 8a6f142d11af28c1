import type { Record as DatasetRecord } from "../../model/record.ts";
import { FilterMenu } from "../FilterMenu.tsx";
import { PartyChip } from "../PartyChip.tsx";
import { useApp } from "../state/context.ts";
import { toggled } from "../toggled.ts";

interface Properties {
  readonly record: DatasetRecord;
  /** How many stances each party has. */
  readonly stating: ReadonlyMap<string, number>;
}

/** More chips than this leave no room for the rest of the bar: a list holds them. */
const MOST_CHIPS = 8;
/** More than this are told by their codes, also where the window is wide. */
const MOST_NAMES = 5;

/** The parties that say where they stand: chips where they are few and the window is wide, else a list with ticks. */
export function PartyFilter({ record, stating }: Properties) {
  const { store, actions } = useApp();
  const filter = store((state) => state.filter);
  const chosen = filter.parties ?? [];
  const parties = record.dataset.parties.filter(({ id }) => stating.has(id) || chosen.includes(id));
  const few = parties.length <= MOST_CHIPS;
  return (
    <>
      {few &&
        parties.map(({ id, name }) => (
          <button
            key={id}
            type="button"
            className={`chip party${chosen.length === 0 ? "" : chosen.includes(id) ? " chosen" : " left-out"}`}
            aria-pressed={chosen.includes(id)}
            aria-label={`${id}, ${name}, ${stanceWords(stating.get(id) ?? 0)}`}
            title={`${name}, ${stanceWords(stating.get(id) ?? 0)}`}
            onClick={() => actions.setFilter(toggled(filter, "parties", id))}
          >
            <PartyChip record={record} party={id} />
            {parties.length <= MOST_NAMES && <span className="party-word">{name}</span>}
            <span className={parties.length <= MOST_NAMES ? "party-code" : ""}>{id}</span>
          </button>
        ))}
      <FilterMenu
        title="Parties"
        className={few ? "where-narrow" : ""}
        items={parties.map(({ id, name }) => ({ id, name: `${id} ${name}`, count: stating.get(id) ?? 0 }))}
        chosen={chosen}
        onChoose={(ids) => actions.setFilter({ ...filter, parties: ids.length === 0 ? undefined : ids })}
      />
    </>
  );
}

function stanceWords(count: number): string {
  return `${count} ${count === 1 ? "stance" : "stances"}`;
}
