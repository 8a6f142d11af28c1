import type { Evidence } from "../../../data/schema/index.ts";
import { useApp } from "../state/context.ts";
import { passageTexts } from "./passage-texts.ts";

/** The passages themselves where their texts are on this computer, else the phrase that locates each. */
export function PassageWords({ evidence }: { readonly evidence: readonly Evidence[] }) {
  const { store } = useApp();
  const record = store((state) => state.record);
  const texts = store((state) => state.texts);
  if (record === undefined) return null;
  const found = passageTexts(record, texts, evidence);
  return (
    <>
      {evidence.map((passage, i) => {
        const text = found[i];
        const key = `${passage.document} ${passage.position.start}`;
        if (text !== undefined) return <q key={key}>{text}</q>;
        if (passage.quote !== undefined)
          return (
            <span key={key} className="phrase">
              <q>{passage.quote.exact}</q> …{" "}
            </span>
          );
        return (
          <span key={key} className="missing">
            The text is not on this computer.{" "}
          </span>
        );
      })}
    </>
  );
}
