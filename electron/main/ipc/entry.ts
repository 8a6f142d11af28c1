import { ipcMain, type IpcMainInvokeEvent } from "electron";
import { isOwnAddress } from "../addresses.ts";
import type { MainWindow } from "../window/window.ts";
import { Request } from "./requests.ts";

export type Answer = (request: Request) => unknown;

/**
 * The one way in. A message is answered only where the top frame of Parley's own window sent it from Parley's own
 * page, and where it is exactly one of the requests; everything else is refused with a sentence.
 */
export function listen(main: MainWindow, answer: Answer): void {
  ipcMain.handle("parley", (event, message: unknown) => {
    if (!isOwnPage(event, main)) throw new Error("Parley answers its own page only");
    const request = Request.safeParse(message);
    if (!request.success) throw new Error("Parley does not understand this request");
    return answer(request.data);
  });
}

function isOwnPage(event: IpcMainInvokeEvent, main: MainWindow): boolean {
  const frame = event.senderFrame;
  const contents = main.window?.webContents;
  return frame !== null && contents !== undefined && frame === contents.mainFrame && isOwnAddress(frame.url);
}
