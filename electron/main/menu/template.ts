import type { MenuItemConstructorOptions as Item } from "electron";
import type { Command } from "../../../renderer/platform/contract.ts";
import { TEXT_SIZES, type TextSize, textSizeId } from "../text-size.ts";

export interface MenuParts {
  readonly onMac: boolean;
  /** Sends a command to the page. */
  readonly send: (command: Command) => void;
  readonly reload: () => void;
  readonly chooseTextSize: (size: TextSize) => void;
}

/** The menus. What concerns the application goes to it as a command; what concerns the window the system does by role. */
export function menuTemplate({ onMac, send, reload, chooseTextSize }: MenuParts): Item[] {
  const item = (label: string, command: Command, accelerator?: string): Item => ({
    id: command,
    label,
    ...(accelerator === undefined ? {} : { accelerator }),
    click: () => send(command),
  });
  const line: Item = { type: "separator" };
  const applicationMenu: Item = {
    label: "Parley",
    submenu: [
      item("About Parley", "about"),
      line,
      { role: "services" },
      line,
      { role: "hide" },
      { role: "hideOthers" },
      { role: "unhide" },
      line,
      { role: "quit" },
    ],
  };
  const file: Item = {
    label: "&File",
    submenu: [
      item("Open…", "open", "CmdOrCtrl+O"),
      item("Open Shipped Dataset", "open-shipped"),
      line,
      item("Export Figure…", "export-figure", "CmdOrCtrl+E"),
      line,
      { role: "close" },
      ...(onMac ? [] : [{ role: "quit" } satisfies Item]),
    ],
  };
  const edit: Item = {
    label: "&Edit",
    submenu: [
      item("Undo", "undo", "CmdOrCtrl+Z"),
      item("Redo", "redo", onMac ? "Cmd+Shift+Z" : "Ctrl+Y"),
      line,
      { role: "cut" },
      item("Copy", "copy", "CmdOrCtrl+C"),
      { role: "paste" },
      { role: "selectAll" },
      line,
      item("Find", "find", "CmdOrCtrl+F"),
    ],
  };
  const view: Item = {
    label: "&View",
    submenu: [
      item("Timeline", "view-timeline", "CmdOrCtrl+1"),
      item("Positions", "view-positions", "CmdOrCtrl+2"),
      item("Compare", "view-compare", "CmdOrCtrl+3"),
      item("Table", "view-table", "CmdOrCtrl+4"),
      line,
      item("Zoom In", "zoom-in", "CmdOrCtrl+="),
      item("Zoom Out", "zoom-out", "CmdOrCtrl+-"),
      item("Fit All", "zoom-fit", "CmdOrCtrl+0"),
      item("True Time", "toggle-true-time", "CmdOrCtrl+T"),
      line,
      { ...item("Coverage", "toggle-coverage"), type: "checkbox", checked: true },
      { ...item("True-Time Overview", "toggle-overview"), type: "checkbox", checked: true },
      item("Detail Panel", "toggle-panel", "CmdOrCtrl+B"),
      {
        label: "Theme",
        submenu: [
          { ...item("As the System", "theme-system"), type: "radio" },
          { ...item("Light", "theme-light"), type: "radio" },
          { ...item("Dark", "theme-dark"), type: "radio" },
          { ...item("High Contrast", "theme-high-contrast"), type: "radio" },
          { ...item("As Printed", "theme-print"), type: "radio" },
          { ...item("As Printed in Black and White", "theme-print-mono"), type: "radio" },
        ],
      },
      {
        label: "Text Size",
        submenu: TEXT_SIZES.map((size) => ({
          id: textSizeId(size),
          label: `${size} %`,
          type: "radio",
          click: () => chooseTextSize(size),
        })),
      },
      line,
      { id: "reload", label: "Reload", accelerator: "CmdOrCtrl+R", click: reload },
      { role: "togglefullscreen" },
    ],
  };
  const help: Item = {
    label: "&Help",
    role: "help",
    submenu: [item("Keyboard", "keyboard-help", "F1"), ...(onMac ? [] : [line, item("About Parley", "about")])],
  };
  return [
    ...(onMac ? [applicationMenu] : []),
    file,
    edit,
    view,
    ...(onMac ? [{ role: "windowMenu" } satisfies Item] : []),
    help,
  ];
}
