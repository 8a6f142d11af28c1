import { useMemo } from "react";
import { type Relation, relationOf } from "../../compare/relation.ts";
import { wordingOf } from "../../compare/wording.ts";
import type { Record as DatasetRecord } from "../../model/record.ts";
import { useApp } from "../state/context.ts";
import { LINK_WORDS } from "../words.ts";
import { type ChosenCell, evidenceOf, summaryOf } from "./chosen.ts";
import { passageTexts } from "./passage-texts.ts";
import { RevisedWords, SharedWords, WordCounts } from "./WordPieces.tsx";

interface Properties {
  readonly record: DatasetRecord;
  readonly chosen: readonly ChosenCell[];
}

/** Two cells word by word, told by strokes and weight, never by colour: as a revision only where one text takes the other's place. */
export function Wording({ record, chosen }: Properties) {
  const { store } = useApp();
  const mode = store((state) => state.comparedWords);
  const texts = store((state) => state.texts);
  const [first, second] = chosen;
  const wording = useMemo(() => {
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
  const relation = first.column === second.column ? undefined : relationOf(first.column, second.column);
  const revised = relation?.kind === "revision" || relation?.kind === "same-party";
  return (
    <>
      {wording === undefined ? (
        <p className="hint">
          The texts of these passages are not both on this computer. Open a passage to see how to add its text.
        </p>
      ) : revised ? (
        <RevisedWords wording={wording} />
      ) : (
        <SharedWords wording={wording} titles={[first.column.event.title, second.column.event.title]} />
      )}
      {wording !== undefined && <WordCounts wording={wording} revised={revised} />}
      <div className="about">
        <p>
          {mode === "summary" ? "Compares our summaries." : "Compares the passages."} {relationWords(relation)}
        </p>
        <span className="buttons">
          <OpenPassage chosen={first} words="Earlier passage" />
          <OpenPassage chosen={second} words="Later passage" />
        </span>
      </div>
    </>
  );
}

function relationWords(relation: Relation | undefined): string {
  switch (relation?.kind) {
    case "revision":
      return `The later text ${LINK_WORDS[relation.type]} the earlier.`;
    case "same-party":
      return "The same party’s texts; no source says that one revises the other.";
    case "reply":
      return `The later text ${LINK_WORDS[relation.type]} the earlier: its words are its own, none of them dropped or added.`;
    case "apart":
      return "Texts of different parties: neither revises the other.";
    case undefined:
      return "Two places of one text.";
  }
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
