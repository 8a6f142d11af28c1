import type { Issue } from "../../../data/schema/index.ts";
import { familyOf } from "../../compare/lineage.ts";
import type { Filter } from "../../model/filter.ts";
import type { Record as DatasetRecord } from "../../model/record.ts";
import { useApp } from "../state/context.ts";

interface Properties {
  readonly record: DatasetRecord;
  /** The proposal whose family it is. */
  readonly id: string;
  readonly issue: Issue | undefined;
}

/** From a lineage to the timeline: nothing but this family, or all texts on an issue, with every link of descent between them. */
export function DescentOnTimeline({ record, id, issue }: Properties) {
  const { actions } = useApp();
  function show(filter: Filter) {
    actions.setFilter(filter);
    actions.showView("timeline");
    actions.reveal(id);
  }
  return (
    <div className="descent-tools">
      <button type="button" className="button" onClick={() => show({ ids: [...familyOf(record, id)] })}>
        Show these on the timeline
      </button>
      {issue !== undefined && (
        <button type="button" className="button" onClick={() => show({ kinds: ["proposal"], issues: [issue.id] })}>
          Show all descent on “{issue.name}”
        </button>
      )}
    </div>
  );
}
