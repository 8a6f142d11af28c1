import { FORMAT } from "../../data/schema/index.ts";
import { useApp } from "./state/context.ts";

/** What the scale is, in words, and which dataset this is. */
export function StatusBar() {
  const { store } = useApp();
  const scale = store((state) => state.scaleWords);
  const view = store((state) => state.view);
  const fileName = store((state) => state.fileName);
  const fingerprint = store((state) => state.fingerprint);
  const groups = fingerprint.slice(0, 12).match(/.{4}/g) ?? [];
  return (
    <footer className="status">
      <span className="say">{view === "timeline" ? scale : fileName}</span>
      {groups.length > 0 && (
        <code title={`SHA-256 of ${fileName}: ${fingerprint}`}>
          dataset {groups.join("·")} · {FORMAT}
        </code>
      )}
    </footer>
  );
}
