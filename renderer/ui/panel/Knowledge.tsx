import type { Event } from "../../../data/schema/index.ts";
import { dateWords } from "../../model/date-words.ts";
import type { Record as DatasetRecord } from "../../model/record.ts";
import { PartyChip } from "../PartyChip.tsx";
import { partyName } from "../../model/names.ts";

/** Who knew, and when. A party that is not listed is one of whom the record does not say. */
export function Knowledge({ record, event }: { readonly record: DatasetRecord; readonly event: Event }) {
  const { knownTo } = event;
  if (knownTo === undefined || knownTo.length === 0) return null;
  const start = event.when.edtf;
  return (
    <section aria-label="Who knew, and when">
      <h3>Who knew, and when</h3>
      <ul className="rows">
        {knownTo.map((knowledge) => (
          <li key={`${knowledge.party} ${knowledge.from}`}>
            <PartyChip record={record} party={knowledge.party} />
            <span className="code">{knowledge.party}</span>
            <span>{knowledge.how ?? partyName(record, knowledge.party)}</span>
            <span className="right">
              {knowledge.from === start ? "from the start" : dateWords({ edtf: knowledge.from, basis: "stated" })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
