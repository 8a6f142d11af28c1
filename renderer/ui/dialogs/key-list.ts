/** Keys of one kind, under a heading. */
interface KeyGroup {
  readonly title: string;
  readonly keys: readonly (readonly [keys: string, does: string])[];
}

/** Every key, and what it does. The README's table is a part of it. */
export const KEY_GROUPS: readonly KeyGroup[] = [
  {
    title: "From event to event",
    keys: [
      ["← →", "the event before, after"],
      ["↑ ↓", "the nearest in the lane above, below"],
      ["Page ↑ ↓", "ten events back, on"],
      ["Home End", "first, last event"],
      ["letters", "the next event whose title begins so"],
      ["[ ]", "the text this one descends from, descends to"],
      ["Enter", "open the panel; a cluster, then ↑ ↓ in it"],
      ["Esc", "back out of what is open, then let go"],
    ],
  },
  {
    title: "Several at once",
    keys: [
      ["Shift with arrows", "select on to the next"],
      ["Ctrl Shift with arrows", "go there and select nothing"],
      ["Ctrl Space", "put in what was reached, or take it out"],
      ["Ctrl A", "select everything shown"],
      ["Ctrl C", "copy what is selected"],
    ],
  },
  {
    title: "Time and lanes",
    keys: [
      ["+ −", "zoom in, out"],
      ["0", "show everything"],
      ["Ctrl ← →", "move along the axis"],
      ["Ctrl ↑ ↓", "scroll the lanes"],
      ["T", "true time, folded time"],
    ],
  },
  {
    title: "What Tab goes to",
    keys: [
      ["lane: ↑ ↓, Enter", "other lanes; collapse, open"],
      ["lane, issue: Alt ↑ ↓", "move it up, down"],
      ["fold: Enter", "open it, close it"],
      ["document: Enter", "only what it speaks of"],
      ["brush: ← →, Page", "move or resize what is shown"],
    ],
  },
  {
    title: "Questions",
    keys: [
      ["F", "follow a line of descent: the rest fades"],
      ["K", "who knew: the lens on, off"],
      [", .", "the lens to the event before, after"],
      ["/ or Ctrl K", "search"],
    ],
  },
  {
    title: "Compare",
    keys: [
      ["arrows", "walk the cells"],
      ["Enter", "choose a cell to compare its wording"],
      ["Shift Enter", "choose one of another row beside it"],
      ["Backspace", "take the column out"],
    ],
  },
  {
    title: "The window",
    keys: [
      ["1 2 3 4", "Timeline, Positions, Compare, Table"],
      ["Ctrl B", "the panel, there or not"],
      ["F11", "full screen"],
      ["Ctrl O", "open a dataset"],
      ["Ctrl E", "export the figure"],
      ["Ctrl Z, Ctrl Y", "undo, redo"],
      ["?", "this list"],
    ],
  },
];
