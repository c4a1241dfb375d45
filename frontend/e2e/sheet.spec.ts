import { expect, test, type Browser, type Page } from "@playwright/test";
import { Api } from "./support/api";
import { password } from "./support/nine";
import { startServer, type Server } from "./support/server";
import { boxOf, fillSignIn, openOwnSheet, saved } from "./support/window";

let server: Server;

test.beforeAll(async () => {
  server = await startServer("two-clusters");
});

test.afterAll(async () => server.stop());

/** Signs in and opens the unit's own sheet. */
async function open(page: Page, username: string): Promise<string> {
  await page.goto(`${server.url}/dang-nhap`);
  await fillSignIn(page, username, password);
  return openOwnSheet(page);
}

async function windowOn(browser: Browser, username: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await open(page, username);
  return page;
}

/** Writes points for a line through the API, as somebody else at the same unit. */
async function saveAside(username: string, address: string, code: string, points: string): Promise<void> {
  const api = await Api.signIn(server.url, username, password);
  const id = /sheet_[0-9a-f]+/.exec(address)?.[0];
  const { sheet } = await api.query<{
    sheet: { version: number; scores: { criterion: { id: string; code: string } }[] };
  }>("query($id: ID!) { sheet(id: $id) { version scores { criterion { id code } } } }", { id });
  const line = sheet.scores.find(({ criterion }) => criterion.code === code);
  await api.mutate("saveScores", "SaveScoresInput", "sheet { version }", {
    sheetId: id,
    expectedVersion: sheet.version,
    scores: [{ criterionId: line?.criterion.id, points }],
  });
}

const row = (page: Page, code: string) => page.locator(`tr[id="dong-${code}"]`);

test("cells typed without a network are kept and said, and sent when it is back", async ({ page, context }) => {
  await open(page, "a1.officer");
  await boxOf(page, "A.3").fill("7");
  await page.keyboard.press("Enter");
  await saved(page);

  await context.setOffline(true);
  await boxOf(page, "A.3").fill("8,5");
  await page.keyboard.press("Enter");
  await boxOf(page, "B.1").fill("2");
  await page.keyboard.press("Enter");
  await expect(page.getByText("2 thay đổi chưa gửi được")).toBeVisible();
  await expect(page.getByText("Hạn nộp tính theo lúc máy chủ nhận được")).toBeVisible();
  await expect(page.getByTestId("save")).toContainText("2 ô chưa gửi được");
  await expect(row(page, "A.3")).toContainText("Chưa gửi");
  await expect(boxOf(page, "A.3")).toHaveValue("8,5");

  await context.setOffline(false);
  await saved(page);
  await expect(page.getByText("chưa gửi được")).toHaveCount(0);
  await page.reload();
  await expect(boxOf(page, "A.3")).toHaveValue("8,5");
  await expect(boxOf(page, "B.1")).toHaveValue("2");
});

test("unsent cells survive a reload and a closed window", async ({ page, context }) => {
  await open(page, "a2.officer");
  page.on("dialog", (dialog) => void dialog.accept());
  // Reading works, saving does not: the sheet opens again while its changes still wait.
  await context.route("**/graphql", (route) =>
    route.request().postData()?.includes("mutation SaveScores") ? route.abort() : route.continue(),
  );
  await boxOf(page, "A.3").fill("4,5");
  await page.keyboard.press("Enter");
  await expect(page.getByText("1 thay đổi chưa gửi được")).toBeVisible();
  await page.reload();
  await expect(boxOf(page, "A.3")).toHaveValue("4,5");
  await expect(page.getByText("1 thay đổi chưa gửi được")).toBeVisible();

  const address = page.url();
  await page.close();
  const later = await context.newPage();
  await later.goto(address);
  await expect(boxOf(later, "A.3")).toHaveValue("4,5");
  await context.unroute("**/graphql");
  await later.getByRole("button", { name: "Gửi lại ngay" }).click();
  await saved(later);
});

