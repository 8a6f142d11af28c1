import { Fragment, useMemo } from "react";
import { wordingOf } from "../../compare/wording.ts";
import type { Record as DatasetRecord } from "../../model/record.ts";
import { useApp } from "../state/context.ts";
import { type ChosenCell, evidenceOf, summaryOf } from "./chosen.ts";
import { passageTexts } from "./passage-texts.ts";

interface Properties {
  readonly record: DatasetRecord;
  readonly chosen: readonly ChosenCell[];
}

/** Two cells word by word: what is kept, dropped and added, told by strokes and weight, never by colour. */
export function Wording({ record, chosen }: Properties) {
  const { store } = useApp();
  const mode = store((state) => state.comparedWords);
  const texts = store((state) => state.texts);
  const [first, second] = chosen;
  const both = useMemo(() => {
    if (first === undefined || second === undefined) return undefined;
    const words = ({ cell }: ChosenCell): string | undefined => {
      if (mode === "summary") return summaryOf(cell);
      const found = passageTexts(record, texts, evidenceOf(cell));
      return found.includes(undefined) ? undefined : found.join(" ");
    };
    const [earlier, later] = [words(first), words(second)];
    return earlier === undefined || later === undefined ? undefined : wordingOf(earlier, later);
  }, [record, first, second, mode, texts]);

  if (first === undefined || second === undefined)
    return <p className="hint">Choose two cells, with a click or with Enter, to compare their wording.</p>;
  return (
    <>
      {both === undefined ? (
        <p className="hint">
          The texts of these passages are not both on this computer. Open a passage to see how to add its text.
        </p>
      ) : (
        <p className="diff" tabIndex={0} role="group" aria-label="Wording">
          {both.pieces.map(({ kind, text }, i) => (
            // oxlint-disable-next-line react/no-array-index-key -- pieces have no identity but their place
            <Fragment key={i}>
              {i > 0 && " "}
              {kind === "kept" ? text : kind === "dropped" ? <del>{text}</del> : <ins>{text}</ins>}
            </Fragment>
          ))}
        </p>
      )}
      {both !== undefined && (
        <p className="counts">
          <span>
            {both.kept} {both.kept === 1 ? "word" : "words"} kept
          </span>
          <del>{both.dropped} dropped</del>
          <ins>{both.added} added</ins>
        </p>
      )}
      <div className="about">
        <p>
          {mode === "summary" ? (
            <>
              Compares our summaries.
              <br />
              Open the passages to compare the sources.
            </>
          ) : (
            "Compares the passages."
          )}
        </p>
        <span className="buttons">
          <OpenPassage chosen={first} words="Earlier passage" />
          <OpenPassage chosen={second} words="Later passage" />
        </span>
      </div>
    </>
  );
}

function OpenPassage({ chosen, words }: { readonly chosen: ChosenCell; readonly words: string }) {
  const { actions } = useApp();
  const [passage] = evidenceOf(chosen.cell);
  if (passage === undefined) return null;
  return (
    <button
      type="button"
      className="button"
      title={`Open the passage of ${chosen.column.event.title}`}
      onClick={() => actions.openPassage(passage)}
    >
      {words}
    </button>
  );
}
