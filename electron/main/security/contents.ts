import { app, type Event, type WebContents } from "electron";

/** No page of Parley goes anywhere else, opens a window, or holds a webview: whatever made it try. */
export function lockContents(): void {
  app.on("web-contents-created", (_event, contents) => lock(contents));
}

function lock(contents: WebContents): void {
  contents.on("will-navigate", refuse);
  contents.on("will-frame-navigate", refuse);
  contents.on("will-redirect", refuse);
  contents.on("will-attach-webview", refuse);
  contents.setWindowOpenHandler(() => ({ action: "deny" }));
  // WebRTC asks no policy and passes no request filter; without datagrams it is left with the session's dead proxy.
  contents.setWebRTCIPHandlingPolicy("disable_non_proxied_udp");
}

function refuse(event: Event): void {
  event.preventDefault();
}
