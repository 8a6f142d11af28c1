import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { familyOf } from "../../compare/lineage.ts";
import type { Record as DatasetRecord } from "../../model/record.ts";
import { type ThemeName, themes } from "../../pen/theme.ts";
import { Stage, type StageView } from "../../timeline/interact/stage.ts";
import { toggled } from "../toggled.ts";
import { LensBar } from "../lens/LensBar.tsx";
import { NothingLeft } from "../NothingLeft.tsx";
import { useApp } from "../state/context.ts";
import { rootTextScale } from "../text-scale.ts";
import { useFiltered } from "../useFiltered.ts";
import { HoverCard } from "./HoverCard.tsx";

const CARD_DELAY = 300;
/** In a window as narrow as this the panel slides over the chart instead of standing beside it, as panel.css says too. */
const OVER = "(max-width: 89.9375em)";
/** Width of the panel then, at text of 100 percent. */
const PANEL = 320;

interface Hover {
  readonly event: string;
  readonly x: number;
  readonly y: number;
}

/** The timeline: a stage that draws and listens, with what React shows over it. */
export function TimelineView({ record, themeName }: { readonly record: DatasetRecord; readonly themeName: ThemeName }) {
  const { store, actions } = useApp();
  const { mask, shown } = useFiltered(record);
  const { lanes, openFolds, trueTime, coverageOpen, overviewOpen, lens, links, followed } = store();
  const documents = store((state) => state.filter.documents);
  const selection = store((state) => state.selection);
  const panelOpen = store((state) => state.panelOpen);
  const revealAsked = store((state) => state.revealAsked);
  const host = useRef<HTMLDivElement>(null);
  const stage = useRef<Stage>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [hover, setHover] = useState<Hover>();
  const covered = panelOpen && selection.length > 0 && window.matchMedia(OVER).matches;

  const family = useMemo(() => (followed === undefined ? undefined : familyOf(record, followed)), [record, followed]);
  // Forced colours may give way to others under the same name: then the view is another one.
  const theme = themes[themeName];
  const view = useMemo<StageView>(
    () => ({
      record,
      mask,
      lanes,
      theme,
      selection,
      openFolds,
      trueTime,
      lens,
      links,
      ...(family === undefined ? {} : { followed: family }),
      ...(documents === undefined ? {} : { documents }),
      coverage: coverageOpen,
      overview: overviewOpen,
      inset: covered ? PANEL * rootTextScale() : 0,
      textScale: rootTextScale(),
    }),
    [
      record,
      mask,
      lanes,
      theme,
      selection,
      openFolds,
      trueTime,
      coverageOpen,
      overviewOpen,
      lens,
      links,
      family,
      documents,
      covered,
    ],
  );
  const first = useRef(view);

  useLayoutEffect(() => {
    if (host.current === null) return undefined;
    const made = new Stage(host.current, first.current, {
      select: (ids) => actions.select(ids),
      hover: (event, at) => {
        clearTimeout(timer.current);
        if (event === undefined) setHover(undefined);
        else
          timer.current = setTimeout(
            () => setHover({ event, x: at.x, y: at.y + (host.current?.offsetTop ?? 0) }),
            CARD_DELAY,
          );
      },
      openPanel: () => store.setState({ panelOpen: true }),
      toggleFold: (id) => {
        const { openFolds: open } = store.getState();
        actions.change({ openFolds: open.includes(id) ? open.filter((other) => other !== id) : [...open, id] });
      },
      collapseLane: (lane) => {
        const { lanes: choice } = store.getState();
        const collapsed = choice.collapsed ?? [];
        const next = collapsed.includes(lane) ? collapsed.filter((other) => other !== lane) : [...collapsed, lane];
        actions.setLanes({ ...choice, collapsed: next });
      },
      orderLanes: (order) => actions.setLanes({ ...store.getState().lanes, order }),
      chooseDocument: (id) => actions.setFilter(toggled(store.getState().filter, "documents", id)),
      measured: (measured) => store.setState({ measured }),
      scaled: (scaleWords) => store.setState({ scaleWords }),
    });
    stage.current = made;
    actions.attachTimeline(made);
    return () => {
      clearTimeout(timer.current);
      actions.attachTimeline(undefined);
      store.setState({ measured: undefined });
      made.remove();
      stage.current = undefined;
    };
  }, [actions, store]);

  useEffect(() => {
    first.current = view;
    stage.current?.show(view);
  }, [view]);

  useEffect(() => {
    const selected = store.getState().selection.at(-1);
    if (revealAsked > 0 && selected !== undefined) stage.current?.reveal(selected);
  }, [revealAsked, store]);

  return (
    <>
      {lens !== undefined && <LensBar record={record} lens={lens} />}
      <div className={lens === undefined ? "timeline-host" : "timeline-host under-bar"} ref={host} />
      {hover !== undefined && <HoverCard record={record} event={hover.event} x={hover.x} y={hover.y} />}
      {shown === 0 && <NothingLeft record={record} />}
    </>
  );
}
