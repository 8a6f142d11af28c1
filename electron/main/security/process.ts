import { app } from "electron";

/**
 * What holds for the whole process, before Electron is ready: every renderer is sandboxed, no name is ever resolved,
 * and WebRTC gets no socket of its own, since neither a policy nor a request filter sees those two.
 */
export function lockProcess(): void {
  // Root on Linux has to run without Chromium's own sandbox; forcing it would only end every child process.
  if (!app.commandLine.hasSwitch("no-sandbox")) app.enableSandbox();
  app.commandLine.appendSwitch("host-resolver-rules", "MAP * ~NOTFOUND");
  app.commandLine.appendSwitch("force-webrtc-ip-handling-policy", "disable_non_proxied_udp");
  app.commandLine.appendSwitch("disable-background-networking");
}
