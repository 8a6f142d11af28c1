import { Menu } from "electron";
import type { Settings } from "../files/settings.ts";
import { chooseTextSize } from "../text-size.ts";
import type { MainWindow } from "../window/window.ts";
import { menuTemplate } from "./template.ts";

export function installMenu(main: MainWindow, settings: Settings): void {
  const template = menuTemplate({
    onMac: process.platform === "darwin",
    send: (command) => {
      main.open();
      main.send("parley:command", command);
    },
    chooseTextSize: (size) => chooseTextSize(settings, size),
    reload: () => main.window?.webContents.reload(),
  });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
