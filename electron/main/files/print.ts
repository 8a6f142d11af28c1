import { BrowserWindow } from "electron";

/** A drawing is handed over in its address, which Chromium allows to be this long. */
const LONGEST_ADDRESS = 2 * 1024 * 1024;

/**
 * Prints an SVG document as a PDF of the size that its own `@page` rule gives, with its lines as lines and its text as text.
 * In a window that is never shown, runs no script, and shares nothing with the application's own.
 */
export async function printedAsPdf(svg: string): Promise<Buffer> {
  const address = `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`;
  if (address.length > LONGEST_ADDRESS) throw new Error("The figure is too large to be printed; its SVG is not.");
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      partition: "printing",
      javascript: false,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
    },
  });
  try {
    await window.loadURL(address);
    return await window.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true });
  } finally {
    window.destroy();
  }
}
