import { SearchBox } from "./SearchBox.tsx";
import { useApp } from "./state/context.ts";
import { VIEW_TITLES, VIEWS } from "./state/view.ts";
import { WindowMenu } from "./WindowMenu.tsx";

/** Title of the dataset, the views, search and export. */
export function TitleBar() {
  const { store, actions, platform } = useApp();
  const record = store((state) => state.record);
  const view = store((state) => state.view);
  return (
    <header className="title-bar">
      <h1 dir="auto" title={record?.dataset.description ?? record?.dataset.title}>
        {record?.dataset.title ?? "Parley"}
      </h1>
      <div className="switcher" role="tablist" aria-label="View">
        {VIEWS.map((name, i) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`tab-${name}`}
            aria-selected={view === name}
            aria-controls="view"
            tabIndex={view === name ? 0 : -1}
            title={`${VIEW_TITLES[name]} (${i + 1})`}
            onClick={() => actions.showView(name)}
            onKeyDown={(event) => {
              const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
              const next = VIEWS[(i + step + VIEWS.length) % VIEWS.length];
              if (step === 0 || next === undefined) return;
              event.preventDefault();
              event.stopPropagation();
              actions.showView(next);
              document.getElementById(`tab-${next}`)?.focus();
            }}
          >
            {VIEW_TITLES[name]}
          </button>
        ))}
      </div>
      <div className="actions">
        <SearchBox />
        <button type="button" className="button open" onClick={() => actions.command("open")}>
          Open…
        </button>
        <button
          type="button"
          className="button strong"
          aria-label="Export figure"
          disabled={record === undefined}
          onClick={() => actions.command("export-figure")}
        >
          Export<span className="what"> figure</span>
        </button>
        {platform.kind === "browser" && <WindowMenu />}
      </div>
    </header>
  );
}
