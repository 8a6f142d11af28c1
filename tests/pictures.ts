import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright";
import { ensureBuilt } from "../scripts/run/build.ts";
import { serve } from "../scripts/run/server.ts";
import { prepareChromium } from "./setup/chromium.ts";

/**
 * The pictures that the README shows, and those of each view in each theme: taken anew, to be looked at. `npm run pictures -- NAME`
 * takes only those of these names.
 */
const FOLDER = fileURLToPath(new URL("snapshots/pictures/", import.meta.url));

interface Shot {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly scheme: "light" | "dark";
  readonly contrast?: "more";
  /** Size of text in percent, 100 without it: what the reader set in the browser. */
  readonly text?: number;
  /** What lanes are, as the menu says it. */
  readonly lanes?: string;
  /** Keys pressed before the picture is taken, on the timeline. */
  readonly keys: readonly string[];
}

const SHOTS: readonly Shot[] = [
  { name: "window-light", width: 1440, height: 900, scheme: "light", keys: [..."seven"] },
  { name: "window-dark", width: 1440, height: 900, scheme: "dark", keys: [] },
  { name: "window-contrast", width: 1280, height: 800, scheme: "dark", contrast: "more", keys: [] },
  { name: "window-large", width: 1920, height: 1080, scheme: "light", keys: [] },
  {
    name: "window-cluster",
    width: 1440,
    height: 900,
    scheme: "light",
    keys: ["Home", "ArrowDown", "ArrowDown", "Enter"],
  },
  { name: "window-lanes", width: 1440, height: 900, scheme: "light", lanes: "person", keys: ["Control+ArrowDown"] },
  { name: "window-text-200", width: 1440, height: 900, scheme: "light", text: 200, keys: [] },
  { name: "positions", width: 1440, height: 900, scheme: "light", keys: ["2"] },
  { name: "compare", width: 1440, height: 900, scheme: "light", keys: ["3"] },
  { name: "table", width: 1280, height: 800, scheme: "light", keys: ["4"] },
];

const fault = await ensureBuilt();
const found = await prepareChromium();
if (fault !== undefined || "missing" in found) {
  console.error(`Pictures can't be taken: ${fault ?? ("missing" in found ? found.missing : "")}`);
  process.exitCode = 1;
} else {
  await mkdir(FOLDER, { recursive: true });
  const server = await serve();
  const asked = process.argv.slice(2);
  for (const shot of SHOTS.filter(({ name }) => asked.length === 0 || asked.includes(name))) {
    const browser = await chromium.launch({
      executablePath: found.executable,
      chromiumSandbox: process.getuid?.() !== 0,
      args: shot.text === undefined ? [] : [`--blink-settings=defaultFontSize=${(16 * shot.text) / 100}`],
    });
    const page = await browser.newPage({
      viewport: { width: shot.width, height: shot.height },
      colorScheme: shot.scheme,
      ...(shot.contrast === undefined ? {} : { contrast: shot.contrast }),
      reducedMotion: "reduce",
    });
    await page.goto(server.url);
    await page.locator("[data-settled]").waitFor();
    if (shot.lanes !== undefined) {
      await page.getByRole("button", { name: /^Lanes/ }).click();
      await page.getByRole("menuitemradio", { name: shot.lanes, exact: true }).click();
      await page.waitForTimeout(400);
    }
    if (shot.keys.length > 0) await page.getByRole("listbox", { name: /^Timeline,/ }).focus();
    for (const key of shot.keys) {
      await page.keyboard.press(key);
      // Walking between lanes needs what was drawn after the key before.
      if (key.length > 1) await page.waitForTimeout(300);
    }
    await page.waitForTimeout(800);
    await page.screenshot({ path: `${FOLDER}${shot.name}.png` });
    await browser.close();
    console.log(`tests/snapshots/pictures/${shot.name}.png`);
  }
  await server.close();
}
