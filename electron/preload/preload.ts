import { contextBridge, ipcRenderer } from "electron";
import type { Bridge, Command, OpenedFile, Outcome } from "../../renderer/platform/contract.ts";
import type { Request } from "../main/ipc/requests.ts";

/** Calls the main process. What comes back was made by it, so its shape is trusted; what goes there is checked by it. */
function ask<Answer>(request: Request): Promise<Answer> {
  return ipcRenderer.invoke("parley", request) as Promise<Answer>;
}

/** Keeps what the main process sends until the page listens, so that nothing that is sent early is lost. */
function inbox<Message>(channel: string): (listener: (message: Message) => void) => () => void {
  const waiting: Message[] = [];
  const listeners = new Set<(message: Message) => void>();
  ipcRenderer.on(channel, (_event, message: Message) => {
    if (listeners.size === 0) waiting.push(message);
    for (const listener of listeners) listener(message);
  });
  return (listener) => {
    listeners.add(listener);
    for (const message of waiting.splice(0)) listener(message);
    return () => listeners.delete(listener);
  };
}

const onCommand = inbox<Command>("parley:command");
const onOpened = inbox<Outcome<OpenedFile>>("parley:opened");

const bridge = {
  initialDataset: () => ask({ call: "initialDataset" }),
  shippedDataset: () => ask({ call: "shippedDataset" }),
  openFile: () => ask({ call: "openFile" }),
  saveFile: (file) => ask({ call: "saveFile", file }),
  copyText: (text) => ask({ call: "copyText", text }),
  openExternal: (url) => ask({ call: "openExternal", url }),
  loadSetting: (key) => ask({ call: "loadSetting", key }),
  saveSetting: (key, value) => ask({ call: "saveSetting", key, value }),
  onCommand,
  onOpened,
  setTitle: (title) => void ask({ call: "setTitle", title }),
} satisfies Bridge;

contextBridge.exposeInMainWorld("parley", bridge);
