import type { Event } from "../../../data/schema/index.ts";
import { disputesOf } from "../../model/accounts.ts";
import { sourceLine } from "../../model/citation.ts";
import type { Record as DatasetRecord } from "../../model/record.ts";
import { useApp } from "../state/context.ts";
import { pageWords } from "./EvidenceList.tsx";

/** Where sources differ: each reading with its page, side by side. Neither is preferred. */
export function Disputes({ record, event }: { readonly record: DatasetRecord; readonly event: Event }) {
  const { actions } = useApp();
  const disputes = disputesOf(event);
  if (disputes.length === 0) return null;
  return (
    <section aria-label="Sources differ" className="disputes">
      {disputes.map(({ about, note, readings }) => (
        <div key={about}>
          <h3>
            Sources differ
            <small>{about}</small>
          </h3>
          <ul className="readings">
            {readings.map((reading, i) => {
              const document = record.document.get(reading.document);
              return (
                <li key={`${i} ${reading.position.start}`}>
                  {reading.quote !== undefined && <mark>“{reading.quote.exact}”</mark>}
                  <span className="source">
                    {document === undefined ? reading.document : sourceLine(document)}
                    {reading.page === undefined ? "" : `, ${pageWords(reading.page)}`}
                  </span>
                  <button type="button" className="link-button" onClick={() => actions.openPassage(reading)}>
                    open passage
                  </button>
                </li>
              );
            })}
          </ul>
          {note !== "" && <p className="notes">{note}</p>}
        </div>
      ))}
    </section>
  );
}
