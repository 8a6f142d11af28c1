import { Fragment } from "react";
import type { Wording } from "../../compare/wording.ts";

/** A text that takes another's place: words dropped are struck through, words added are underlined. */
export function RevisedWords({ wording }: { readonly wording: Wording }) {
  return (
    <p className="diff" tabIndex={0} role="group" aria-label="Wording">
      {wording.pieces.map(({ kind, text }, i) => (
        // oxlint-disable-next-line react/no-array-index-key -- pieces have no identity but their place
        <Fragment key={i}>
          {i > 0 && " "}
          {kind === "kept" ? text : kind === "dropped" ? <del>{text}</del> : <ins>{text}</ins>}
        </Fragment>
      ))}
    </p>
  );
}

interface SharedProperties {
  readonly wording: Wording;
  /** Titles of the two texts. */
  readonly titles: readonly [string, string];
}

/** Two texts of their own, one above the other: nothing is struck through, the words that both use are marked. */
export function SharedWords({ wording, titles }: SharedProperties) {
  return (
    <div className="diff both" tabIndex={0} role="group" aria-label="Wording">
      {(["dropped", "added"] as const).map((own, at) => (
        <p key={own}>
          <span className="whose">{titles[at]}</span>
          {wording.pieces
            .filter(({ kind }) => kind === own || kind === "kept")
            .map(({ kind, text, before = text }, i) => (
              // oxlint-disable-next-line react/no-array-index-key -- pieces have no identity but their place
              <Fragment key={i}>
                {" "}
                {kind === "kept" ? <span className="shared">{own === "dropped" ? before : text}</span> : text}
              </Fragment>
            ))}
        </p>
      ))}
    </div>
  );
}

/** How many words of each kind, in words that fit what is compared. */
export function WordCounts({ wording, revised }: { readonly wording: Wording; readonly revised: boolean }) {
  const { kept, dropped, added } = wording;
  const words = (count: number): string => `${count} ${count === 1 ? "word" : "words"}`;
  if (!revised)
    return (
      <p className="counts">
        <span className="shared">{words(kept)} in both</span>
        <span>{dropped} in the earlier alone</span>
        <span>{added} in the later alone</span>
      </p>
    );
  return (
    <p className="counts">
      <span>{words(kept)} kept</span>
      <del>{dropped} dropped</del>
      <ins>{added} added</ins>
    </p>
  );
}
