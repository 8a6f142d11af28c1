import { eventAt } from "../model/names.ts";
import { useEffect, useId, useMemo, useRef, useState } from "react";
import { createSearch } from "../model/search.ts";
import { EventIcon } from "./EventIcon.tsx";
import { useApp } from "./state/context.ts";
import { eventDate } from "../model/names.ts";

const MOST_RESULTS = 40;

/** Finds events by their words, names and quoted phrases; a combobox whose list is walked by the arrow keys. */
export function SearchBox() {
  const { store, actions } = useApp();
  const record = store((state) => state.record);
  const search = useMemo(() => (record === undefined ? undefined : createSearch(record.dataset)), [record]);
  const [query, setQuery] = useState("");
  const [active, setActive] = useState(0);
  const [open, setOpen] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const list = useId();
  const found = useMemo(() => (search === undefined ? [] : search.find(query.trim(), MOST_RESULTS)), [search, query]);
  const wantsFocus = store((state) => state.searchAsked);

  useEffect(() => {
    if (wantsFocus > 0) input.current?.focus();
  }, [wantsFocus]);

  function choose(id: string | undefined) {
    if (id === undefined) return;
    setOpen(false);
    actions.reveal(id);
    // What was found is walked on from by the keys.
    actions.focusView();
  }

  const shown = open && query.trim() !== "";
  return (
    <div className="search" role="search">
      <svg width="0.875rem" height="0.875rem" viewBox="0 0 14 14" aria-hidden="true">
        <circle cx="6" cy="6" r="4.25" fill="none" stroke="currentColor" strokeWidth="1.5" />
        <path d="M9.2 9.2 13 13" stroke="currentColor" strokeWidth="1.5" />
      </svg>
      <input
        ref={input}
        type="search"
        role="combobox"
        aria-label="Search events and passages"
        aria-expanded={shown}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={shown && found[active] !== undefined ? `${list}-${active}` : undefined}
        placeholder="Search events, passages"
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setActive(0);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.key === "ArrowDown") setActive(Math.min(found.length - 1, active + 1));
          else if (event.key === "ArrowUp") setActive(Math.max(0, active - 1));
          else if (event.key === "Enter") choose(found[active]);
          else if (event.key === "Escape") {
            setQuery("");
            input.current?.blur();
            actions.focusView();
          } else return;
          event.preventDefault();
        }}
      />
      {shown && (
        <div className="search-results" role="listbox" id={list} aria-label="Events found">
          {found.length === 0 && <p className="none">No event speaks of “{query.trim()}”.</p>}
          {found.map((id, i) => {
            if (record === undefined) return null;
            const index = record.indexOf(id);
            const event = eventAt(record, index);
            return (
              <div
                key={id}
                id={`${list}-${i}`}
                role="option"
                aria-selected={i === active}
                tabIndex={-1}
                onPointerDown={(down) => {
                  down.preventDefault();
                  choose(id);
                }}
                onPointerEnter={() => setActive(i)}
              >
                <EventIcon record={record} index={index} />
                <span dir="auto">{event.title}</span>
                <span className="date">{eventDate(record, index)}</span>
              </div>
            );
          })}
        </div>
      )}
    </div>
  );
}
