import { applyFilter, type Filter } from "../model/filter.ts";
import { shortDocumentName } from "../model/document-name.ts";
import { issueName, partyName } from "../model/names.ts";
import type { Record as DatasetRecord } from "../model/record.ts";
import { useApp } from "./state/context.ts";
import { KIND_PLURALS } from "./words.ts";

/** One list of the filter: how to name it, and the filter without it. */
interface Part {
  readonly words: string;
  readonly without: Filter;
}

/** When filters hide everything: which ones they are, and the smallest step back. */
export function NothingLeft({ record, what = "events" }: { readonly record: DatasetRecord; readonly what?: string }) {
  const { store, actions } = useApp();
  const filter = store((state) => state.filter);
  if (record.size === 0) {
    return (
      <div className="state">
        <div className="card">
          <h2>No events yet</h2>
          <p>This dataset is sound but holds no events. What it will hold appears here.</p>
        </div>
      </div>
    );
  }
  const parts = partsOf(record, filter);
  const helpful = parts.filter((part) => applyFilter(record, part.without).shown > 0);
  return (
    <div className="state">
      <div className="card" role="status">
        <h2>Nothing is left to show.</h2>
        <p>
          {record.size} events are in the record.{" "}
          {parts.length === 1 ? "The filter" : `${count(parts.length)} filters,`}{" "}
          {parts.map((part) => part.words).join(" and ")}, {parts.length === 1 ? "leaves" : "leave"} none of{" "}
          {what === "events" ? "them" : `its ${what}`}.
        </p>
        <div className="buttons">
          <button type="button" className="button strong" onClick={actions.clearFilter}>
            Clear filters
          </button>
          {helpful.map((part) => (
            <button key={part.words} type="button" className="button" onClick={() => actions.setFilter(part.without)}>
              Drop {part.words} only
            </button>
          ))}
        </div>
      </div>
    </div>
  );
}

function partsOf(record: DatasetRecord, filter: Filter): readonly Part[] {
  const parts: Part[] = [];
  const add = (key: keyof Filter, names: readonly string[] | undefined) => {
    if (names !== undefined && names.length > 0)
      parts.push({ words: names.join(" or "), without: { ...filter, [key]: undefined } });
  };
  add(
    "kinds",
    filter.kinds?.map((kind) => KIND_PLURALS[kind]),
  );
  add(
    "channels",
    filter.channels?.map((channel) =>
      channel === "not stated" ? "Channel not stated" : channel[0]?.toUpperCase() + channel.slice(1),
    ),
  );
  add(
    "evidence",
    filter.evidence?.map((chip) => chip.replace("-", " ")),
  );
  add("checked", filter.checked === undefined ? [] : ["Checked by a person"]);
  add(
    "issues",
    filter.issues?.map((issue) => issueName(record, issue)),
  );
  add(
    "parties",
    filter.parties?.map((party) => partyName(record, party)),
  );
  add(
    "documents",
    filter.documents?.map((id) => {
      const document = record.document.get(id);
      return document === undefined ? id : shortDocumentName(record, document);
    }),
  );
  add("ids", filter.ids === undefined ? [] : ["Search"]);
  return parts;
}

function count(number: number): string {
  return ["No", "One", "Two", "Three", "Four", "Five"][number] ?? String(number);
}
