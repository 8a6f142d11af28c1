/**
 * A window without any of Parley's locks, to show that the tests' own attempts would get out if nothing stopped them.
 */
import { app, BrowserWindow } from "electron";

app
  .whenReady()
  .then(() => new BrowserWindow({ show: false }).loadURL("data:text/html,<title>bare</title><body></body>"));
