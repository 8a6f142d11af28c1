import { session } from "electron";
import { isOwnAddress } from "../addresses.ts";

/** Addresses that never leave the process: the inspector's own pages, and data inside the page. */
const INSIDE = new Set(["devtools:", "data:", "blob:", "about:"]);

/** Parley needs no permission, no download and no network: all are refused, whatever the page asks. */
export function lockSession(): void {
  const own = session.defaultSession;
  own.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  own.setPermissionCheckHandler(() => false);
  own.setDevicePermissionHandler(() => false);
  own.setSpellCheckerEnabled(false);
  own.on("will-download", (event) => event.preventDefault());
  own.webRequest.onBeforeRequest((request, answer) => answer({ cancel: !staysInside(request.url) }));
  // Sockets that the request filter never sees (WebRTC over TCP) end at a proxy that does not exist.
  void own.setProxy({ mode: "fixed_servers", proxyRules: "socks5://127.0.0.1:1", proxyBypassRules: "<-loopback>" });
}

function staysInside(address: string): boolean {
  return isOwnAddress(address) || (URL.canParse(address) && INSIDE.has(new URL(address).protocol));
}
