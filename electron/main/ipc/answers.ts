import { clipboard, dialog } from "electron";
import type { OpenedFile, Outcome } from "../../../renderer/platform/contract.ts";
import type { Desk } from "../desk.ts";
import { saveFile } from "../files/save.ts";
import type { Settings } from "../files/settings.ts";
import { openExternal } from "../security/external.ts";
import { SHOWN_SETTING, showParts } from "../shown.ts";
import { showTheme, THEME_SETTING } from "../theme.ts";
import type { MainWindow } from "../window/window.ts";
import type { Answer } from "./entry.ts";

interface Parts {
  readonly desk: Desk;
  readonly main: MainWindow;
  readonly settings: Settings;
}

/** What the main process does for each request. */
export function answers({ desk, main, settings }: Parts): Answer {
  return (request) => {
    switch (request.call) {
      case "initialDataset":
        return desk.initial();
      case "shippedDataset":
        return desk.shipped();
      case "openFile":
        return chooseDataset(desk, main);
      case "saveFile":
        return main.window === undefined ? undefined : saveFile(main.window, request.file);
      case "copyText":
        clipboard.writeText(request.text);
        return { ok: true, value: undefined } satisfies Outcome<void>;
      case "openExternal":
        return openExternal(request.url);
      case "loadSetting":
        return Object.hasOwn(settings.content, request.key) ? settings.content[request.key] : undefined;
      case "saveSetting":
        settings.write({ ...settings.content, [request.key]: request.value });
        if (request.key === THEME_SETTING) showTheme(settings);
        if (request.key === SHOWN_SETTING) showParts(settings);
        return undefined;
      case "setTitle":
        return main.window?.setTitle(request.title);
    }
  };
}

async function chooseDataset(desk: Desk, main: MainWindow): Promise<Outcome<OpenedFile> | undefined> {
  if (main.window === undefined) return undefined;
  const answer = await dialog.showOpenDialog(main.window, {
    properties: ["openFile"],
    filters: [
      { name: "Parley dataset", extensions: ["json"] },
      { name: "Any file", extensions: ["*"] },
    ],
  });
  const path = answer.filePaths[0];
  return answer.canceled || path === undefined ? undefined : desk.chosen(path);
}
