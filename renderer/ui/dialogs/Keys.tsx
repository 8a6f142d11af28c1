import { useApp } from "../state/context.ts";
import { DialogTitle } from "./Dialogs.tsx";

/** Every key, and what it does. The README's table is the same. */
const KEYS: readonly (readonly [keys: string, does: string])[] = [
  ["← →", "previous, next event in time"],
  ["↑ ↓", "nearest event in the lane above, below"],
  ["Home End", "first, last event"],
  ["Page ↑ ↓", "ten events back, on"],
  ["Enter", "open the panel, a fold or a cluster; in a cluster arrows walk its events"],
  ["Esc", "back: cluster, panel, then selection"],
  ["Shift with arrows", "select several"],
  ["Ctrl Shift with arrows, Ctrl Space", "look at others, choose one more or one less"],
  ["Ctrl with ← →, ↑ ↓", "move along the axis, scroll the lanes"],
  ["On a lane: ↑ ↓, Enter, Alt ↑ ↓", "other lanes, collapse, move"],
  ["On the brush: ← →, Page, Home End", "move or resize what is shown"],
  ["+ −", "zoom in, out"],
  ["0", "show everything"],
  ["T", "true time, folded time"],
  ["K", "who knew: the lens on, off"],
  [", .", "the lens to the day of the event before, after"],
  ["[ ]", "earlier, later text in a line of descent"],
  ["Compare: arrows, Enter", "walk the cells, choose one; with Shift across rows"],
  ["Compare: Backspace", "take the column out"],
  ["F", "follow a line of descent: the rest fades"],
  ["Ctrl A, Ctrl C", "select everything shown, copy what is selected"],
  ["/ or Ctrl K", "search"],
  ["1 2 3 4", "timeline, positions, compare, table"],
  ["Ctrl O", "open a dataset"],
  ["Ctrl E", "export the figure"],
  ["Ctrl Z, Ctrl Y", "undo, redo"],
  ["?", "this list"],
];

export function Keys() {
  const { actions } = useApp();
  return (
    <>
      <DialogTitle>Keyboard</DialogTitle>
      <dl className="keys">
        {KEYS.map(([keys, does]) => (
          <div key={keys} className="key-row">
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <div className="buttons">
        <button type="button" className="button strong" onClick={actions.closeDialog}>
          Close
        </button>
      </div>
    </>
  );
}
