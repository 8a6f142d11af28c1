import { useDeferredValue, useMemo, useState } from "react";
import { type Figure, makeFigure } from "../../export/figure.ts";
import {
  FIGURE_SIZES,
  FIGURE_VIEWS,
  type FigureOptions,
  type FigureSizeName,
  type FigureTheme,
  type FigureViewName,
  LEAST_WIDTH,
} from "../../export/options.ts";
import { canBePaged, makePages } from "../../export/pages.ts";
import type { Record as DatasetRecord } from "../../model/record.ts";
import type { SaveRequest } from "../../platform/contract.ts";
import { GENERATOR } from "../generator.ts";
import { useApp } from "../state/context.ts";
import { DialogTitle } from "./Dialogs.tsx";
import { datesOf, FigureRange, WHOLE } from "./FigureRange.tsx";
import { addressOf, pictureOf } from "./picture.ts";

const THEMES: readonly (readonly [FigureTheme, string])[] = [
  ["print", "Print, in colour"],
  ["print-mono", "Print, black and white"],
  ["light", "Screen, light"],
  ["dark", "Screen, dark"],
];

const SIZES: Readonly<{ [name in FigureSizeName]: string }> = {
  a4: "A4 landscape, 297 × 210 mm",
  a3: "A3 landscape, 420 × 297 mm",
  slide: "Slide, 16:9",
  page: "Page width, 180 mm, as high as needed",
  column: "Column of a journal, 88 mm, as high as needed",
};

const FORMATS: Readonly<{ [format in Format]: string }> = {
  svg: "SVG: lines and letters, to edit and to print",
  png: "PNG: a picture, 300 dots to the inch",
  pdf: "PDF: one page, lines and letters",
};
/** What one page does with what it has no room for. */
const ONE_PAGE: Readonly<{ [view in FigureViewName]: string }> = {
  timeline: "One",
  positions: "One; issues that have no room are named",
  compare: "One, higher where it takes more room",
};

