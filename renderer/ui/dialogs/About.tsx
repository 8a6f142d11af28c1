import { FORMAT } from "../../../data/schema/index.ts";
import { useApp } from "../state/context.ts";
import { CloseButton, DialogTitle } from "./Dialogs.tsx";

export function About() {
  const { store } = useApp();
  const record = store((state) => state.record);
  return (
    <>
      <DialogTitle>Parley</DialogTitle>
      <div className="prose">
        <p>
          Draws a negotiation as a timeline of meetings, proposals and positions, each claim tied to the passage that
          supports it. It works without a network and sends nothing anywhere.
        </p>
        {record !== undefined && (
          <p>
            Open now: {record.dataset.title}, {record.dataset.events.length} events from{" "}
            {record.dataset.documents.length} documents, in the format {FORMAT}.
          </p>
        )}
      </div>
      <div className="buttons">
        <CloseButton />
      </div>
    </>
  );
}
