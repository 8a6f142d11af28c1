import type { Event } from "../../../data/schema/index.ts";
import { shortDocumentName } from "../../model/document-name.ts";
import { documentsOf } from "../../model/names.ts";
import { ACCOUNTS_RULE, type OtherAccount, otherAccountsOf, type Reading } from "../../model/other-accounts.ts";
import type { Record as DatasetRecord } from "../../model/record.ts";
import { EventIcon } from "../EventIcon.tsx";
import { useApp } from "../state/context.ts";
import { pageWords } from "./EvidenceList.tsx";

/** Other documents' accounts of what may be the same event, set beside this one. Both stay in the record; neither is preferred. */
export function OtherAccounts({ record, event }: { readonly record: DatasetRecord; readonly event: Event }) {
  return otherAccountsOf(record, event.id).map((account) => (
    <Account key={account.other.id} record={record} event={event} account={account} />
  ));
}

interface Properties {
  readonly record: DatasetRecord;
  readonly event: Event;
  readonly account: OtherAccount;
}

function Account({ record, event, account: { other, by, note, differences } }: Properties) {
  const { actions } = useApp();
  const declared = by === "declared";
  return (
    <section aria-label={declared ? "Sources differ" : "Perhaps the same event"} className="accounts">
      <h3>
        {declared ? "Sources differ" : "Perhaps the same event"}
        <small>two accounts</small>
      </h3>
      <table>
        <thead>
          <tr>
            <td />
            <th scope="col">
              This one
              <span className="source">{sourcesOf(record, event)}</span>
            </th>
            <th scope="col">
              <button type="button" onClick={() => actions.reveal(other.id)}>
                <EventIcon record={record} index={record.indexOf(other.id)} />
                <span className="link-button">{other.title}</span>
              </button>
              <span className="source">{sourcesOf(record, other)}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {differences.map(({ about, mine, theirs }) => (
            <tr key={about}>
              <th scope="row">{about}</th>
              <ReadingCell reading={mine} />
              <ReadingCell reading={theirs} />
            </tr>
          ))}
        </tbody>
      </table>
      <p className="notes">{declared ? note : `${ACCOUNTS_RULE} The two stay apart.`}</p>
    </section>
  );
}

function sourcesOf(record: DatasetRecord, event: Event): string {
  const documents = documentsOf(record, record.indexOf(event.id));
  return documents.map((document) => shortDocumentName(record, document)).join("; ");
}

function ReadingCell({ reading: { words, evidence } }: { readonly reading: Reading }) {
  const { actions } = useApp();
  return (
    <td>
      {words}
      {evidence !== undefined && (
        <button type="button" className="link-button" onClick={() => actions.openPassage(evidence)}>
          {evidence.page === undefined ? "open passage" : pageWords(evidence.page)}
        </button>
      )}
    </td>
  );
}
