import { useDeferredValue, useMemo, useState } from "react";
import { composeFigure } from "../../export/figure.ts";
import {
  A4_LANDSCAPE,
  FIGURE_VIEWS,
  type FigureOptions,
  type FigureSize,
  type FigureTheme,
} from "../../export/options.ts";
import type { Record as DatasetRecord } from "../../model/record.ts";
import { GENERATOR } from "../generator.ts";
import { useApp } from "../state/context.ts";
import { DialogTitle } from "./Dialogs.tsx";

const THEMES: readonly (readonly [FigureTheme, string])[] = [
  ["print", "Print, in colour"],
  ["print-mono", "Print, black and white"],
  ["light", "Screen"],
];

/** Sizes on paper; a column leaves the height to what the figure needs. */
const SIZES: readonly (readonly [name: string, words: string, size: FigureSize])[] = [
  ["a4", "A4 landscape, 297 × 210 mm", A4_LANDSCAPE],
  ["a3", "A3 landscape, 420 × 297 mm", { width: 420, height: 297 }],
  ["slide", "Slide, 338 × 190 mm", { width: 338, height: 190 }],
  ["page", "Page width, 180 mm, as high as needed", { width: 180 }],
];

/** What the figure is to be, with a picture of it, and the file. */
export function ExportFigure() {
  const { store } = useApp();
  const record = store((state) => state.record);
  return (
    <>
      <DialogTitle>Export figure</DialogTitle>
      {record === undefined ? <p>Open a dataset first.</p> : <Form record={record} />}
    </>
  );
}

function Form({ record }: { readonly record: DatasetRecord }) {
  const { store, actions } = useApp();
  const { filter, lanes, fingerprint, view: open, positions, compared, comparedRows } = store.getState();
  // A view that has no figure of its own is told by the timeline.
  const view = FIGURE_VIEWS.find((name) => name === open) ?? "timeline";
  const visible = useMemo(() => actions.visibleRange(), [actions]);
  const [theme, setTheme] = useState<FigureTheme>("print");
  const [sizeName, setSizeName] = useState("a4");
  const [whole, setWhole] = useState(true);
  const [labels, setLabels] = useState<"fitting" | "all">("fitting");
  const [title, setTitle] = useState("");
  const size = SIZES.find(([name]) => name === sizeName)?.[2] ?? A4_LANDSCAPE;

  const options = useMemo<FigureOptions>(
    () => ({
      view,
      theme,
      size,
      sha256: fingerprint,
      generator: GENERATOR,
      filter,
      lanes,
      labels,
      ...(view === "compare" ? { compared, comparedRows } : {}),
      ...(view === "positions" ? { positions } : {}),
      ...(whole || visible === undefined ? {} : { from: visible.from, to: visible.to }),
      ...(title.trim() === "" ? {} : { title: title.trim() }),
    }),
    [view, theme, size, fingerprint, filter, lanes, labels, compared, comparedRows, positions, whole, visible, title],
  );
  const settled = useDeferredValue(options);
  const svg = useMemo(() => composeFigure(record, settled), [record, settled]);
  const preview = useMemo(() => `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`, [svg]);

  async function save() {
    const content = composeFigure(record, options);
    const name = `${record.dataset.id}-${view}.svg`;
    if (await actions.save({ name, kind: "svg", content, encoding: "utf8" })) actions.closeDialog();
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div className="form">
        <label htmlFor="figure-title">Title</label>
        <input
          id="figure-title"
          type="text"
          value={title}
          placeholder="Made from what is shown"
          onChange={(event) => setTitle(event.target.value)}
        />
        <label htmlFor="figure-theme">For</label>
        <select id="figure-theme" value={theme} onChange={(event) => setTheme(event.target.value as FigureTheme)}>
          {THEMES.map(([name, words]) => (
            <option key={name} value={name}>
              {words}
            </option>
          ))}
        </select>
        <label htmlFor="figure-size">Size</label>
        <select id="figure-size" value={sizeName} onChange={(event) => setSizeName(event.target.value)}>
          {SIZES.map(([name, words]) => (
            <option key={name} value={name}>
              {words}
            </option>
          ))}
        </select>
        {view === "timeline" && (
          <>
            <label htmlFor="figure-labels">Names</label>
            <select
              id="figure-labels"
              value={labels}
              onChange={(event) => setLabels(event.target.value === "all" ? "all" : "fitting")}
            >
              <option value="fitting">Those that have room beside their mark</option>
              <option value="all">All that can be placed, with leaders</option>
            </select>
          </>
        )}
        <label htmlFor="figure-range">Time</label>
        <select
          id="figure-range"
          value={whole ? "whole" : "visible"}
          disabled={visible === undefined}
          onChange={(event) => setWhole(event.target.value === "whole")}
        >
          <option value="whole">All of the record</option>
          <option value="visible">
            What is on screen{visible === undefined ? "" : `, ${visible.from} to ${visible.to}`}
          </option>
        </select>
      </div>
      <div className="preview" tabIndex={0} role="region" aria-label="Preview of the figure">
        <img src={preview} alt="The figure as it will be saved" />
      </div>
      <div className="buttons">
        <button type="button" className="button" onClick={actions.closeDialog}>
          Cancel
        </button>
        <button type="submit" className="button strong">
          Save SVG…
        </button>
      </div>
    </form>
  );
}
