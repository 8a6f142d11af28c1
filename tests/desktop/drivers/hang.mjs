/**
 * Runs Parley in this very process, makes its page hang, clicks on it, answers "Reload", and prints what happened as one line
 * of JSON. A program of its own, since Chromium does not look for hangs while an inspector such as Playwright's is attached.
 */
import { app, dialog } from "electron";

const said = [];
const titles = [];

// What is left is the command line of an ordinary start: Electron, its switches, and a dataset.
process.argv.splice(
  process.argv.findIndex((argument) => argument.endsWith("hang.mjs")),
  1,
);

dialog.showMessageBox = (_window, { message }) => {
  said.push(message);
  return Promise.resolve({ response: 1, checkboxChecked: false });
};

app.on("browser-window-created", (_event, window) => {
  let loads = 0;
  window.setTitle = (title) => {
    titles.push(title);
    if (loads === 1) hang(window);
    else {
      console.log(JSON.stringify({ said, titles }));
      app.exit(0);
    }
  };
  window.webContents.on("did-start-loading", () => (loads += 1));
});

function hang(window) {
  window.webContents.executeJavaScript("setTimeout(() => { for (;;); })").catch(() => undefined);
  // Chromium notices only while somebody waits for an answer: a click, once the page is stuck.
  setTimeout(() => {
    window.webContents.sendInputEvent({ type: "mouseDown", x: 200, y: 200, button: "left", clickCount: 1 });
  }, 1_000);
}

await import("../../../dist/electron/main.js");
