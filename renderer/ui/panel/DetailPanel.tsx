import { eventAt } from "../../model/names.ts";
import type { Document, Event } from "../../../data/schema/index.ts";
import type { Record as DatasetRecord } from "../../model/record.ts";
import { EventIcon } from "../EventIcon.tsx";
import { CHANNEL_WORDS, EVIDENCE_WORDS, KIND_WORDS, STATUS_WORDS } from "../words.ts";
import { useApp } from "../state/context.ts";
import { Citation } from "./Citation.tsx";
import { Descent } from "./Descent.tsx";
import { Disputes } from "./Disputes.tsx";
import { EvidenceList } from "./EvidenceList.tsx";
import { CompareButton } from "../compare/CompareButton.tsx";
import { Knowledge } from "./Knowledge.tsx";
import { Lineage } from "./Lineage.tsx";
import { OtherAccounts } from "./OtherAccounts.tsx";
import { Several } from "./Several.tsx";
import { Points } from "./Points.tsx";
import { Stance } from "./Stance.tsx";
import { Who } from "./Who.tsx";
import { documentsOf, eventDate, placeName } from "../../model/names.ts";

interface Properties {
  readonly record: DatasetRecord;
  readonly index: number;
}

/** All that the record says of one event, and how it knows. */
export function DetailPanel({ record, index }: Properties) {
  const { store } = useApp();
  const event = eventAt(record, index);
  const documents = documentsOf(record, index);
  return (
    <aside className="panel" aria-label={`Details: ${event.title}`}>
      <div className="scroll" tabIndex={0} role="region" aria-label="Details of the selected event">
        <Several record={record} />
        <div className="kind-line">
          <EventIcon record={record} index={index} />
          <span>
            <b>{KIND_WORDS[event.kind]}</b> · {kindLine(record, index)}
          </span>
          <button
            type="button"
            className="close"
            aria-label="Close the panel"
            title="Close (Esc)"
            onClick={() => store.setState({ panelOpen: false })}
          >
            ×
          </button>
        </div>
        <h2 dir="auto">{event.title}</h2>
        <p className="when">
          <b>{eventDate(record, index, { long: true })}</b>
          {event.place !== undefined && `, ${placeName(record, event.place)}`}
        </p>
        <Who record={record} event={event} />
        <p className="summary" dir="auto">
          {event.summary}
        </p>
        {event.when.note !== undefined && <p className="notes">Date: {event.when.note}</p>}
        <Points record={record} event={event} />
        <Stance record={record} event={event} />
        <Disputes record={record} event={event} />
        <OtherAccounts record={record} event={event} />
        <Descent record={record} event={event} />
        <Lineage record={record} event={event} />
        <Knowledge record={record} event={event} />
        <EvidenceList record={record} event={event} />
        {documents.map((document) => (
          <Citation key={document.id} document={document} />
        ))}
        <FinePrint event={event} documents={documents} />
      </div>
      <PanelActions record={record} event={event} />
    </aside>
  );
}

function kindLine(record: DatasetRecord, index: number): string {
  const event = eventAt(record, index);
  const channel = event.channel === undefined ? "channel not stated" : CHANNEL_WORDS[event.channel];
  const status = event.status === "occurred" ? [] : [STATUS_WORDS[event.status]];
  return [channel, EVIDENCE_WORDS[record.evidence(index)], ...status].join(" · ");
}

/** EDTF, how the date came about, and who says so: small, for those who ask. */
function FinePrint({ event, documents }: { readonly event: Event; readonly documents: readonly Document[] }) {
  const { when, origin } = event;
  return (
    <>
      <div className="fine">
        <span>
          {when.edtf} · {when.basis}
        </span>
        <span className="origin">
          {origin.method === "curated"
            ? "checked by a person"
            : `by rule${origin.rule === undefined ? "" : `: ${origin.rule}`}`}
          , {origin.confidence.toFixed(2)}
        </span>
      </div>
      {when.text !== undefined && <p className="notes">The memo says “{when.text}”.</p>}
      {origin.note !== undefined && <p className="notes">{origin.note}</p>}
      {documents.length === 0 && <p className="notes">No document of this dataset speaks of it.</p>}
    </>
  );
}

/** Where else to see it: every view but the one that is open. */
const ELSEWHERE = [
  ["table", "Show in table"],
  ["timeline", "Show on timeline"],
] as const;

function PanelActions({ record, event }: { readonly record: DatasetRecord; readonly event: Event }) {
  const { actions, store } = useApp();
  const view = store((state) => state.view);
  return (
    <footer>
      {event.kind === "proposal" && <CompareButton record={record} event={event} />}
      {ELSEWHERE.filter(([name]) => name !== view).map(([name, words]) => (
        <button
          key={name}
          type="button"
          className="button"
          onClick={() => {
            actions.showView(name);
            actions.reveal(event.id);
          }}
        >
          {words}
        </button>
      ))}
    </footer>
  );
}
