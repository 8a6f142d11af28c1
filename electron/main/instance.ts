import { app } from "electron";
import { z } from "zod";
import type { Desk } from "./desk.ts";

/** What a second start tells the first one. Another program could send anything, so it is checked like any input. */
const Message = z.strictObject({ dataset: z.string().max(4096).optional() });

/**
 * Makes this the only Parley of this user. A second start hands its dataset to the first and ends.
 *
 * @returns false in that second start.
 */
export function startOnce(desk: Desk, dataset: string | undefined): boolean {
  app.on("second-instance", (_event, _argv, _folder, data) => {
    const message = Message.safeParse(data);
    void desk.open(message.success ? message.data.dataset : undefined);
  });
  return app.requestSingleInstanceLock({ dataset } satisfies z.infer<typeof Message>);
}

/** On macOS files are opened by an event, which may come before there is a window. */
export function openFromSystem(desk: Desk): void {
  app.on("open-file", (event, path) => {
    event.preventDefault();
    void desk.open(path);
  });
}
