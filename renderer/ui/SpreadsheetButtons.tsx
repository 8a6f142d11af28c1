import { useApp } from "./state/context.ts";

interface Properties {
  /** What is said to have been copied: "Table". */
  readonly what: string;
  /** The file's name without its extension. */
  readonly name: string;
  readonly tsv: () => string;
  readonly csv: () => string;
}

/** A table's two ways out: to a spreadsheet's clipboard, and to a file. */
export function SpreadsheetButtons({ what, name, tsv, csv }: Properties) {
  const { actions } = useApp();
  const save = () => actions.save({ name: `${name}.csv`, kind: "csv", content: csv(), encoding: "utf8" });
  return (
    <>
      <button type="button" className="button" onClick={() => void actions.copy(tsv(), what)}>
        Copy for a spreadsheet
      </button>
      <button type="button" className="button" onClick={() => void save()}>
        Save as CSV…
      </button>
    </>
  );
}
