import type { Event } from "../../../data/schema/index.ts";
import type { Record as DatasetRecord } from "../../model/record.ts";
import { PartyChip } from "../PartyChip.tsx";
import { partyName } from "../../model/names.ts";

/** What a party holds on an issue: the step of the scale, its criterion, and any condition. */
export function Stance({ record, event }: { readonly record: DatasetRecord; readonly event: Event }) {
  const stance = event.stance;
  const issue = stance === undefined ? undefined : record.issue.get(stance.issue);
  if (stance === undefined || issue === undefined) return null;
  const [low, high] = stance.value;
  const steps = issue.scale.filter((step) => step.value >= low && step.value <= high);
  return (
    <section aria-label="Stance">
      <h3>
        {issue.name}
        <small>{issue.question}</small>
      </h3>
      <ul className="rows">
        {steps.map((step) => (
          <li key={step.value} title={step.criterion}>
            <PartyChip record={record} party={stance.party} />
            <span>
              {partyName(record, stance.party)} {stance.held}: {step.label}
            </span>
            <span className="right">
              step {step.value} of {issue.scale.at(-1)?.value}
            </span>
          </li>
        ))}
      </ul>
      {steps.map((step) => (
        <p key={step.value} className="notes">
          {step.label}: {step.criterion}
        </p>
      ))}
      {stance.condition !== undefined && <p className="notes">On condition: {stance.condition.text}</p>}
    </section>
  );
}
