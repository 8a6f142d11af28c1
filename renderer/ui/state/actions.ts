import { eventAt } from "../../model/names.ts";
import type { Dataset, Evidence } from "../../../data/schema/index.ts";
import type { Filter } from "../../model/filter.ts";
import { createRecord } from "../../model/record.ts";
import { withLineFeeds } from "../../model/passage.ts";
import type {
  Command,
  File as DroppedFile,
  OpenedFile,
  Outcome,
  Platform,
  Problem,
  SaveRequest,
} from "../../platform/contract.ts";
import { type AppStore, FRESH_SETTINGS, type ViewSettings } from "./store.ts";
import type { LaneChoice } from "../../timeline/lanes/choice.ts";
import { familyOf } from "../../compare/lineage.ts";
import { applyFilter } from "../../model/filter.ts";
import { readInSlices } from "./read-in-slices.ts";
import { loadShown, saveShown, type Shown } from "./shown.ts";
import { sha256 } from "./sha256.ts";
import { THEME_CHOICES, type ThemeChoice, VIEWS, type ViewName } from "./view.ts";
import { eventDate } from "../../model/names.ts";

/** What the timeline offers to commands while it is on screen. */
export interface TimelineControls {
  zoomBy(factor: number): void;
  fit(): void;
  /** First and last day in view, ISO 8601. */
  /** Puts the keyboard's focus on the events. */
  focusEvents(): void;
  visibleDays(): { readonly from: string; readonly to: string };
  /** Takes away what was measured on the axis. */
  forgetMeasure?(): void;
}

export type Actions = ReturnType<typeof createActions>;

