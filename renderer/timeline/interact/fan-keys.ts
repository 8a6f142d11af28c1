import type { Stage } from "./stage.ts";

/** Opens a cluster in place; the keys are on one of its members, the first unless another is named. */
export function openFan(stage: Stage, pill: string, index?: number): boolean {
  const { drawing } = stage;
  const members = drawing?.pills.find(({ id }) => id === pill)?.members;
  if (members === undefined) return true;
  const at = index === undefined ? 0 : Math.max(0, Array.prototype.indexOf.call(members, index));
  stage.openPill(pill);
  reach(stage, members, at, Infinity);
  return true;
}

/** Keys while a cluster is open: its members are walked, Enter takes one, Escape closes it. True when the key meant something here. */
export function handleFanKey(stage: Stage, event: KeyboardEvent): boolean {
  const { drawing, opened, focused } = stage;
  const fan = drawing?.fan;
  const members = drawing?.pills.find(({ id }) => id === opened)?.members;
  if (opened === undefined || fan === undefined || members === undefined) return false;
  if (event.key === "Escape") {
    stage.openPill(undefined);
    stage.focused = opened;
    stage.redraw();
    return true;
  }
  if (event.ctrlKey || event.metaKey || event.shiftKey) return false;
  const at = Array.prototype.indexOf.call(members, stage.view.record.indexOf(focused ?? ""));
  const { length } = fan.rows;
  const steps: Readonly<{ [key: string]: number }> = {
    ArrowDown: 1,
    ArrowUp: -1,
    ArrowRight: fan.perColumn,
    ArrowLeft: -fan.perColumn,
    PageDown: length,
    PageUp: -length,
    Home: -members.length,
    End: members.length,
  };
  if (event.key in steps) {
    reach(stage, members, Math.min(Math.max(0, at + (steps[event.key] ?? 0)), members.length - 1), length);
    return true;
  }
  if ((event.key === "Enter" || event.key === " ") && at >= 0 && focused !== undefined) {
    stage.openPill(undefined);
    stage.listener.select([focused]);
    stage.listener.openPanel();
    stage.redraw();
    return true;
  }
  return false;
}

/** Puts the keys on a member, and the members round it on the card. */
function reach(stage: Stage, members: ArrayLike<number>, at: number, shown: number): void {
  stage.focused = stage.view.record.events[members[at] ?? -1]?.id;
  const { openedFrom } = stage;
  if (at < openedFrom) stage.openedFrom = at;
  else if (Number.isFinite(shown) && at >= openedFrom + shown) stage.openedFrom = at - shown + 1;
  else if (!Number.isFinite(shown)) stage.openedFrom = 0;
  stage.redraw();
}