type Format = "svg" | "png" | "pdf";

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
  const { store, actions, platform } = useApp();
  // Only the desktop shell can print a file; in a browser one prints the SVG.
  const formats: readonly Format[] = platform.kind === "desktop" ? ["svg", "png", "pdf"] : ["svg", "png"];
  const { filter, lanes, fingerprint, view: open, positions, compared, comparedRows } = store.getState();
  // A view that has no figure of its own is told by the timeline.
  const view = FIGURE_VIEWS.find((name) => name === open) ?? "timeline";
  const visible = useMemo(() => actions.visibleRange(), [actions]);
  const [theme, setTheme] = useState<FigureTheme>("print");
  const [sizeName, setSizeName] = useState<FigureSizeName>("a4");
  const [range, setRange] = useState(WHOLE);
  const [labels, setLabels] = useState<"fitting" | "all">("fitting");
  const [several, setSeveral] = useState(false);
  const [format, setFormat] = useState<Format>("svg");
  const [title, setTitle] = useState("");
  const dates = useMemo(() => datesOf(range, visible), [range, visible]);

  const options = useMemo<FigureOptions>(
    () => ({
      view,
      theme,
      size: FIGURE_SIZES[sizeName],
      sha256: fingerprint,
      generator: GENERATOR,
      filter,
      lanes,
      labels,
      ...(view === "compare" ? { compared, comparedRows } : {}),
      ...(view === "positions" ? { positions } : {}),
      ...(dates.from === undefined ? {} : { from: dates.from }),
      ...(dates.to === undefined ? {} : { to: dates.to }),
      ...(title.trim() === "" ? {} : { title: title.trim() }),
    }),
    [view, theme, sizeName, fingerprint, filter, lanes, labels, compared, comparedRows, positions, dates, title],
  );
  const paged = several && canBePaged(options);
  const wanted = useMemo(() => ({ options, paged }), [options, paged]);
  const settled = useDeferredValue(wanted);
  const made = useMemo(() => tryFigures(record, settled.options, settled.paged), [record, settled]);
  const problem = dates.wrong ?? ("problem" in made ? made.problem : undefined);

  async function save() {
    const now = tryFigures(record, options, paged);
    if (dates.wrong !== undefined || "problem" in now) return;
    for (const [i, figure] of now.figures.entries()) {
      const page = now.figures.length === 1 ? "" : `-${i + 1}`;
      if (!(await savePage(figure, `${record.dataset.id}-${view}${page}.${format}`))) return;
    }
    actions.closeDialog();
  }

  async function savePage(figure: Figure, name: string): Promise<boolean> {
    const request = await requestFor(figure, format).catch((error: unknown) => {
      const message = error instanceof Error ? error.message : "The browser can't draw the figure.";
      actions.report({ doing: `Making ${name}`, message, remedy: "Save it as SVG." });
      return undefined;
    });
    return request !== undefined && actions.save({ name, kind: format, ...request });
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
          className="wide"
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
        <select
          id="figure-size"
          value={sizeName}
          onChange={(event) => setSizeName(event.target.value as FigureSizeName)}
        >
          {sizesFor(view).map((name) => (
            <option key={name} value={name}>
              {SIZES[name]}
            </option>
          ))}
        </select>
        {canBePaged(options) && (
          <>
            <label htmlFor="figure-pages">Pages</label>
            <select
              id="figure-pages"
              value={several ? "several" : "one"}
              onChange={(event) => setSeveral(event.target.value === "several")}
            >
              <option value="one">{ONE_PAGE[view]}</option>
              <option value="several">As many as it takes, a file each</option>
            </select>
          </>
        )}
        {view === "timeline" && (
          <>
            <label htmlFor="figure-labels">Names</label>
            <select
              id="figure-labels"
              value={labels}
              onChange={(event) => setLabels(event.target.value === "all" ? "all" : "fitting")}
            >
              <option value="fitting">Those that have room beside their mark</option>
              <option value="all">All: letters and a list where there is no room</option>
            </select>
          </>
        )}
        {view !== "compare" && <FigureRange choice={range} visible={visible} onChange={setRange} />}
        <label htmlFor="figure-format">File</label>
        <select id="figure-format" value={format} onChange={(event) => setFormat(event.target.value as Format)}>
          {formats.map((name) => (
            <option key={name} value={name}>
              {FORMATS[name]}
            </option>
          ))}
        </select>
      </div>
      {problem === undefined && "figures" in made ? (
        <>
          <div className="preview" tabIndex={0} role="region" aria-label="Preview of the figure">
            {made.figures.map(({ svg }, i) => (
              <img
                key={i}
                src={addressOf(svg)}
                alt={
                  made.figures.length === 1
                    ? "The figure as it will be saved"
                    : `Page ${i + 1} of ${made.figures.length} as it will be saved`
                }
              />
            ))}
          </div>
          <p className="figure-facts">{factsOf(record, made.figures, settled.options)}</p>
        </>
      ) : (
        <p className="figure-problem" role="status">
          No figure: {problem}.
        </p>
      )}
      <div className="buttons">
        <button type="button" className="button" onClick={actions.closeDialog}>
          Cancel
        </button>
        <button type="submit" className="button strong" disabled={problem !== undefined}>
          Save {format.toUpperCase()}…
        </button>
      </div>
    </form>
  );
}

/** The sizes in which a view can be read. */
function sizesFor(view: FigureViewName): readonly FigureSizeName[] {
  const names = Object.keys(FIGURE_SIZES) as FigureSizeName[];
  return names.filter((name) => FIGURE_SIZES[name].width >= LEAST_WIDTH[view]);
}

/** The figure, on one page or several, or why there is none. */
function tryFigures(
  record: DatasetRecord,
  options: FigureOptions,
  paged: boolean,
): { readonly figures: readonly Figure[] } | { readonly problem: string } {
  try {
    return { figures: paged ? makePages(record, options) : [makeFigure(record, options)] };
  } catch (error) {
    if (error instanceof RangeError) return { problem: error.message };
    throw error;
  }
}

async function requestFor(figure: Figure, format: Format): Promise<Pick<SaveRequest, "content" | "encoding">> {
  if (format === "png") return { content: await pictureOf(figure), encoding: "base64" };
  return { content: figure.svg, encoding: format === "pdf" ? "drawing" : "utf8" };
}

/** How much is in it, and how large it is; also where it outgrew its page. */
function factsOf(record: DatasetRecord, figures: readonly Figure[], { size }: FigureOptions): string {
  const { events, width } = figures[0] ?? { events: 0, width: 0 };
  const height = Math.max(...figures.map((figure) => figure.height));
  if (figures.length > 1)
    return `${figures.length} pages, ${Math.round(width)} × ${Math.round(height)} mm, each with its own notes.`;
  const count = events === record.size ? `All ${events} events` : `${events} of ${record.size} events`;
  const grown = size.height !== undefined && height > size.height + 0.5;
  const higher = grown ? `, higher than the ${Math.round(size.height)} asked for: else something would be cut off` : "";
  return `${count}; ${Math.round(width)} × ${Math.round(height)} mm${higher}.`;
}