/** Everything that a person or a menu can ask for. */
export function createActions(store: AppStore, platform: Platform) {
  let timeline: TimelineControls | undefined;
  let reading: AbortController | undefined;
  let toastTimer: ReturnType<typeof setTimeout> | undefined;

  function say(toast: string): void {
    clearTimeout(toastTimer);
    store.setState({ toast });
    toastTimer = setTimeout(() => store.setState({ toast: undefined }), 5000);
  }

  function report(problem: Problem): void {
    store.setState({ problem, opening: undefined });
  }

  function show(dataset: Dataset, fileName: string, fingerprint: string): void {
    store.setState({
      ...FRESH_SETTINGS,
      record: createRecord(dataset),
      fileName,
      fingerprint,
      opening: undefined,
      refusal: undefined,
      problem: undefined,
      selection: [],
      followed: undefined,
      measured: undefined,
    });
    store.temporal.getState().clear();
    platform.setTitle(`${dataset.title} — Parley`);
  }

  /** Opens what the shell read. A dataset with faults replaces nothing: it is refused, with all that is wrong in it. */
  async function receive(opened: Outcome<OpenedFile>): Promise<void> {
    if (!opened.ok) return report(opened.problem);
    const { name, text } = opened.value;
    reading?.abort();
    const mine = new AbortController();
    reading = mine;
    store.setState({ opening: { name, checked: 0, total: 0 } });
    // One frame for "Opening…" to be painted before the main thread is busy.
    await new Promise((resolve) => setTimeout(resolve, 0));
    const fingerprint = await sha256(text);
    const progress = (checked: number, total: number) => store.setState({ opening: { name, checked, total } });
    const read = await readInSlices(text, progress, mine.signal);
    if (read === undefined) return;
    const { dataset, faults, events } = read;
    if (dataset !== undefined && faults.length === 0) return show(dataset, name, fingerprint);
    const rest = dataset !== undefined && dataset.events.length > 0 ? dataset : undefined;
    store.setState({ opening: undefined, refusal: { name, faults, total: events.total, rest, fingerprint } });
  }

  async function open(): Promise<void> {
    const opened = await platform.openFile();
    if (opened !== undefined) await receive(opened);
  }

  /** Takes in texts of the record's documents, each known by its hash whatever its name. */
  async function addTexts(files: readonly DroppedFile[]): Promise<void> {
    const known = new Set(store.getState().record?.dataset.documents.map((document) => document.text.sha256));
    const texts = new Map(store.getState().texts);
    const strangers: string[] = [];
    for (const file of files) {
      const read = await platform.readDropped(file);
      if (!read.ok) return report(read.problem);
      const text = withLineFeeds(read.value.text);
      const hash = await sha256(text);
      if (known.has(hash)) texts.set(hash, text);
      else strangers.push(read.value.name);
    }
    const added = texts.size - store.getState().texts.size;
    store.setState({ texts });
    if (strangers.length === 0) return say(`${added} ${added === 1 ? "text" : "texts"} added`);
    report({
      doing: `Adding ${strangers.join(", ")}`,
      message: "Its SHA-256 is that of no document of this dataset, so offsets would point at the wrong words.",
      remedy: "Add the very file that the dataset was extracted from.",
    });
  }

  async function save(request: SaveRequest): Promise<boolean> {
    const saved = await platform.saveFile(request);
    if (saved === undefined) return false;
    if (saved.ok) say(`Saved ${saved.value}`);
    else report(saved.problem);
    return saved.ok;
  }

  async function copy(text: string, what: string): Promise<void> {
    const copied = await platform.copyText(text);
    if (copied.ok) say(`${what} copied`);
    else report(copied.problem);
  }

  function setTheme(theme: ThemeChoice): void {
    store.setState({ theme });
    void platform.saveSetting("theme", JSON.stringify(theme));
  }

  function select(ids: readonly string[], reveal = false): void {
    store.setState((state) => ({
      selection: ids,
      panelOpen: ids.length > 0 && state.panelComes ? true : state.panelOpen,
      revealAsked: reveal ? state.revealAsked + 1 : state.revealAsked,
    }));
  }

  function change(settings: Partial<ViewSettings>): void {
    store.setState(settings);
  }

  function command(name: Command): void {
    const state = store.getState();
    const history = store.temporal.getState();
    if (name.startsWith("view-")) return showView(name.slice("view-".length) as ViewName);
    if (name.startsWith("theme-")) return setTheme(name.slice("theme-".length) as ThemeChoice);
    switch (name) {
      case "open":
        return void open();
      case "open-shipped":
        return void platform.shippedDataset().then(receive);
      case "export-figure":
        return state.record === undefined ? undefined : store.setState({ dialog: "export" });
      case "copy":
        return copySelection();
      case "undo":
        return history.undo();
      case "redo":
        return history.redo();
      case "find":
        return store.setState({ searchAsked: state.searchAsked + 1 });
      case "zoom-in":
        return timeline?.zoomBy(1.5);
      case "zoom-out":
        return timeline?.zoomBy(1 / 1.5);
      case "zoom-fit":
        return timeline?.fit();
      case "toggle-true-time":
        return change({ trueTime: !state.trueTime });
      case "toggle-panel":
        return setShown({ panelComes: !(state.panelOpen && state.panelComes) });
      case "toggle-coverage":
        return setShown({ coverageOpen: !state.coverageOpen });
      case "toggle-overview":
        return setShown({ overviewOpen: !state.overviewOpen });
      case "keyboard-help":
        return store.setState({ dialog: "keys" });
      case "about":
        return store.setState({ dialog: "about" });
    }
  }

  function copySelection(): void {
    const { record, selection } = store.getState();
    if (record === undefined || selection.length === 0) return;
    const lines = selection.flatMap((id) => {
      const index = record.indexOf(id);
      return index < 0 ? [] : [`${eventDate(record, index)}\t${eventAt(record, index).title}`];
    });
    void copy(lines.join("\n"), lines.length === 1 ? "Event" : `${lines.length} events`);
  }

  /** Shows or hides parts of the window, and remembers it. */
  function setShown(shown: Partial<Shown>): void {
    store.setState({ ...shown, ...(shown.panelComes === undefined ? {} : { panelOpen: shown.panelComes }) });
    saveShown(platform, store.getState());
  }

  /** Selects everything that the filters leave. */
  function selectShown(): void {
    const { record, filter } = store.getState();
    if (record === undefined) return;
    const { mask } = applyFilter(record, filter);
    store.setState({ selection: record.events.flatMap(({ id }, index) => (mask[index] === 1 ? [id] : [])) });
  }

  /** Follows the line of descent of the selected event, or stops following. */
  function follow(): void {
    const { record, selection, followed } = store.getState();
    const id = selection.at(-1);
    if (followed !== undefined) return store.setState({ followed: undefined });
    if (record === undefined || id === undefined) return say("Select a text first: F follows its line of descent");
    if (familyOf(record, id).size < 2) return say("No other text descends from this one, nor it from another");
    store.setState({ followed: id });
  }

  function showView(view: ViewName): void {
    if (VIEWS.includes(view)) store.setState({ view });
  }

  return {
    receive,
    open,
    save,
    copy,
    say,
    report,
    select,
    change,
    command,
    showView,
    /** Selects an event and brings it into view. */
    reveal: (id: string) => select([id], true),
    openRest: () => {
      const { refusal } = store.getState();
      if (refusal?.rest !== undefined) show(refusal.rest, refusal.name, refusal.fingerprint);
    },
    cancelOpening: () => {
      reading?.abort();
      store.setState({ opening: undefined });
    },
    dismiss: () => store.setState({ refusal: undefined, problem: undefined }),
    openPassage: (passage: Evidence) => store.setState({ dialog: "passage", passage }),
    addTexts,
    closeDialog: () => store.setState({ dialog: "none" }),
    setFilter: (filter: Filter) => change({ filter }),
    clearFilter: () => change({ filter: {} }),
    setShown,
    selectShown,
    follow,
    forgetMeasure: () => timeline?.forgetMeasure?.(),
    setLanes: (lanes: LaneChoice) => change({ lanes }),
    /** Puts the focus where arrow keys walk the events, where the open view has such a place. */
    focusView: () => timeline?.focusEvents(),
    /** A key for walking events that came in while nothing had the focus: the view takes both. */
    walk: (event: KeyboardEvent) => {
      timeline?.focusEvents();
      document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key: event.key, shiftKey: event.shiftKey }));
    },
    /** The days that the timeline shows; nothing while it is not on screen. */
    visibleRange: () => timeline?.visibleDays(),
    attachTimeline: (controls: TimelineControls | undefined) => {
      timeline = controls;
    },
    /** Reads the settings that outlive a session, then the dataset that the application was started with. */
    start: async () => {
      const stored = await platform.loadSetting("theme");
      const theme = THEME_CHOICES.find((choice) => stored === JSON.stringify(choice));
      if (theme !== undefined) store.setState({ theme });
      const shown = await loadShown(platform);
      store.setState({ ...shown, panelOpen: shown.panelComes ?? true });
      await receive(await platform.initialDataset());
    },
  };
}