test("what two windows change in the same line is put to the reader, who chooses", async ({ browser }) => {
  const first = await windowOn(browser, "a3.officer");
  const second = await windowOn(browser, "a3.leader");
  const dialog = second.getByRole("dialog", { name: "Hai người cùng sửa một tiêu chí" });
  for (const [theirs, mine, choice, left] of [
    ["6", "9,5", "Lấy giá trị trên máy chủ", "6"],
    ["7", "8,5", "Giữ giá trị của tôi", "8,5"],
  ] as const) {
    await boxOf(first, "A.3").fill(theirs);
    await first.keyboard.press("Enter");
    await saved(first);
    await boxOf(second, "A.3").fill(mine);
    await second.keyboard.press("Enter");
    await expect(dialog).toContainText("A.3. Tiêu chí A.3");
    await expect(dialog.getByText(theirs, { exact: true })).toBeVisible();
    await expect(dialog.getByText(mine, { exact: true })).toBeVisible();
    await dialog.getByRole("button", { name: choice }).click();
    await expect(dialog).toBeHidden();
    await expect(boxOf(second, "A.3")).toHaveValue(left);
    await expect(second.getByTestId("save")).toHaveAttribute("data-state", /saved|nothing/);
    await first.reload();
    await expect(boxOf(first, "A.3")).toHaveValue(left);
  }
});

test("a stale version is caught up without a question when the lines differ", async ({ page }) => {
  const address = await open(page, "b1.officer");
  await saveAside("b1.leader", address, "A.3", "5.50");
  await boxOf(page, "B.1").fill("3");
  await page.keyboard.press("Enter");
  await saved(page);
  await expect(boxOf(page, "A.3")).toHaveValue("5,5");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.reload();
  await expect(boxOf(page, "A.3")).toHaveValue("5,5");
  await expect(boxOf(page, "B.1")).toHaveValue("3");
});

test("a value over the maximum or off the step stays, is not sent, not totalled, and says why", async ({ page }) => {
  await open(page, "b2.officer");
  await boxOf(page, "A.3").fill("5");
  await page.keyboard.press("Enter");
  await saved(page);
  await expect(page.getByTestId("total")).toHaveText("5,00");
  let sent = 0;
  page.on("request", (request) => (sent += request.postData()?.includes("mutation SaveScores") ? 1 : 0));
  for (const [typed, why] of [
    ["11", "Vượt mức tối đa 10,00. Giá trị giữ lại đây, chưa gửi, chưa tính vào tổng."],
    ["8,3", "Điểm phải là bội số của 0,50."],
    ["-1", "Không được âm."],
    ["1.234", "Viết rõ hơn"],
    ["abc", "Không phải số."],
  ] as const) {
    const box = boxOf(page, "A.3");
    await box.fill(typed);
    await page.keyboard.press("Enter");
    await expect(row(page, "A.3")).toContainText(why);
    await expect(box).toHaveValue(typed);
    await expect(box).toHaveAccessibleDescription(new RegExp(why.slice(0, 12)));
    await expect(box).toHaveAttribute("aria-invalid", "true");
    await expect(page.getByText("1 ô lỗi chưa tính")).toBeVisible();
    await expect(page.getByTestId("total")).toHaveText("0,00");
  }
  expect(sent).toBe(0);
  await page.getByRole("link", { name: "Kiểm tra và nộp" }).click();
  await expect(page.getByText("Không phải số.")).toBeVisible();
  await page.goBack();
  await boxOf(page, "A.3").fill("6");
  await page.keyboard.press("Enter");
  await saved(page);
  await expect(page.getByTestId("total")).toHaveText("6,00");
});

test("typing replaces the value that a click or a key has come to", async ({ page }) => {
  await open(page, "b2.leader");
  const box = boxOf(page, "A.2");
  await box.click();
  await page.keyboard.type("30");
  await saved(page);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Shift+Enter");
  await page.keyboard.type("91");
  await expect(box).toHaveValue("91");
  await boxOf(page, "T.1").click();
  await box.click();
  await page.keyboard.type("99");
  await expect(box).toHaveValue("99");
  await saved(page);
});

test("a phone gets one criterion at a time, with Trước and Sau", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, "b3.officer");
  const box = page.locator("input[data-cell]").first();
  await expect(box).toBeInViewport();
  await expect(page.getByText("1/7")).toBeVisible();
  await expect(page.getByRole("button", { name: "Trước" })).toBeDisabled();
  await expect(page.getByRole("table")).toHaveCount(0);
  await box.fill("90");
  await page.locator("input[data-cell]").nth(1).fill("100");
  await page.getByRole("button", { name: "Sau" }).click();
  await expect(page.getByText("2/7")).toBeVisible();
  await saved(page);
  await expect(page.getByTestId("total")).toHaveText("27,00");
  await page.getByRole("button", { name: "Trước" }).click();
  await expect(box).toHaveValue("90");
  await expect(box).toHaveAttribute("inputmode", "decimal");
  const { height } = (await box.boundingBox()) ?? { height: 0 };
  expect(height).toBeGreaterThanOrEqual(44);
});
