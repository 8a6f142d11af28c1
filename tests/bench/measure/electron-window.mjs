// An Electron with one empty window, for the pages of the benchmark.
import { app, BrowserWindow } from "electron";

app.on("window-all-closed", () => app.quit());
await app.whenReady();
const window = new BrowserWindow({ width: 1400, height: 900, useContentSize: true, webPreferences: { sandbox: true } });
await window.loadURL("about:blank");
