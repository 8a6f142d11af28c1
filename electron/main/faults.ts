import { app, dialog } from "electron";

/** A fault in Parley itself is told in a sentence, never as a stack trace, and ends nothing that still works. */
export function reportFaults(): void {
  process.on("uncaughtException", report);
  process.on("unhandledRejection", report);
}

function report(fault: unknown): void {
  const message = fault instanceof Error ? fault.message : String(fault);
  console.error(`Parley met a fault of its own: ${message}`);
  if (!app.isReady()) return;
  dialog.showErrorBox(
    "Parley met a fault of its own",
    `${message}\n\nWhat is open stays open. If it happens again, please report it.`,
  );
}
