import { useState } from "react";
import type { Event } from "../../../data/schema/index.ts";
import type { Record as DatasetRecord } from "../../model/record.ts";
import { familyOf } from "../../compare/lineage.ts";
import { EventIcon } from "../EventIcon.tsx";
import { useApp } from "../state/context.ts";
import { LINK_WORDS, LINKED_WORDS } from "../words.ts";
import { eventAt, eventDate, linksTo } from "../../model/names.ts";

/** A meeting may hold dozens of events: the evidence below must stay within reach. */
const FEW = 6;

/** What this event does to others, and what others do to it. */
export function Descent({ record, event }: { readonly record: DatasetRecord; readonly event: Event }) {
  const { store, actions } = useApp();
  const followed = store((state) => state.followed);
  const [whole, setWhole] = useState(false);
  const rows = [
    ...event.links.map((link) => ({ words: LINK_WORDS[link.type], id: link.to, note: link.note })),
    ...linksTo(record, event.id).map(({ from, link }) => ({
      words: LINKED_WORDS[link.type],
      id: from,
      note: link.note,
    })),
  ];
  if (rows.length === 0) return null;
  return (
    <section aria-label="Descent">
      <h3>
        Descent
        {familyOf(record, event.id).size > 1 && (
          <button
            type="button"
            className="link-button follow"
            aria-pressed={followed !== undefined}
            title="Follow this line: the rest fades (F)"
            onClick={actions.follow}
          >
            {followed === undefined ? "Follow" : "Stop following"}
          </button>
        )}
      </h3>
      <ul className="rows">
        {rows.slice(0, whole ? rows.length : FEW).map(({ words, id, note }) => {
          const index = record.indexOf(id);
          if (index < 0) return null;
          return (
            <li key={`${words} ${id}`} title={note}>
              <EventIcon record={record} index={index} />
              <button type="button" onClick={() => actions.reveal(id)}>
                {words} <span className="link-button">{eventAt(record, index).title}</span>
              </button>
              <span className="right">{eventDate(record, index)}</span>
            </li>
          );
        })}
      </ul>
      {rows.length > FEW && (
        <button type="button" className="link-button" aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {whole ? "Fewer" : `${rows.length - FEW} more`}
        </button>
      )}
    </section>
  );
}
