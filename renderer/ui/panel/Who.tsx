import { Fragment } from "react";
import type { Event, Participation } from "../../../data/schema/index.ts";
import type { Record as DatasetRecord } from "../../model/record.ts";
import { PartyChip } from "../PartyChip.tsx";
import { partyName, personName } from "../../model/names.ts";

/** Who took part, by party; the names that are known, else the party's own. */
export function Who({ record, event }: { readonly record: DatasetRecord; readonly event: Event }) {
  const participants = event.participants ?? [];
  const unplaced = participants.filter((who) => who.party === undefined);
  return (
    <div className="who">
      {event.parties.map((party, i) => {
        const names = participants.filter((who) => who.party === party).map((who) => nameOf(record, who));
        return (
          <Fragment key={party}>
            {i > 0 && event.kind === "message" && <span className="to">to</span>}
            <PartyChip record={record} party={party} />
            <span>{names.length === 0 ? partyName(record, party) : names.join(", ")}</span>
          </Fragment>
        );
      })}
      {unplaced.length > 0 && <span>{unplaced.map((who) => nameOf(record, who)).join(", ")}</span>}
    </div>
  );
}

function nameOf(record: DatasetRecord, who: Participation): string {
  return (who.person === undefined ? who.name : personName(record, who.person)) ?? "somebody not named";
}
