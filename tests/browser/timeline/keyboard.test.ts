import type { Page } from "playwright/test";
import { accessibilityFaults, expect, test } from "../parley.ts";
import { openTimeline, panel, saying, timeline, typeAhead } from "./stage.ts";

const controls = (page: Page) => page.getByRole("group", { name: "Lanes and folds" });
const selected = (page: Page) => page.locator('.mirror [role="option"][aria-selected="true"]');

/** What a screen reader reads: the option that the keys have reached. */
async function reached(
  page: Page,
): Promise<{ readonly name: string; readonly event: string; readonly cluster: string }> {
  // The mirror follows once nothing moves any more.
  await page.waitForTimeout(400);
  return page.evaluate(() => {
    const id = document.activeElement?.getAttribute("aria-activedescendant") ?? "";
    const option = document.getElementById(id);
    return {
      name: option?.textContent ?? "",
      event: option?.dataset["event"] ?? "",
      cluster: option?.dataset["cluster"] ?? "",
    };
  });
}

/** Walks down the lanes until the keys are on a cluster. */
async function walkToCluster(page: Page): Promise<string> {
  await timeline(page).focus();
  await page.keyboard.press("Home");
  for (let i = 0; i < 12; i += 1) {
    await page.keyboard.press("ArrowDown");
    const { cluster } = await reached(page);
    if (cluster !== "") return cluster;
  }
  throw new Error("No cluster lies below the first event");
}

test("a cluster is reached, opened, walked, closed again and told by keys alone", async ({ page, shipped }) => {
  await openTimeline(page, shipped.url);
  const cluster = await walkToCluster(page);
  const { name } = await reached(page);
  expect(name).toMatch(/^Cluster of \d+ (planned )?events, [^:]+: .+; Enter opens it$/);
  const total = Number(/\d+/.exec(name)?.[0]);
  await page.keyboard.press("Enter");
  const first = await reached(page);
  expect(first.event).not.toBe("");
  const option = page.locator(`.mirror [data-cluster="${cluster}"]`);
  await expect(option).toHaveText(/opened: arrow keys walk its events, Escape closes it$/);
  const members = new Set([first.event]);
  for (let i = 1; i < total; i += 1) {
    await page.keyboard.press("ArrowDown");
    members.add((await reached(page)).event);
  }
  expect(members.size).toBe(total);
  // It ends there, and nothing was chosen on the way.
  const last = await reached(page);
  await page.keyboard.press("ArrowDown");
  expect((await reached(page)).event).toBe(last.event);
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.keyboard.press("Home");
  expect((await reached(page)).event).toBe(first.event);
  await page.keyboard.press("Escape");
  expect((await reached(page)).cluster).toBe(cluster);
  await expect(option).toHaveText(/Enter opens it$/);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await expect(page.locator(`.mirror [data-event="${first.event}"]`)).toHaveAttribute("aria-selected", "true");
  await expect(selected(page)).toHaveCount(1);
  await expect(panel(page)).toBeVisible();
});

test("+ zooms about the cluster that the keys are on", async ({ page, shipped }) => {
  await openTimeline(page, shipped.url);
  const cluster = await walkToCluster(page);
  const middle = async () => {
    const box = await page.locator(`.mirror [data-cluster="${cluster}"]`).boundingBox();
    return (box?.x ?? -1) + (box?.width ?? 0) / 2;
  };
  const [before, words] = [await middle(), await saying(page).textContent()];
  await page.keyboard.press("+");
  await page.waitForTimeout(700);
  await expect(saying(page)).not.toHaveText(words ?? "");
  // Where it has parted by now, the keys are on its first member.
  const now = await reached(page);
  if (now.cluster === cluster) expect(Math.abs((await middle()) - before)).toBeLessThan(12);
  else expect(now.event).not.toBe("");
});

test("several events that do not follow each other are chosen with Ctrl", async ({ page, riverToll }) => {
  await openTimeline(page, riverToll.url);
  await timeline(page).focus();
  await page.keyboard.press("Home");
  const first = await reached(page);
  for (let i = 0; i < 2; i += 1) await page.keyboard.press("Control+Shift+ArrowRight");
  await expect(selected(page)).toHaveCount(1);
  await page.keyboard.press("Control+Space");
  await expect(selected(page)).toHaveCount(2);
  const third = await reached(page);
  expect(third.event).not.toBe(first.event);
  await page.keyboard.press("Control+Space");
  await expect(selected(page)).toHaveCount(1);
});

test("lanes: one stop of Tab, arrows between them, Enter collapses, Alt moves", async ({ page, shipped }) => {
  await openTimeline(page, shipped.url);
  const lanes = controls(page).getByRole("button", { name: /^Lane / });
  await expect(controls(page).locator('button[aria-label^="Lane"][tabindex="0"]')).toHaveCount(1);
  const nameOf = async (i: number) => /^Lane ([^,]+)/.exec((await lanes.nth(i).getAttribute("aria-label")) ?? "")?.[1];
  const second = await nameOf(1);
  await lanes.first().focus();
  await page.keyboard.press("ArrowDown");
  await expect(lanes.nth(1)).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(lanes.nth(1)).toHaveAttribute("aria-expanded", "false");
  await page.keyboard.press("Enter");
  await expect(lanes.nth(1)).toHaveAttribute("aria-expanded", "true");
  const top = async () =>
    (
      await controls(page)
        .getByRole("button", { name: `Lane ${second}` })
        .boundingBox()
    )?.y ?? 0;
  const before = await top();
  await page.keyboard.press("Alt+ArrowUp");
  await expect.poll(top).toBeLessThan(before);
});

