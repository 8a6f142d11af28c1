import { FORMAT } from "../../data/schema/index.ts";
import { apartWords } from "../model/days-between.ts";
import type { Record as DatasetRecord } from "../model/record.ts";
import { useApp } from "./state/context.ts";
import type { ViewName } from "./state/view.ts";

const CODING = "Scales and codings are the editors’ reading: open any mark for its passage and criterion";

const SILENCE =
  "Silent means: this text, as the memos give it, does not speak to the issue. It does not mean agreement.";

/** What the scale is, in words, and which dataset this is. */
export function StatusBar() {
  const { store } = useApp();
  const scale = store((state) => state.scaleWords);
  const measured = store((state) => state.measured);
  const record = store((state) => state.record);
  const selection = store((state) => state.selection);
  const view = store((state) => state.view);
  const fileName = store((state) => state.fileName);
  const fingerprint = store((state) => state.fingerprint);
  const chosen = measured === undefined ? selectionWords(record, selection) : `Measured: ${measured}`;
  const sayings: Readonly<Partial<Record<ViewName, string>>> = {
    timeline: chosen ?? scale,
    positions: CODING,
    compare: SILENCE,
  };
  const groups = fingerprint.slice(0, 12).match(/.{4}/g) ?? [];
  return (
    <footer className="status">
      <span className="say">{sayings[view] ?? fileName}</span>
      {groups.length > 0 && (
        <code title={`SHA-256 of ${fileName}: ${fingerprint}`}>
          dataset {groups.join("·")} · {FORMAT}
        </code>
      )}
    </footer>
  );
}

/** How many events are selected; of two, how far apart they are. */
function selectionWords(record: DatasetRecord | undefined, selection: readonly string[]): string | undefined {
  if (record === undefined || selection.length < 2) return undefined;
  const [a, b] = selection.map((id) => record.byId(id)?.when);
  const apart = selection.length === 2 && a !== undefined && b !== undefined ? `, ${apartWords(a, b)}` : "";
  return `${selection.length} events selected${apart}`;
}
