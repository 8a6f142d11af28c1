// An Electron with one empty window, for the pages of the benchmark.
import { app, BrowserWindow } from "electron";

app.on("window-all-closed", () => app.quit());
// Not awaited here: Electron becomes ready only after this file was read.
void app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1400,
    height: 900,
    useContentSize: true,
    webPreferences: { sandbox: true },
  });
  return window.loadURL("about:blank");
});
