import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { Record as DatasetRecord } from "../../model/record.ts";
import { type ThemeName, themes } from "../../pen/theme.ts";
import type { Card } from "../../positions/describe.ts";
import { NothingLeft } from "../NothingLeft.tsx";
import { useApp } from "../state/context.ts";
import { rootTextScale } from "../text-scale.ts";
import { PositionCard } from "./PositionCard.tsx";
import { PositionsTables } from "./PositionsTables.tsx";
import { PositionsStage, type PositionsStageView } from "./stage.ts";
import { usePositions } from "./usePositions.ts";

const CARD_DELAY = 300;
/** Where the panel slides over the chart instead of standing beside it, as the style sheet has it; and its width there at usual text. */
const OVER = "(max-width: 89.9375em)";
const PANEL = 320;

interface Properties {
  readonly record: DatasetRecord;
  readonly themeName: ThemeName;
}

/** How the parties moved, issue by issue; as a drawing or as tables. */
export function PositionsView({ record, themeName }: Properties) {
  const { order, settings, ...rest } = usePositions(record);
  const filtered = Object.values(useApp().store((state) => state.filter)).some((value) => value !== undefined);
  if (order.length === 0) return filtered ? <NothingLeft record={record} what="stances" /> : <NoStances />;
  if (settings.form === "tables")
    return <PositionsTables record={record} order={order} carry={settings.carry} {...rest} />;
  return <Chart record={record} themeName={themeName} />;
}

function NoStances() {
  return (
    <div className="state">
      <div className="card" role="status">
        <h2>No stances yet</h2>
        <p>Positions shows what each party held on each issue. This dataset names no stance of any party.</p>
      </div>
    </div>
  );
}

function Chart({ record, themeName }: Properties) {
  const { store, actions } = useApp();
  const { mask, tracks, pair, order, settings } = usePositions(record);
  const { openFolds, trueTime, selection, panelOpen, revealAsked } = store();
  const host = useRef<HTMLDivElement>(null);
  const stage = useRef<PositionsStage>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [told, setTold] = useState<{ readonly card: Card; readonly x: number; readonly y: number }>();
  const covered = panelOpen && selection.length > 0 && window.matchMedia(OVER).matches;

  // Forced colours may give way to others under the same name: then the view is another one.
  const theme = themes[themeName];
  const view = useMemo<PositionsStageView>(
    () => ({
      record,
      mask,
      tracks,
      theme,
      selection,
      openFolds,
      trueTime,
      pair,
      carry: settings.carry,
      order,
      opened: settings.opened,
      inset: covered ? PANEL * rootTextScale() : 0,
      textScale: rootTextScale(),
    }),
    [record, mask, tracks, theme, selection, openFolds, trueTime, pair, order, settings, covered],
  );
  const first = useRef(view);

  useLayoutEffect(() => {
    if (host.current === null) return undefined;
    const set = (change: Partial<typeof settings>) =>
      actions.change({ positions: { ...store.getState().positions, ...change } });
    const made = new PositionsStage(host.current, first.current, {
      select: (ids) => actions.select(ids),
      tell: (card, at) => {
        clearTimeout(timer.current);
        // Asked for with every step of a scroll: nothing is told then.
        if (card === undefined) setTold((now) => (now === undefined ? now : undefined));
        else timer.current = setTimeout(() => setTold({ card, ...at }), CARD_DELAY);
      },
      openPanel: () => store.setState({ panelOpen: true }),
      toggleFold: (id) => {
        const { openFolds: open } = store.getState();
        actions.change({ openFolds: open.includes(id) ? open.filter((other) => other !== id) : [...open, id] });
      },
      open: (opened) => set({ opened }),
      arrange: (hand) => set({ order: "hand", hand }),
      scaled: (scaleWords) => store.setState({ scaleWords }),
    });
    stage.current = made;
    actions.attachTimeline(made);
    return () => {
      clearTimeout(timer.current);
      actions.attachTimeline(undefined);
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
      <div className="positions-host" ref={host} />
      {told !== undefined && <PositionCard {...told} />}
    </>
  );
}
