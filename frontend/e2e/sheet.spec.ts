import { expect, test, type Page } from "@playwright/test";
import { signIn } from "./support/people";
import { startServer, type Server } from "./support/server";

let server: Server;

test.beforeAll(async () => {
  server = await startServer();
});

test.afterAll(async () => server.stop());

/** Opens the unfinished self-score of a member unit, from the list of work that is due. */
async function openSheet(page: Page, username: string): Promise<void> {
  await signIn(page.context(), server, username);
  await page.goto(`${server.url}/viec-can-lam`);
  await page.getByRole("link", { name: "Tự chấm" }).click();
  await expect(page.getByRole("table", { name: /Phiếu điểm của/ })).toBeVisible();
}

const numbers = (page: Page) => page.locator("table input[data-cell]");

test("typing replaces the value that a click or a key has come to", async ({ page }) => {
  await openSheet(page, "tn.cv");
  const box = numbers(page).first();
  await box.click();
  await page.keyboard.type("3");
  await expect(page.getByTestId("save")).toContainText("Đã lưu tất cả");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Shift+Enter");
  await page.keyboard.type("1");
  await expect(box).toHaveValue("1");
  await numbers(page).nth(3).click();
  await box.click();
  await page.keyboard.type("2");
  await expect(box).toHaveValue("2");
  await expect(page.getByTestId("save")).toContainText("Đã lưu tất cả");
});

test("a keystroke is on the screen within 50 ms, on a sheet of 52 lines", async ({ page }) => {
  await openSheet(page, "tq.cv");
  await page.evaluate(() => {
    const delays: number[] = [];
    Object.assign(window, { delays });
    document.addEventListener(
      "beforeinput",
      () => {
        const began = performance.now();
        requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.onmessage = () => delays.push(performance.now() - began);
          channel.port2.postMessage(null);
        });
      },
      true,
    );
  });
  const boxes = numbers(page);
  for (let line = 0; line < 12; line += 1) {
    await boxes.nth(line).focus();
    await page.keyboard.type("12,5", { delay: 40 });
  }
  const delays = await page.evaluate(() => (window as unknown as { delays: number[] }).delays);
  delays.sort((a, b) => a - b);
  expect(delays.length).toBeGreaterThanOrEqual(48);
  expect(delays[Math.floor(delays.length * 0.95)]).toBeLessThanOrEqual(50);
});

test("cells typed without a connection are kept, even through a closed window, and sent later", async ({ context }) => {
  const page = await context.newPage();
  await openSheet(page, "cb.cv");
  await page.route("**/graphql", (route) => route.abort());
  const name = (await numbers(page).first().getAttribute("aria-label")) ?? "";
  await numbers(page).first().fill("4");
  await page.keyboard.press("Enter");
  await expect(page.getByText("1 thay đổi chưa gửi được")).toBeVisible();
  await expect(numbers(page).first()).toHaveValue("4");
  // The buffer is written a moment after the last change.
  await page.waitForTimeout(500);
  const address = page.url();
  await page.close({ runBeforeUnload: false });

  const later = await context.newPage();
  await later.goto(address);
  await expect(later.getByTestId("save")).toContainText("Đã lưu tất cả");
  await expect(later.getByLabel(name, { exact: true })).toHaveValue("4");
  await later.reload();
  await expect(later.getByLabel(name, { exact: true })).toHaveValue("4");
});

test("what two windows change in the same line is put to the reader", async ({ browser }) => {
  const [one, two] = await Promise.all([browser.newContext(), browser.newContext()]);
  const [first, second] = [await one.newPage(), await two.newPage()];
  await openSheet(first, "pt.cv");
  await openSheet(second, "pt.ld");
  await numbers(first).first().fill("1");
  await first.keyboard.press("Enter");
  await expect(first.getByTestId("save")).toContainText("Đã lưu tất cả");
  await numbers(second).first().fill("5");
  await second.keyboard.press("Enter");
  const dialog = second.getByRole("dialog", { name: "Hai người cùng sửa một tiêu chí" });
  await expect(dialog).toBeVisible();
  await dialog.getByRole("button", { name: "Lấy giá trị trên máy chủ" }).click();
  await expect(dialog).toBeHidden();
  await expect(numbers(second).first()).toHaveValue("1");
});

test("a phone gets one criterion at a time, with its box in sight", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page.context(), server, "bn.cv");
  await page.goto(`${server.url}/viec-can-lam`);
  await page.getByRole("link", { name: "Tự chấm" }).click();
  const box = page.locator("input[data-cell]").first();
  await expect(box).toBeInViewport();
  await box.fill("0");
  await page.getByRole("button", { name: "Sau" }).click();
  await expect(page.getByTestId("save")).toContainText("Đã lưu tất cả");
  await expect(page.getByText("2/52")).toBeVisible();
});
