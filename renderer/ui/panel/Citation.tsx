import type { Document } from "../../../data/schema/index.ts";
import { citationBibtex, citationCsl, citationText, sourceLine } from "../../model/citation.ts";
import { useApp } from "../state/context.ts";

/** Where the evidence stands, to be copied as text, CSL-JSON or BibTeX. */
export function Citation({ document }: { readonly document: Document }) {
  const { actions, platform } = useApp();
  const { url } = document;
  return (
    <div className="citation">
      <span className="source" title={document.title}>
        {sourceLine(document)}
      </span>
      <span>
        <button
          type="button"
          className="link-button"
          onClick={() => void actions.copy(citationText(document), "Citation")}
        >
          Copy citation
        </button>{" "}
        <button
          type="button"
          className="link-button"
          onClick={() => void actions.copy(citationCsl(document), "CSL-JSON")}
        >
          CSL
        </button>{" "}
        <button
          type="button"
          className="link-button"
          onClick={() => void actions.copy(citationBibtex(document), "BibTeX")}
        >
          BibTeX
        </button>
        {url !== undefined && (
          <>
            {" "}
            <button
              type="button"
              className="link-button"
              title={url}
              onClick={() =>
                void platform.openExternal(url).then((opened) => {
                  if (!opened.ok) actions.report(opened.problem);
                })
              }
            >
              Web
            </button>
          </>
        )}
      </span>
    </div>
  );
}
