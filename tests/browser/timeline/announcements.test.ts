import { expect, test } from "../parley.ts";
import { openTimeline, panel, timeline, told, typeAhead } from "./stage.ts";

test("zoom and folds are told once each; panning is not", async ({ page, shipped }) => {
  await openTimeline(page, shipped.url);
  await timeline(page).focus();
  await page.waitForTimeout(800);
  await page.keyboard.press("+");
  await expect(told(page)).toHaveText(/^Open time: 1 (month|day|year) = \d+ px everywhere$/);
  const zoomed = await told(page).textContent();
  await page.keyboard.press("Control+ArrowRight");
  await page.waitForTimeout(1200);
  await expect(told(page)).toHaveText(zoomed ?? "");
  await page.keyboard.press("t");
  await expect(told(page)).toHaveText("True time: nothing is folded");
  await page.keyboard.press("t");
  await expect(told(page)).toHaveText("Quiet time is folded");
});

test("an event that the keys reach is read by the list alone; one that is chosen elsewhere is told", async ({
  page,
  shipped,
}) => {
  await openTimeline(page, shipped.url);
  await timeline(page).focus();
  await page.keyboard.press("Home");
  await page.waitForTimeout(1000);
  await expect(told(page)).not.toContainText("Selected");
  await typeAhead(page, "seven");
  await panel(page).getByRole("region", { name: "Descent" }).getByRole("listitem").first().getByRole("button").click();
  await expect(told(page)).toContainText("Selected: ");
});
