import type { Bridge, Command, Platform } from "./contract.ts";
import { editText } from "./editing.ts";
import { readTextFile } from "./file.ts";

declare global {
  interface Window {
    /** What the desktop shell's preload provides; absent in a browser. */
    readonly parley?: Bridge;
  }
}

/** The platform on the desktop: the preload's bridge, and what the page does better by itself. */
export function desktopPlatform(): Platform | undefined {
  const bridge = window.parley;
  if (bridge === undefined) return undefined;
  return {
    ...bridge,
    kind: "desktop",
    readDropped: readTextFile,
    onCommand: (listener) => bridge.onCommand((command) => deliver(command, listener, bridge)),
  };
}

/** A menu's Undo, Redo or Copy means the text field that has the focus, where there is one, not the application. */
function deliver(command: Command, listener: (command: Command) => void, bridge: Bridge): void {
  if (!editText(command, (text) => void bridge.copyText(text))) listener(command);
}
