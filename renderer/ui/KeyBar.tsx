import type { EventKind } from "../../data/schema/index.ts";
import type { ChannelChip, EvidenceChip } from "../model/filter.ts";
import type { Record as DatasetRecord } from "../model/record.ts";
import { Chip } from "./Chip.tsx";
import { ChosenDocuments } from "./ChosenDocuments.tsx";
import { CompareBar } from "./compare/CompareBar.tsx";
import { ChipIcon } from "./EventIcon.tsx";
import { IssueMenu } from "./IssueMenu.tsx";
import { LaneMenu } from "./LaneMenu.tsx";
import { LensToggle } from "./lens/LensToggle.tsx";
import { PositionsBar } from "./positions/PositionsBar.tsx";
import { ShowMenu } from "./ShowMenu.tsx";
import { useApp } from "./state/context.ts";
import { toggled } from "./toggled.ts";
import { useFiltered } from "./useFiltered.ts";
import { KIND_PLURALS } from "./words.ts";

const KIND_CHIPS: readonly EventKind[] = ["meeting", "proposal", "position", "message", "action"];
const CHANNEL_CHIPS: readonly ChannelChip[] = ["public", "private", "secret", "backchannel", "not stated"];
const EVIDENCE_CHIPS: readonly (readonly [EvidenceChip, string])[] = [
  ["on-record", "On record"],
  ["reported", "Reported"],
  ["planned", "Planned"],
];

/** The legend, which is the filter: choosing chips of a group leaves what has one of them. */
export function KeyBar() {
  const { store } = useApp();
  const record = store((state) => state.record);
  const view = store((state) => state.view);
  return (
    <section className="key-bar" aria-label="Key and filters">
      {record !== undefined &&
        (view === "positions" ? (
          <>
            <ChosenDocuments record={record} />
            <PositionsBar record={record} />
          </>
        ) : view === "compare" ? (
          <CompareBar record={record} />
        ) : (
          <Keys record={record} />
        ))}
    </section>
  );
}

function Keys({ record }: { readonly record: DatasetRecord }) {
  const { store, actions } = useApp();
  const filter = store((state) => state.filter);
  const view = store((state) => state.view);
  const { shown, counts } = useFiltered(record);
  const filtered = shown < record.size;
  return (
    <>
      {KIND_CHIPS.map((kind) => (
        <Chip
          key={kind}
          word={KIND_PLURALS[kind]}
          count={counts.kinds.get(kind) ?? 0}
          chosen={state(filter.kinds, kind)}
          onToggle={() => actions.setFilter(toggled(filter, "kinds", kind))}
        >
          <ChipIcon kind={kind} />
        </Chip>
      ))}
      <span className="rule" />
      {CHANNEL_CHIPS.map((channel) => (
        <Chip
          key={channel}
          quiet
          word={channel[0]?.toUpperCase() + channel.slice(1)}
          tip={channel === "not stated" ? "Channel not stated" : undefined}
          number={counts.channels.get(channel) ?? 0}
          chosen={state(filter.channels, channel)}
          onToggle={() => actions.setFilter(toggled(filter, "channels", channel))}
        >
          <ChipIcon
            kind="meeting"
            small
            channel={channel === "not stated" ? undefined : channel}
            hollow={channel === "not stated"}
          />
        </Chip>
      ))}
      <span className="rule" />
      {EVIDENCE_CHIPS.map(([chip, word]) => (
        <Chip
          key={chip}
          quiet
          word={word}
          number={counts.evidence.get(chip) ?? 0}
          chosen={state(filter.evidence, chip)}
          onToggle={() => actions.setFilter(toggled(filter, "evidence", chip))}
        >
          <ChipIcon kind="meeting" evidence={chip} />
        </Chip>
      ))}
      <Chip
        quiet
        word="Checked by a person"
        number={counts.checked}
        chosen={filter.checked === undefined ? undefined : filter.checked}
        onToggle={() => actions.setFilter({ ...filter, checked: filter.checked === true ? undefined : true })}
      >
        <ChipIcon kind="meeting" small checked />
      </Chip>
      <span className="rule" />
      <IssueMenu record={record} counts={counts.issues} />
      <ChosenDocuments record={record} />
      {view === "timeline" && <LaneMenu />}
      {view === "timeline" && <ShowMenu />}
      <LensToggle record={record} />
      <span className={filtered ? "total filtered" : "total"}>
        <span aria-live="polite">
          {shown} of {record.size} events
        </span>
        {filtered && (
          <>
            {" "}
            <button type="button" className="link-button" onClick={actions.clearFilter}>
              Clear
            </button>
          </>
        )}
      </span>
    </>
  );
}

/** Chosen, left out because another of its group is chosen, or neither. */
function state<Name>(chosen: readonly Name[] | undefined, name: Name): boolean | undefined {
  return chosen === undefined || chosen.length === 0 ? undefined : chosen.includes(name);
}
