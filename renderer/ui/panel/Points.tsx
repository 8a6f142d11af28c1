import type { Event } from "../../../data/schema/index.ts";
import type { Record as DatasetRecord } from "../../model/record.ts";
import { issueName } from "../../model/names.ts";

/** A proposal, point by point, each with the issues that it speaks to. */
export function Points({ record, event }: { readonly record: DatasetRecord; readonly event: Event }) {
  const { points } = event;
  if (points === undefined || points.length === 0) return null;
  return (
    <section className="points" aria-label="Points">
      <ol>
        {points.map((point) => (
          <li key={point.n}>
            <span className="number">{point.n}</span>
            <span>
              {point.label !== undefined && <b>{point.label}. </b>}
              {point.summary}
            </span>
            {point.issues.length > 0 && (
              <span className="issues">{point.issues.map((issue) => issueName(record, issue)).join(", ")}</span>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
