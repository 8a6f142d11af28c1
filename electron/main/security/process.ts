import { app } from "electron";

/**
 * What holds for the whole process, before Electron is ready: every renderer is sandboxed, and no name is ever resolved,
 * which neither a policy nor a request filter would see.
 */
export function lockProcess(): void {
  // Root on Linux has to run without Chromium's own sandbox; forcing it would only end every child process.
  if (!app.commandLine.hasSwitch("no-sandbox")) app.enableSandbox();
  app.commandLine.appendSwitch("host-resolver-rules", "MAP * ~NOTFOUND");
  app.commandLine.appendSwitch("disable-background-networking");
}
