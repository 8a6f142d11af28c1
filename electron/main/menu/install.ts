import { Menu } from "electron";
import type { MainWindow } from "../window/window.ts";
import { menuTemplate } from "./template.ts";

export function installMenu(main: MainWindow): void {
  const template = menuTemplate({
    onMac: process.platform === "darwin",
    send: (command) => {
      main.open();
      main.send("parley:command", command);
    },
    reload: () => main.window?.webContents.reload(),
  });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
