import type { Page } from "playwright/test";

/** The timeline at rest: drawn, mirrored, and its fonts loaded. */
export async function openTimeline(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.locator("[data-settled]").waitFor();
}

export const timeline = (page: Page) => page.getByRole("listbox", { name: /^Timeline,/ });
export const panel = (page: Page) => page.getByRole("complementary");
/** What the status bar says. */
export const saying = (page: Page) => page.locator(".status .say");
/** What a screen reader is told. */
export const told = (page: Page) => page.getByRole("status", { name: "What changed" });

/** Types letters on the timeline until they name an event. */
export async function typeAhead(page: Page, letters: string): Promise<void> {
  await timeline(page).focus();
  for (const letter of letters) await page.keyboard.press(letter === " " ? "Space" : letter);
}

/** What the canvas shows now. It is painted in a worker, and can be copied but not read. */
async function pixelsOf(page: Page): Promise<void> {
  await page.evaluate(() => {
    const shown = document.querySelector("canvas");
    if (shown === null) throw new Error("there is no canvas");
    const copy = document.createElement("canvas");
    [copy.width, copy.height] = [shown.width, shown.height];
    const context = copy.getContext("2d");
    context?.drawImage(shown, 0, 0);
    const data = context?.getImageData(0, 0, copy.width, copy.height);
    Object.assign(window, { "picture now": data });
  });
}

/** Remembers what the canvas shows now, to be compared with later. */
export async function remember(page: Page, name: string): Promise<void> {
  await pixelsOf(page);
  await page.evaluate((key) => {
    const now = (window as unknown as Record<string, ImageData>)["picture now"];
    Object.assign(window, { [`picture ${key}`]: now?.data });
  }, name);
}

/** How many pixels of the canvas differ to the eye from those remembered; letters may be smoothed otherwise. */
export async function changedPixels(page: Page, name: string): Promise<number> {
  await pixelsOf(page);
  return page.evaluate((key) => {
    const now = (window as unknown as Record<string, ImageData>)["picture now"]?.data ?? [];
    const before = (window as unknown as Record<string, Uint8ClampedArray>)[`picture ${key}`] ?? [];
    let changed = 0;
    for (let i = 0; i < now.length; i += 4) {
      const by = [0, 1, 2].map((part) => Math.abs((now[i + part] ?? 0) - (before[i + part] ?? 0)));
      if (Math.max(...by) > 48) changed += 1;
    }
    return changed;
  }, name);
}

/** The same for the part of the canvas that has changed most, of parts of 40 by 20 pixels: a mark or a word that is gone shows there. */
export async function mostChanged(page: Page, name: string): Promise<number> {
  await pixelsOf(page);
  return page.evaluate((key) => {
    const picture = (window as unknown as Record<string, ImageData>)["picture now"];
    const width = picture?.width ?? 1;
    const now = picture?.data ?? [];
    const before = (window as unknown as Record<string, Uint8ClampedArray>)[`picture ${key}`] ?? [];
    const parts = new Map<number, number>();
    for (let i = 0; i < now.length; i += 4) {
      const by = [0, 1, 2].map((part) => Math.abs((now[i + part] ?? 0) - (before[i + part] ?? 0)));
      if (Math.max(...by) <= 48) continue;
      const [x, y] = [(i / 4) % width, Math.floor(i / 4 / width)];
      const part = Math.floor(y / 20) * 1000 + Math.floor(x / 40);
      parts.set(part, (parts.get(part) ?? 0) + 1);
    }
    return Math.max(0, ...parts.values());
  }, name);
}

/** The colour of one pixel of the canvas, `[red, green, blue]`; the place in CSS pixels of the window. */
export async function pixel(page: Page, x: number, y: number): Promise<readonly number[]> {
  await pixelsOf(page);
  return page.evaluate(
    ([left, top]) => {
      const box = document.querySelector("canvas")?.getBoundingClientRect();
      const picture = (window as unknown as Record<string, ImageData>)["picture now"];
      if (picture === undefined || box === undefined) return [];
      const ratio = picture.width / box.width;
      const [across, down] = [Math.floor((left - box.left) * ratio), Math.floor((top - box.top) * ratio)];
      const at = 4 * (down * picture.width + across);
      return [...picture.data.slice(at, at + 3)];
    },
    [x, y] as const,
  );
}
