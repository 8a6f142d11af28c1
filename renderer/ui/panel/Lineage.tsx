import type { Event } from "../../../data/schema/index.ts";
import { familyOf } from "../../compare/lineage.ts";
import type { Record as DatasetRecord } from "../../model/record.ts";
import { LineageTree } from "../compare/LineageTree.tsx";
import { useApp } from "../state/context.ts";

/** The whole family of a text, where it reaches further than the links that Descent already lists. */
export function Lineage({ record, event }: { readonly record: DatasetRecord; readonly event: Event }) {
  const { actions } = useApp();
  const texts = familyOf(record, event.id).size;
  if (texts < 3) return null;
  return (
    <section aria-label="Lineage">
      <h3>
        Lineage
        <small>{texts} texts and replies</small>
      </h3>
      <LineageTree key={event.id} record={record} id={event.id} onChoose={actions.reveal} />
    </section>
  );
}
