import { memo } from "react";
import { shortDocumentName } from "../../model/document-name.ts";
import { documentsOf, eventAt, eventDate } from "../../model/names.ts";
import type { Record as DatasetRecord } from "../../model/record.ts";
import { cell } from "../../model/table.ts";
import { EventIcon } from "../EventIcon.tsx";
import { PartyChip } from "../PartyChip.tsx";
import { useApp } from "../state/context.ts";
import { CHANNEL_WORDS, KIND_WORDS } from "../words.ts";

interface Properties {
  readonly record: DatasetRecord;
  readonly index: number;
  /** The row's place in the whole table, from 1. */
  readonly at: number;
  readonly selected: boolean;
}

export const EventRow = memo(function EventRow({ record, index, at, selected }: Properties) {
  const { actions } = useApp();
  const event = eventAt(record, index);
  const issues = cell(record, index, "issues");
  const known = cell(record, index, "knowledge");
  return (
    <tr
      className="event"
      aria-rowindex={at}
      aria-selected={selected}
      onClick={() => actions.select([event.id])}
      onDoubleClick={() => {
        actions.showView("timeline");
        actions.reveal(event.id);
      }}
    >
      <td className="date">{eventDate(record, index)}</td>
      <td title={KIND_WORDS[event.kind]}>
        <EventIcon record={record} index={index} />
        <span className="visually-hidden">{KIND_WORDS[event.kind]}</span>
      </td>
      <td className="what" title={event.title}>
        {event.title}
      </td>
      <td>
        <span className="parties">
          {event.parties.map((party) => (
            <span key={party} className="party">
              <PartyChip record={record} party={party} /> <b>{party}</b>
            </span>
          ))}
        </span>
      </td>
      <td className={event.channel === undefined ? "none" : undefined}>
        {event.channel === undefined ? "not stated" : CHANNEL_WORDS[event.channel]}
      </td>
      <td className={issues === "" ? "none" : undefined} title={issues}>
        {issues === "" ? "none stated" : issues}
      </td>
      <td>{cell(record, index, "evidence")}</td>
      <td className={known === "" ? "none" : undefined} title={known}>
        {known === "" ? "not stated" : known}
      </td>
      <td title={cell(record, index, "source")}>
        {documentsOf(record, index)
          .map((document) => shortDocumentName(record, document))
          .join("; ")}
      </td>
      <td>{cell(record, index, "origin")}</td>
    </tr>
  );
});
