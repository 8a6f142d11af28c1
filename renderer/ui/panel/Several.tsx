import { apartWords } from "../../model/days-between.ts";
import { eventAt, eventDate } from "../../model/names.ts";
import type { Record as DatasetRecord } from "../../model/record.ts";
import { EventIcon } from "../EventIcon.tsx";
import { useApp } from "../state/context.ts";

/** A longer list is no help; the table has all of them. */
const MOST_ROWS = 100;

/** Where several events are selected: which, how far apart two of them are, and a way to each. */
export function Several({ record }: { readonly record: DatasetRecord }) {
  const { store, actions } = useApp();
  const selection = store((state) => state.selection);
  if (selection.length < 2) return null;
  const last = selection.at(-1);
  const rows = selection
    .map((id) => record.indexOf(id))
    .filter((index) => index >= 0)
    .sort((a, b) => a - b);
  const [first, second] = rows;
  const apart =
    rows.length === 2 && first !== undefined && second !== undefined
      ? apartWords(eventAt(record, first).when, eventAt(record, second).when)
      : undefined;
  return (
    <section className="several" aria-label={`${selection.length} events selected`}>
      <p className="head">
        {selection.length} events selected
        {apart !== undefined && <small>{apart}</small>}
      </p>
      <ul className="rows">
        {rows.slice(0, MOST_ROWS).map((index) => {
          const { id, title } = eventAt(record, index);
          const here = id === last;
          return (
            <li key={id}>
              <EventIcon record={record} index={index} />
              <button
                type="button"
                aria-current={here ? "true" : undefined}
                onClick={() => actions.select([...selection.filter((other) => other !== id), id], true)}
              >
                <span className={here ? "here" : "link-button"}>{title}</span>
              </button>
              <span className="right">{eventDate(record, index)}</span>
            </li>
          );
        })}
      </ul>
      {rows.length > MOST_ROWS && <p className="notes">and {rows.length - MOST_ROWS} more; the table lists them all</p>}
      <button type="button" className="button" onClick={() => actions.command("copy")}>
        Copy {selection.length} events
      </button>
    </section>
  );
}
