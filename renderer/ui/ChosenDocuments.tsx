import { sourceLine } from "../model/citation.ts";
import { shortDocumentName } from "../model/document-name.ts";
import type { Record as DatasetRecord } from "../model/record.ts";
import { Chip } from "./Chip.tsx";
import { useApp } from "./state/context.ts";
import { toggled } from "./toggled.ts";
import { useFiltered } from "./useFiltered.ts";

/** The documents to which the view is kept, chosen in the coverage rows: each a chip that lets go of it. */
export function ChosenDocuments({ record }: { readonly record: DatasetRecord }) {
  const { store, actions } = useApp();
  const filter = store((state) => state.filter);
  const { counts } = useFiltered(record);
  return (filter.documents ?? []).map((id) => {
    const document = record.document.get(id);
    if (document === undefined) return null;
    return (
      <Chip
        key={id}
        word={shortDocumentName(record, document)}
        tip={`Only what this document speaks of: ${sourceLine(document)}. Click to show all again`}
        number={counts.documents.get(id) ?? 0}
        chosen
        named
        onToggle={() => actions.setFilter(toggled(filter, "documents", id))}
      >
        {/* A cross, which says what a click does; the name may be cut short. */}
        <svg width="0.6875rem" height="0.6875rem" viewBox="0 0 11 11" aria-hidden="true">
          <path d="m2 2 7 7m0-7L2 9" fill="none" stroke="currentColor" strokeWidth="1.5" />
        </svg>
      </Chip>
    );
  });
}