test("a fold is opened and closed again, by key and by click", async ({ page, shipped }) => {
  await openTimeline(page, shipped.url);
  const fold = controls(page).getByRole("button", { name: /fold/ }).nth(1);
  const words = await saying(page).textContent();
  await fold.focus();
  await page.keyboard.press("Enter");
  const open = controls(page).getByRole("button", { name: /opened\. Enter folds it again$/ });
  await expect(open).toHaveCount(1);
  await expect(open).toHaveAttribute("aria-expanded", "true");
  await page.keyboard.press("Enter");
  await expect(saying(page)).toHaveText(words ?? "");
  await page.keyboard.press("Enter");
  await expect(open).toHaveCount(1);
  await page.waitForTimeout(600);
  const box = await open.boundingBox();
  await page.mouse.click((box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + 10);
  await expect(saying(page)).toHaveText(words ?? "");
});

test("a document of the coverage filters, by key as by click", async ({ page, shipped }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await openTimeline(page, shipped.url);
  const total = page.locator(".total");
  const all = await total.textContent();
  const document = controls(page).getByRole("button", { name: /^Document 2, / });
  await document.focus();
  await page.keyboard.press("Enter");
  await expect(total).not.toHaveText(all ?? "");
  await expect(document).toHaveAttribute("aria-pressed", "true");
  await page.keyboard.press("Enter");
  await expect(total).toContainText((all ?? "").replace(/ of.*/, ""));
});

test("the brush is moved and resized by its sliders", async ({ page, shipped }) => {
  await openTimeline(page, shipped.url);
  const slider = (name: string) => controls(page).getByRole("slider", { name, exact: true });
  const [from, range, to] = [
    slider("Start of what is shown"),
    slider("What is shown"),
    slider("End of what is shown"),
  ] as const;
  const [start, end] = [await from.getAttribute("aria-valuetext"), await to.getAttribute("aria-valuetext")];
  await from.focus();
  for (let i = 0; i < 6; i += 1) await page.keyboard.press("ArrowRight");
  await expect(from).not.toHaveAttribute("aria-valuetext", start ?? "");
  await expect(to).toHaveAttribute("aria-valuetext", end ?? "");
  await to.focus();
  for (let i = 0; i < 3; i += 1) await page.keyboard.press("PageDown");
  await expect(to).not.toHaveAttribute("aria-valuetext", end ?? "");
  const before = await range.getAttribute("aria-valuetext");
  await range.focus();
  await page.keyboard.press("PageUp");
  await expect(range).not.toHaveAttribute("aria-valuetext", before ?? "");
  await page.keyboard.press("Home");
  await expect(from).toHaveAttribute("aria-valuetext", start ?? "");
});

test("more lanes than fit scroll by wheel, by drag of the bar and by keys; what is chosen is in sight", async ({
  page,
  shipped,
}) => {
  await openTimeline(page, shipped.url);
  await page.getByRole("button", { name: /^Lanes/ }).click();
  await page.getByRole("menuitemradio", { name: "person", exact: true }).click();
  const lanes = controls(page).getByRole("button", { name: /^Lane / });
  await expect(lanes.first()).toHaveAccessibleName(/Kissinger/);
  await page.waitForTimeout(400);
  const host = await page.locator(".timeline-host").boundingBox();
  if (host === null) throw new Error("The timeline is not on screen");
  const second = lanes.nth(1);
  const top = async () => {
    await page.waitForTimeout(250);
    return (await second.boundingBox())?.y ?? 0;
  };
  const start = await top();
  await page.mouse.move(host.x + 40, start + 40);
  await page.mouse.wheel(0, 20);
  await expect.poll(top).toBeLessThan(start);
  await page.mouse.wheel(0, -400);
  await expect.poll(top).toBe(start);
  await page.mouse.move(host.x + 600, start + 40);
  await page.keyboard.down("Shift");
  await page.mouse.wheel(0, 20);
  await page.keyboard.up("Shift");
  await expect.poll(top).toBeLessThan(start);
  await page.mouse.move(host.x + 600, start + 100);
  await page.mouse.down();
  await page.mouse.move(host.x + 600, start + 300, { steps: 4 });
  await page.mouse.up();
  await expect.poll(top).toBe(start);
  await timeline(page).focus();
  await page.keyboard.press("Control+ArrowDown");
  await expect.poll(top).toBeLessThan(start);
  await lanes.first().focus();
  await page.keyboard.press("End");
  await expect(lanes.last()).toBeFocused();
  await page.waitForTimeout(400);
  const low = await lanes.last().boundingBox();
  expect(low?.height ?? 0).toBeGreaterThan(20);
  // An event of the first lane alone: the lanes come back for it.
  await timeline(page).focus();
  await typeAhead(page, "hakto 23");
  await page.waitForTimeout(500);
  const option = await selected(page).first().boundingBox();
  const first = await lanes.first().boundingBox();
  expect(option?.y ?? 0).toBeGreaterThanOrEqual((first?.y ?? 0) - 40);
  expect(option?.y ?? Infinity).toBeLessThan(host.y + host.height - 100);
});
