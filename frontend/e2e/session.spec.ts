import { expect, test, type Page } from "@playwright/test";
import { Api } from "./support/api";
import { password } from "./support/nine";
import { startServer, type Server } from "./support/server";
import { papers } from "./support/sheets";
import { boxOf, fillSignIn, openOwnSheet, saved } from "./support/window";

let server: Server;
let round = "";

test.beforeAll(async () => {
  server = await startServer("two-clusters");
  round = (server.data as { rounds: { a: string } }).rounds.a;
});

test.afterAll(async () => server.stop());

const heading = (page: Page) => page.getByRole("heading", { level: 1 });

async function signIn(page: Page, username: string, secret = password): Promise<void> {
  await page.goto(`${server.url}/dang-nhap`);
  await fillSignIn(page, username, secret);
  await expect(heading(page)).toHaveText("Việc cần làm");
}

/** The self-score of a unit of cluster A. */
async function selfSheet(unit: string): Promise<string> {
  const all = await papers(await Api.signIn(server.url, "officer", password), round);
  return all.find(({ stage, about }) => stage === "SELF" && about === unit)?.id ?? "";
}

/** Ends every session of a user, as an administrator does when a password has leaked. */
async function endSessions(username: string, newPassword: string): Promise<void> {
  const admin = await Api.signIn(server.url, "admin", password);
  const found = await admin.query<{ users: { nodes: { id: string; username: string }[] } }>(
    "query($text: String!) { users(filter: { search: $text }) { nodes { id username } } }",
    { text: username },
  );
  const user = found.users.nodes.find((candidate) => candidate.username === username);
  await admin.mutate("resetPassword", "ResetPasswordInput", "user { id }", { userId: user?.id, newPassword });
}

test("a wrong password is said, and nothing else", async ({ page }) => {
  await page.goto(`${server.url}/dang-nhap`);
  for (const name of ["a1.officer", "nobody.here"]) {
    await fillSignIn(page, name, "not-the-password");
    await expect(page.getByRole("alert")).toContainText("Tên đăng nhập hoặc mật khẩu không đúng.");
    await expect(page.getByLabel("Tên đăng nhập")).toHaveValue(name);
  }
  await expect(page).toHaveURL(/\/dang-nhap$/);
});

test("a reload keeps the session, with no token where a script finds it", async ({ page, context }) => {
  await signIn(page, "a2.officer");
  await page.reload();
  await expect(heading(page)).toHaveText("Việc cần làm");
  const kept = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }) + document.cookie);
  expect(kept).not.toMatch(/eyJ|refresh/i);
  const cookies = await context.cookies();
  expect(cookies.length).toBeGreaterThan(0);
  expect(cookies.every(({ httpOnly }) => httpOnly)).toBe(true);
  const second = await context.newPage();
  await second.goto(`${server.url}/viec-can-lam`);
  await expect(heading(second)).toHaveText("Việc cần làm");
});

test("after signing out the pages are closed, also behind the back button", async ({ page, context }) => {
  await signIn(page, "a2.leader");
  await page.getByRole("button", { name: "Tài khoản a2.leader" }).click();
  await page.getByRole("button", { name: "Đăng xuất" }).click();
  await expect(heading(page)).toHaveText("Đăng nhập");
  await page.goBack();
  await expect(page.getByRole("link", { name: "Tự chấm" })).toHaveCount(0);
  await page.goto(`${server.url}/viec-can-lam`);
  await expect(heading(page)).toHaveText("Đăng nhập");
  expect(await context.cookies()).toEqual([]);
});

test("a session that ends asks for the password over the page, and what is typed goes on", async ({ page }) => {
  await signIn(page, "a1.officer");
  const sheet = await openOwnSheet(page);
  await boxOf(page, "A.3").fill("7,5");
  await page.keyboard.press("Enter");
  await saved(page);

  await endSessions("a1.officer", "another-password");
  await boxOf(page, "A.3").fill("8,5");
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Đăng nhập lại" });
  await expect(dialog).toBeVisible();
  await expect(boxOf(page, "A.3")).toHaveValue("8,5");
  await page.keyboard.press("Escape");
  await expect(dialog).toBeVisible();

  await dialog.locator("input[type=password]").fill(password);
  await dialog.getByRole("button", { name: "Đăng nhập" }).click();
  await expect(dialog.getByRole("alert")).toContainText("mật khẩu không đúng");
  await dialog.locator("input[type=password]").fill("another-password");
  await dialog.getByRole("button", { name: "Đăng nhập" }).click();
  await expect(dialog).toBeHidden();
  await saved(page);
  expect(page.url()).toBe(sheet);
  await expect(boxOf(page, "A.3")).toHaveValue("8,5");
  await page.reload();
  await expect(boxOf(page, "A.3")).toHaveValue("8,5");
});

test("an access token that has run out is renewed without a word, once for all requests", async ({ page }) => {
  await signIn(page, "b2.officer");
  let spoiled = 0;
  let renewals = 0;
  await page.route("**/graphql", async (route) => {
    if (route.request().postData()?.includes("mutation RefreshSession")) renewals += 1;
    const headers = route.request().headers();
    const token = headers["authorization"];
    if (!token || renewals > 0) return route.continue();
    spoiled += 1;
    return route.continue({ headers: { ...headers, authorization: `${token}x` } });
  });
  await page.getByRole("navigation").first().getByRole("link", { name: "Phiếu điểm" }).click();
  await expect(page.getByRole("main").getByRole("link", { name: "Sở B Hai" })).toBeVisible();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  expect(spoiled).toBeGreaterThan(0);
  expect(renewals).toBe(1);
});

test("a link from outside leads to its page after signing in, and only to a page of ours", async ({ page }) => {
  const path = `/phieu/${await selfSheet("Sở A Ba")}?tieuchi=A.3`;
  await page.goto(server.url + path);
  await expect(heading(page)).toHaveText("Đăng nhập");
  await fillSignIn(page, "a3.officer", password);
  await expect(page).toHaveURL(server.url + path);
  await expect(boxOf(page, "A.3")).toBeFocused();

  await page.context().clearCookies();
  await page.goto(`${server.url}/dang-nhap?tiep=${encodeURIComponent("//example.org/")}`);
  await fillSignIn(page, "a3.officer", password);
  await expect(page).toHaveURL(`${server.url}/viec-can-lam`);
});

test("a foreign sheet is not there, and a page of others' rights says who can give them", async ({ page }) => {
  await signIn(page, "b1.officer");
  await page.goto(`${server.url}/phieu/${await selfSheet("Sở A Một")}`);
  await expect(heading(page)).toHaveText("Không tìm thấy trang");
  await expect(page.getByText("nội dung không dành cho tài khoản này")).toBeVisible();
  for (const path of ["/nhat-ky", "/quan-tri/nguoi-dung"]) {
    await page.goto(server.url + path);
    await expect(heading(page)).toHaveText("Bạn không có quyền ở đây");
    await expect(page.getByText("cơ quan thi đua của Bộ cấp vai trò")).toBeVisible();
  }
});
