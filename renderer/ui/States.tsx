import type { Fault } from "../../data/schema/index.ts";
import type { Problem } from "../platform/contract.ts";
import { useApp } from "./state/context.ts";
import type { Refusal } from "./state/store.ts";

/** Before any dataset is open. */
export function FirstRun() {
  const { actions } = useApp();
  return (
    <div className="state">
      <div className="card">
        <h2>Open a negotiation</h2>
        <p>
          Parley draws datasets of meetings, proposals and positions. Open one of yours, drop it on this window, or look
          at the Vietnam peace negotiations that ship with it.
        </p>
        <div className="buttons">
          <button type="button" className="button strong" onClick={() => actions.command("open-shipped")}>
            Vietnam, 1966–1973
          </button>
          <button type="button" className="button" onClick={() => actions.command("open")}>
            Open a dataset…
          </button>
        </div>
      </div>
    </div>
  );
}

interface OpeningProperties {
  readonly name: string;
  readonly checked: number;
  readonly total: number;
}

/** While a dataset is read and checked. Appears by CSS only after 200 ms, so that nothing flashes. */
export function Opening({ name, checked, total }: OpeningProperties) {
  const { actions } = useApp();
  return (
    <div className="state opening">
      <div className="card">
        <h2>Opening</h2>
        <div className="progress">
          <div style={{ width: `${total === 0 ? 0 : (100 * checked) / total}%` }} />
        </div>
        <p role="status">
          {total === 0 ? "Reading" : `${checked} of ${total} events checked`}, {name}
        </p>
        <div className="buttons">
          <button type="button" className="button" onClick={actions.cancelOpening}>
            Cancel
          </button>
        </div>
      </div>
    </div>
  );
}

/** A file or a shell that failed. */
export function ProblemCard({ problem }: { readonly problem: Problem }) {
  const { actions } = useApp();
  return (
    <div className="state">
      <div className="card" role="alert">
        <div className="fault-block">
          <h2>
            <Warning /> {problem.doing} did not work
          </h2>
          <p>{problem.message}</p>
          {problem.remedy !== undefined && <p>{problem.remedy}</p>}
        </div>
        <div className="buttons">
          <button type="button" className="button strong" onClick={actions.dismiss}>
            Close
          </button>
          <button type="button" className="button" onClick={() => actions.command("open")}>
            Open another…
          </button>
        </div>
      </div>
    </div>
  );
}

/** A dataset with faults: what is wrong, where, and what can be done. What was open stays open behind it. */
export function RefusalCard({ refusal }: { readonly refusal: Refusal }) {
  const { actions, store } = useApp();
  const hadOne = store((state) => state.record !== undefined);
  const { faults, rest, name, total } = refusal;
  const first = faults[0];
  const sound = rest?.events.length ?? 0;
  return (
    <div className="state">
      <div className="card" role="alert" aria-labelledby="refusal-title">
        <div className="fault-block">
          <h2 id="refusal-title">
            <Warning /> {faults.length === 1 ? "One thing is wrong" : `${faults.length} things are wrong`} in {name}
          </h2>
          {first !== undefined && <FaultText fault={first} />}
          {rest !== undefined && (
            <p>
              The other {sound} of {total} events are sound.
            </p>
          )}
          {faults.length > 1 && (
            <ul className="fault-list" tabIndex={0} aria-label="The other faults">
              {faults.slice(1, 200).map((fault, i) => (
                <li key={`${i} ${fault.path}`}>
                  <FaultText fault={fault} />
                </li>
              ))}
            </ul>
          )}
        </div>
        <div className="buttons">
          {rest !== undefined && (
            <button type="button" className="button strong" onClick={actions.openRest}>
              Open the other {sound}
            </button>
          )}
          <button type="button" className="button" onClick={actions.dismiss}>
            {hadOne ? "Keep what is open" : "Close"}
          </button>
          <button
            type="button"
            className="button"
            onClick={() => void actions.copy(faults.map((fault) => faultLine(name, fault)).join("\n"), "Report")}
          >
            Copy report
          </button>
        </div>
      </div>
    </div>
  );
}

function FaultText({ fault }: { readonly fault: Fault }) {
  const where = [fault.path, fault.line === undefined ? "" : `line ${fault.line}`].filter((part) => part !== "");
  return (
    <>
      {where.length > 0 && <pre>{where.join(", ")}</pre>}
      <p>{fault.message}</p>
    </>
  );
}

function faultLine(name: string, fault: Fault): string {
  const place = fault.line === undefined ? name : `${name}:${fault.line}`;
  return [place, fault.path, fault.message].filter((part) => part !== "").join(": ");
}

function Warning() {
  return (
    <svg width="1.125rem" height="1rem" viewBox="0 0 18 16" aria-hidden="true">
      <path d="M9 1.5 17 15H1Z" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinejoin="round" />
      <path d="M9 6v4.5M9 12v1.5" stroke="currentColor" strokeWidth="1.5" />
    </svg>
  );
}
