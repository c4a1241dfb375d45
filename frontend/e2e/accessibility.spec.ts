import AxeBuilder from "@axe-core/playwright";
import { expect, test, type Locator, type Page } from "@playwright/test";
import { accounts, signIn } from "./support/people";
import { startServer, type Server } from "./support/server";
import { saved } from "./support/window";

let server: Server;

test.beforeAll(async () => {
  server = await startServer();
});

test.afterAll(async () => server.stop());

const widths = [1440, 768, 390];
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** No rule of WCAG 2.2 AA that a machine can check is broken, and nothing runs out of the page sideways. */
async function check(page: Page, path: string): Promise<void> {
  await page.goto(server.url + path);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.waitForLoadState("networkidle");
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    // Everything stands in one frame: the simple way of running does, and it is much quicker.
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(tags).analyze();
    const found = violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`,
    );
    expect(found, `${path} at ${width}`).toEqual([]);
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(sideways, `${path} at ${width} runs out of the page`).toBeLessThanOrEqual(0);
  }
}

/** The first link inside the page that begins with `prefix`. */
async function firstLink(page: Page, list: string, prefix: string): Promise<string> {
  await page.goto(server.url + list);
  const link = page.locator(`main a[href^="${prefix}"]`).first();
  await expect(link).toBeVisible();
  return (await link.getAttribute("href")) ?? "";
}

test("public pages", async ({ page }) => {
  await check(page, "/ket-qua");
  await check(page, await firstLink(page, "/ket-qua", "/ket-qua/result_"));
  await check(page, "/dang-nhap");
  await check(page, "/khong-co-trang-nay");
});

test("pages of a member unit", async ({ page }) => {
  await signIn(page.context(), server, "tn.cv");
  await check(page, "/viec-can-lam");
  await check(page, "/phieu");
  const sheet = await firstLink(page, "/viec-can-lam", "/phieu/sheet_");
  await check(page, sheet);
  await check(page, `${sheet}?buoc=kiem-tra`);
  await check(page, await firstLink(page, "/phong-trao", "/phong-trao/movement_"));
  await check(page, await firstLink(page, "/don-vi", "/don-vi/unit_"));
});

test("pages of the ministry", async ({ page }) => {
  await signIn(page.context(), server, "bo.tdkt");
  for (const list of ["/dot", "/xep-hang", "/cum", "/don-vi", "/phong-trao", "/van-ban", "/bo-tieu-chi", "/nhat-ky"]) {
    await check(page, list);
  }
  await check(page, await firstLink(page, "/dot", "/dot/round_"));
  await check(page, await firstLink(page, "/cum", "/cum/cluster_"));
  await check(page, await firstLink(page, "/bo-tieu-chi", "/bo-tieu-chi/"));
  await check(page, await firstLink(page, "/van-ban", "/van-ban/document_"));
  await page.goto(`${server.url}/dot`);
  const finished = await page.getByRole("link", { name: /2022/ }).first().getAttribute("href");
  await check(page, `${finished}/xep-hang`);
  await check(page, await firstLink(page, `${finished}/xep-hang`, "/danh-gia/evaluation_"));
});

test("pages of the administrator", async ({ page }) => {
  await signIn(page.context(), server, "quantri");
  await check(page, "/quan-tri/nguoi-dung");
  await check(page, await firstLink(page, "/quan-tri/nguoi-dung", "/quan-tri/nguoi-dung/user_"));
});

/** Goes on with Tab until that has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < 60; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  await expect(target).toBeFocused();
}

test("a sheet is filled without a mouse, from signing in on", async ({ page }) => {
  const account = accounts(server).find(({ username }) => username === "cb.cv");
  await page.goto(`${server.url}/viec-can-lam`);
  await tabTo(page, page.getByLabel("Tên đăng nhập"));
  await page.keyboard.type(account?.username ?? "");
  await tabTo(page, page.locator("input[type=password]"));
  await page.keyboard.type(account?.password ?? "");
  await page.keyboard.press("Enter");
  await tabTo(page, page.getByRole("link", { name: "Tự chấm", exact: true }));
  await page.keyboard.press("Enter");

  const boxes = page.locator("table").locator("input[data-cell], select[data-cell]");
  await tabTo(page, boxes.first());
  await page.keyboard.type("1");
  await page.keyboard.press("Enter");
  await expect(boxes.nth(1)).toBeFocused();
  await page.keyboard.type("2");
  await page.keyboard.press("ArrowDown");
  await expect(boxes.nth(2)).toBeFocused();
  await page.keyboard.type("3");
  await page.keyboard.press("ArrowUp");
  await expect(boxes.nth(1)).toBeFocused();
  await saved(page);

  await page.keyboard.type("9");
  await expect(boxes.nth(1)).toHaveValue("9");
  await page.keyboard.press("Escape");
  await expect(boxes.nth(1)).toHaveValue("2");
  await page.keyboard.press("Tab");
  await expect(boxes.nth(1)).not.toBeFocused();
  await page.keyboard.press("Shift+Tab");
  await expect(boxes.nth(1)).toBeFocused();

  await page.keyboard.press("?");
  const help = page.getByRole("dialog", { name: "Phím tắt trong phiếu điểm" });
  await expect(help).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(help).toBeHidden();
  await expect(boxes.nth(1)).toBeFocused();
  await expect(boxes.nth(1)).toHaveValue("2");
});
