import { temporal } from "zundo";
import { create } from "zustand";
import type { Dataset, Evidence, Fault } from "../../../data/schema/index.ts";
import type { Filter } from "../../model/filter.ts";
import type { Record as DatasetRecord } from "../../model/record.ts";
import type { ThemeName } from "../../pen/theme.ts";
import type { IssueOrder } from "../../positions/order.ts";
import type { RowChoice } from "../../compare/comparison.ts";
import type { LaneChoice } from "../../timeline/lanes/choice.ts";
import type { ShownLinks } from "./shown.ts";
import type { Problem } from "../../platform/contract.ts";
import type { ThemeChoice, ViewName } from "./view.ts";

/** A dataset that could not be opened whole, and what of it could be. */
export interface Refusal {
  readonly name: string;
  readonly faults: readonly Fault[];
  readonly total: number;
  /** The same dataset without its unsound events, where its frame is sound. */
  readonly rest: Dataset | undefined;
  readonly fingerprint: string;
}

/** How the Positions view is set. */
export interface PositionsSettings {
  /** The two parties whose gap is drawn; without it, those with most stances. */
  readonly pair: readonly [string, string] | undefined;
  /** Days for which a stance is carried on without evidence, 0 to 365. */
  readonly carry: number;
  readonly order: IssueOrder;
  /** Issues as somebody put them. */
  readonly hand: readonly string[];
  /** The issue that is opened to full height. */
  readonly opened: string | undefined;
  readonly form: "chart" | "tables";
}

/** Who knew: what a party knew, at all or by a date (UTC milliseconds). */
export interface Lens {
  readonly party: string;
  readonly at?: number;
  /** What it did not know by then is left out, and not only veiled. */
  readonly hides?: boolean;
}

/** What the user set; undo and redo walk through this part alone. */
export interface ViewSettings {
  readonly filter: Filter;
  readonly lanes: LaneChoice;
  /** Folds that were opened by hand, by id. */
  readonly openFolds: readonly string[];
  readonly trueTime: boolean;
  /** Ids of the proposals that Compare sets side by side; none before it was opened. */
  readonly compared: readonly string[];
  readonly comparedRows: RowChoice;
  readonly positions: PositionsSettings;
  /** Off without it. */
  readonly lens: Lens | undefined;
}

export interface AppState extends ViewSettings {
  readonly record: DatasetRecord | undefined;
  readonly fileName: string;
  /** SHA-256 of the opened file, 64 hexadecimal digits: what `sha256sum` says of it. */
  readonly fingerprint: string;
  /** The dataset that is being read, and how many of its events are checked. */
  readonly opening: { readonly name: string; readonly checked: number; readonly total: number } | undefined;
  readonly refusal: Refusal | undefined;
  readonly problem: Problem | undefined;
  readonly view: ViewName;
  /** Ids of the selected events; the last one is shown in the panel. */
  readonly selection: readonly string[];
  readonly panelOpen: boolean;
  readonly coverageOpen: boolean;
  readonly overviewOpen: boolean;
  /** Whether the panel opens by itself when something is selected. */
  readonly panelComes: boolean;
  readonly links: ShownLinks;
  /** The event whose line of descent is followed: the rest fades. */
  readonly followed: string | undefined;
  readonly theme: ThemeChoice;
  /** What the choice and the system come to. */
  readonly shownTheme: ThemeName;
  /** Counts up when the system forces other colours on the page. */
  readonly forcedTimes: number;
  readonly dialog: "none" | "export" | "keys" | "about" | "passage";
  /** The evidence whose passage is being read. */
  readonly passage: Evidence | undefined;
  /** What the cells of Compare hold: our summaries, or the passages. */
  readonly comparedWords: "summary" | "passages";
  /** Texts of documents that the reader brought along, by SHA-256. */
  readonly texts: ReadonlyMap<string, string>;
  readonly toast: string | undefined;
  /** Counts up each time that somebody asks for the search box. */
  readonly searchAsked: number;
  /** Counts up each time that the timeline should bring the selection into view. */
  readonly revealAsked: number;
  /** The timeline's scale, told in words. */
  readonly scaleWords: string;
  /** What was measured on the axis, in words. */
  readonly measured: string | undefined;
}

export const FRESH_SETTINGS: ViewSettings = {
  filter: {},
  lanes: { by: "party" },
  openFolds: [],
  trueTime: false,
  compared: [],
  comparedRows: "every",
  positions: { pair: undefined, carry: 90, order: "movement", hand: [], opened: undefined, form: "chart" },
  lens: undefined,
};

/** The state of one window. */
export function createStore() {
  return create<AppState>()(
    temporal(
      (): AppState => ({
        ...FRESH_SETTINGS,
        record: undefined,
        fileName: "",
        fingerprint: "",
        opening: undefined,
        refusal: undefined,
        problem: undefined,
        view: "timeline",
        selection: [],
        panelOpen: true,
        coverageOpen: true,
        overviewOpen: true,
        panelComes: true,
        links: "all",
        followed: undefined,
        theme: "system",
        shownTheme: "light",
        forcedTimes: 0,
        dialog: "none",
        passage: undefined,
        comparedWords: "summary",
        texts: new Map(),
        toast: undefined,
        searchAsked: 0,
        revealAsked: 0,
        scaleWords: "",
        measured: undefined,
      }),
      {
        limit: 200,
        partialize: settingsOf,
        equality: (a, b) => (Object.keys(a) as (keyof ViewSettings)[]).every((key) => a[key] === b[key]),
      },
    ),
  );
}

function settingsOf(state: AppState): ViewSettings {
  const { filter, lanes, openFolds, trueTime, compared, comparedRows, positions, lens } = state;
  return { filter, lanes, openFolds, trueTime, compared, comparedRows, positions, lens };
}

export type AppStore = ReturnType<typeof createStore>;
