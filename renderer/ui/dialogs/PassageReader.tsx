import { useMemo } from "react";
import type { Document } from "../../../data/schema/index.ts";
import { sourceLine } from "../../model/citation.ts";
import { cutAt, pieces } from "../../model/passage.ts";
import { useApp } from "../state/context.ts";
import { CloseButton, DialogTitle } from "./Dialogs.tsx";

/** The memo itself with the words marked, where its text is on this computer; else how to bring it here. */
export function PassageReader() {
  const { store } = useApp();
  const record = store((state) => state.record);
  const passage = store((state) => state.passage);
  const texts = store((state) => state.texts);
  const document = passage === undefined ? undefined : record?.document.get(passage.document);
  if (passage === undefined || document === undefined) return null;
  const text = texts.get(document.text.sha256);
  return (
    <>
      <DialogTitle>{sourceLine(document)}</DialogTitle>
      <p className="passage-title">{document.title}</p>
      {text === undefined ? (
        <Missing document={document} />
      ) : (
        <Text text={text} start={passage.position.start} end={passage.position.end} />
      )}
      <div className="buttons">
        <span className="passage-hash" title={document.text.sha256}>
          {text === undefined
            ? ""
            : `The text is the one that the offsets count in: SHA-256 ${document.text.sha256.slice(0, 12)}…`}
        </span>
        <CloseButton />
      </div>
    </>
  );
}

function Missing({ document }: { readonly document: Document }) {
  const { actions, platform, store } = useApp();
  const passage = store((state) => state.passage);
  const { url } = document;
  return (
    <div className="prose">
      <p>
        <b>The text is not on this computer.</b> Parley ships what it says of the memos, not the memos. Add the file
        that the dataset was made from, under any name: it is known by its SHA-256, and kept while this window is open.
      </p>
      {passage?.quote !== undefined && (
        <p>
          The passage begins with <mark>“{passage.quote.exact}”</mark>
          {passage.page === undefined ? "" : `, page ${passage.page}`}, characters {passage.position.start} to{" "}
          {passage.position.end}.
        </p>
      )}
      <p>
        <label className="button">
          Add texts…
          <input
            type="file"
            multiple
            accept=".txt,.xml,text/plain,text/xml"
            className="visually-hidden"
            onChange={(event) => void actions.addTexts([...(event.target.files ?? [])])}
          />
        </label>{" "}
        {url !== undefined && (
          <button type="button" className="link-button" onClick={() => void platform.openExternal(url)}>
            {url}
          </button>
        )}
      </p>
    </div>
  );
}

interface TextProperties {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

function Text({ text, start, end }: TextProperties) {
  const cut = useMemo(() => cutAt(text, start, end), [text, start, end]);
  return (
    <div className="passage" tabIndex={0} role="region" aria-label="Text of the document">
      <Pieces text={cut.before} />
      <mark ref={bringIntoView}>
        <Pieces text={cut.words} />
      </mark>
      <Pieces text={cut.after} />
    </div>
  );
}

function bringIntoView(mark: HTMLElement | null): void {
  mark?.scrollIntoView({ block: "center" });
}

function Pieces({ text }: { readonly text: string }) {
  return pieces(text).map((piece, i) =>
    piece.kind === "text" ? (
      // A text never changes, so its pieces keep their places.
      // oxlint-disable-next-line react/no-array-index-key
      <span key={i}>{piece.text}</span>
    ) : (
      // oxlint-disable-next-line react/no-array-index-key
      <span key={i} className="page-break" aria-label={`Page ${piece.label}`}>
        {piece.label}
      </span>
    ),
  );
}
