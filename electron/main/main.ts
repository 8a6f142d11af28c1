import { app } from "electron";
import { datasetArgument } from "./arguments.ts";
import { Desk } from "./desk.ts";
import { settingsFile } from "./files/settings.ts";
import { answers } from "./ipc/answers.ts";
import { listen } from "./ipc/entry.ts";
import { installMenu } from "./menu/install.ts";
import { registerScheme, serveApplication } from "./protocol/scheme.ts";
import { lockContents } from "./security/contents.ts";
import { lockProcess } from "./security/process.ts";
import { lockSession } from "./security/session.ts";
import { reportFaults } from "./faults.ts";
import { openFromSystem, startOnce } from "./instance.ts";
import { keepTextSize } from "./text-size.ts";
import { showParts } from "./shown.ts";
import { showTheme } from "./theme.ts";
import { MainWindow } from "./window/window.ts";

app.setName("Parley");
reportFaults();
lockProcess();
registerScheme();

const dataset = datasetArgument(process.argv, app.getAppPath());
const desk = new Desk(dataset);

if (startOnce(desk, dataset)) {
  openFromSystem(desk);
  lockContents();
  void app.whenReady().then(start);
} else {
  app.quit();
}

function start(): void {
  const settings = settingsFile();
  const main = new MainWindow();
  lockSession();
  serveApplication();
  listen(main, answers({ desk, main, settings }));
  installMenu(main, settings);
  showTheme(settings);
  showParts(settings);
  keepTextSize(settings);
  desk.connect(main);
  main.open();
  app.on("activate", () => main.open());
  app.on("window-all-closed", () => app.quit());
}
