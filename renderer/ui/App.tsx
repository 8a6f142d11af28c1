import { useCallback, useEffect, useRef, useState } from "react";
import type { Platform } from "../platform/contract.ts";
import { Announcer } from "./Announcer.tsx";
import { CompareView } from "./compare/CompareView.tsx";
import { DetailPanel } from "./panel/DetailPanel.tsx";
import { Dialogs } from "./dialogs/Dialogs.tsx";
import { KeyBar } from "./KeyBar.tsx";
import { FirstRun, Opening, ProblemCard, RefusalCard } from "./States.tsx";
import { createActions } from "./state/actions.ts";
import { AppContext } from "./state/context.ts";
import { VIEW_TITLES } from "./state/view.ts";
import { createStore } from "./state/store.ts";
import { PositionsView } from "./positions/PositionsView.tsx";
import { StatusBar } from "./StatusBar.tsx";
import { TableView } from "./table/TableView.tsx";
import { TimelineView } from "./timeline/TimelineView.tsx";
import { TitleBar } from "./TitleBar.tsx";
import { useDrop } from "./useDrop.ts";
import { useShortcuts } from "./useShortcuts.ts";
import { useTheme } from "./useTheme.ts";

/** The whole window. */
export function App({ platform }: { readonly platform: Platform }) {
  const [context] = useState(() => {
    const store = createStore();
    return { store, platform, actions: createActions(store, platform) };
  });
  const { store, actions } = context;
  const record = store((state) => state.record);
  const view = store((state) => state.view);
  const opening = store((state) => state.opening);
  const refusal = store((state) => state.refusal);
  const problem = store((state) => state.problem);
  const selection = store((state) => state.selection);
  const panelOpen = store((state) => state.panelOpen);
  const toast = store((state) => state.toast);
  const themeName = useTheme(store);
  const dropping = useDrop(context);
  useShortcuts(context);

  useEffect(() => {
    const stopCommands = platform.onCommand(actions.command);
    const stopOpened = platform.onOpened((file) => void actions.receive(file));
    void actions.start();
    return () => {
      stopCommands();
      stopOpened();
    };
  }, [platform, actions]);

  // A view that takes the place of the one with the focus takes that too; the first one takes it from nobody.
  const shownView = useRef(view);
  const focusContent = useCallback(() => {
    actions.focusView();
    if (document.activeElement?.closest("#view") === null) document.getElementById("view")?.focus();
  }, [actions]);
  useEffect(() => {
    if (shownView.current === view) return;
    shownView.current = view;
    const { activeElement } = document;
    if (activeElement === document.body || activeElement?.id === "view") focusContent();
  }, [view, focusContent]);

  const selected = selection.at(-1);
  const index = selected === undefined ? -1 : (record?.indexOf(selected) ?? -1);
  return (
    <AppContext value={context}>
      <div className="app">
        <a
          className="skip-link"
          href="#view"
          onClick={(event) => {
            event.preventDefault();
            focusContent();
          }}
        >
          Skip to the {VIEW_TITLES[view].toLowerCase()}
        </a>
        <TitleBar />
        <KeyBar />
        <main>
          <div className="view" id="view" tabIndex={-1} role="tabpanel" aria-labelledby={`tab-${view}`}>
            {record !== undefined && view === "timeline" && <TimelineView record={record} themeName={themeName} />}
            {record !== undefined && view === "positions" && <PositionsView record={record} themeName={themeName} />}
            {record !== undefined && view === "compare" && <CompareView record={record} />}
            {record !== undefined && view === "table" && <TableView record={record} />}
            {record === undefined && opening === undefined && refusal === undefined && problem === undefined && (
              <FirstRun />
            )}
            {opening !== undefined && <Opening {...opening} />}
            {refusal !== undefined && <RefusalCard refusal={refusal} />}
            {problem !== undefined && <ProblemCard problem={problem} />}
          </div>
          {record !== undefined && index >= 0 && panelOpen && <DetailPanel record={record} index={index} />}
        </main>
        <StatusBar />
      </div>
      <Dialogs />
      {dropping && <div className="drop-target">Drop a dataset to open it</div>}
      <Announcer />
      <div className="toast-place" role="status">
        {toast !== undefined && <div className="toast">{toast}</div>}
      </div>
    </AppContext>
  );
}
