import { expect, test, type Page } from "@playwright/test";
import { accounts, signIn } from "./support/people";
import { startServer, type Server } from "./support/server";
import { openOwnSheet } from "./support/window";
import { Watch } from "./support/watch";

let server: Server;

test.beforeAll(async () => {
  server = await startServer();
});

test.afterAll(async () => server.stop());

const nineOf2022 = [
  "Bắc Giang",
  "Bắc Kạn",
  "Cao Bằng",
  "Lạng Sơn",
  "Thái Nguyên",
  "Tuyên Quang",
  "Hà Giang",
  "Phú Thọ",
  "Quảng Ninh",
].map((province) => `Sở Tài nguyên và Môi trường tỉnh ${province}`);

/** Follows the link in the rail, then the link with that name on the page it leads to. */
async function follow(page: Page, item: string, name: string | RegExp): Promise<void> {
  await page.goto(`${server.url}/`);
  await page.getByRole("navigation").first().getByRole("link", { name: item, exact: true }).click();
  await page.getByRole("main").getByRole("link", { name }).first().click();
}

/** The first column of a table's rows that names them. */
const rowHeads = (page: Page, caption: string) =>
  page.getByRole("table", { name: caption, exact: true }).locator("tbody th[scope=row]");

test("the cluster of 2022 is read as it stood on the day of the review", async ({ page }) => {
  await signIn(page.context(), server, "bo.tdkt");
  const watch = new Watch(page);
  await follow(page, "Cụm, khối thi đua", /^Cụm thi đua số II/);
  await page.getByLabel("Xem tại ngày").first().fill("25/06/2022");
  await expect(page).toHaveURL(/ngay=2022-06-25/);
  await expect(page.getByText("Đang xem tổ chức tại ngày 25/06/2022.")).toBeVisible();
  await expect(rowHeads(page, "Đơn vị thành viên")).toHaveText(nineOf2022);
  await expect(page.getByText("395/QĐ-BTNMT, 02/03/2022")).toBeVisible();

  await page.getByLabel("Xem tại ngày").first().fill("02/07/2025");
  await expect(page.getByText("Ngày này cụm chưa có hoặc không còn thành viên")).toBeVisible();
  await expect(rowHeads(page, "Đơn vị thành viên")).toHaveCount(0);
  await watch.clean();
});

test("the result of 2022 keeps its nine units under their names, for everybody", async ({ page }) => {
  const watch = new Watch(page);
  await page.goto(server.url);
  await expect(page).toHaveURL(/\/ket-qua$/);
  await page.getByRole("link", { name: /^Tổng kết năm 2022/ }).click();
  await expect(rowHeads(page, "Bảng xếp hạng")).toHaveCount(9);
  const named = await rowHeads(page, "Bảng xếp hạng").allTextContents();
  expect(named.toSorted()).toEqual(nineOf2022.toSorted());
  await expect(page.getByText("điểm số và xếp loại dưới đây do hệ thống dựng, không phải kết quả thật")).toBeVisible();
  await watch.clean();
});

test("a successor of 2025 tells what it came from", async ({ page }) => {
  await signIn(page.context(), server, "theodoi");
  const watch = new Watch(page);
  await page.goto(`${server.url}/don-vi?tim=Phú Thọ`);
  const row = page.getByRole("row").filter({ hasText: "Đang hoạt động" });
  await row.getByRole("link", { name: "Sở Nông nghiệp và Môi trường tỉnh Phú Thọ" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sở Nông nghiệp và Môi trường tỉnh Phú Thọ");
  const merger = page.getByRole("listitem").filter({ hasText: "Hình thành từ đơn vị trước" });
  await expect(merger).toContainText("01/07/2025");
  await expect(merger).toContainText("hợp nhất");
  for (const province of ["Vĩnh Phúc", "Hòa Bình", "Phú Thọ"]) {
    await expect(merger.getByRole("link", { name: new RegExp(`tỉnh ${province}$`) })).toBeVisible();
  }
  await merger.getByRole("link", { name: /tỉnh Hòa Bình$/ }).click();
  await expect(page.getByText("Ngày này đơn vị chưa có hoặc không còn hoạt động")).toBeVisible();
  await page.getByRole("link", { name: "Sở Nông nghiệp và Môi trường tỉnh Phú Thọ" }).first().click();
  await expect(merger.getByRole("link", { name: /tỉnh Hòa Bình$/ })).toBeVisible();
  await watch.clean();
});

test("movements name who launched them and the four exemplary units", async ({ page }) => {
  await signIn(page.context(), server, "hoidong");
  const watch = new Watch(page);
  await page.goto(`${server.url}/phong-trao`);
  const table = page.getByRole("table", { name: "Phong trào thi đua" });
  const ofPrimeMinister = table.getByRole("row").filter({ hasText: "Thủ tướng Chính phủ" });
  await expect(ofPrimeMinister).toHaveCount(3);
  for (const name of [
    "Cả nước chung tay vì người nghèo - Không để ai bị bỏ lại phía sau",
    "Cả nước chung sức xây dựng nông thôn mới",
    "Doanh nghiệp Việt Nam hội nhập và phát triển",
  ]) {
    await expect(ofPrimeMinister.getByRole("link", { name })).toBeVisible();
  }
  await table.getByRole("link", { name: /^Siết chặt kỷ cương/ }).click();
  const exemplary = rowHeads(page, "Hưởng ứng").filter({ hasText: "Tiêu biểu" });
  await expect(exemplary).toHaveCount(4);
  for (const province of ["Quảng Ninh", "Bắc Giang", "Lạng Sơn", "Phú Thọ"]) {
    await expect(exemplary.filter({ hasText: province })).toHaveCount(1);
  }
  await watch.clean();
});

test("the application speaks English, and goes back", async ({ page }) => {
  await signIn(page.context(), server, "bo.tdkt");
  const watch = new Watch(page);
  await page.goto(`${server.url}/viec-can-lam`);
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("To do");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page.getByRole("navigation").first().getByRole("link").nth(1)).toHaveText("Score sheets");
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("To do");
  await page.getByRole("button", { name: "Tiếng Việt" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Việc cần làm");
  await watch.clean();
});

test("a keystroke is on the screen at once, on a sheet of 52 lines", async ({ page }) => {
  await signIn(page.context(), server, "tq.cv");
  await page.goto(`${server.url}/viec-can-lam`);
  await openOwnSheet(page);
  await expect(page.locator("tr[id^=dong-]")).toHaveCount(52);
  await page.evaluate(() => {
    const delays: number[] = [];
    Object.assign(window, { delays });
    // From the key to the first moment after the frame that shows it.
    const measure = () => {
      const began = performance.now();
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.addEventListener("message", () => delays.push(performance.now() - began));
        channel.port1.start();
        channel.port2.postMessage(null);
      });
    };
    document.addEventListener("beforeinput", measure, true);
  });
  const boxes = page.locator("table input[data-cell]");
  for (let line = 0; line < 15; line += 1) {
    await boxes.nth(line).focus();
    await page.keyboard.type("12,5", { delay: 40 });
  }
  const delays = await page.evaluate(() => (window as unknown as { delays: number[] }).delays);
  delays.sort((a, b) => a - b);
  expect(delays).toHaveLength(60);
  const at = (share: number) => delays[Math.floor(delays.length * share)] ?? Infinity;
  const measured = `median ${at(0.5).toFixed(1)} ms, p95 ${at(0.95).toFixed(1)} ms, longest ${at(0.999).toFixed(1)} ms`;
  process.stdout.write(`      keystroke to paint: ${measured}\n`);
  // The budget is 50 ms on a quiet machine; a busy one gets twice that before the test fails.
  expect(at(0.95)).toBeLessThanOrEqual(100);
});

const work = ["Việc cần làm", "Phiếu điểm", "Đợt chấm điểm", "Xếp hạng", "Phong trào", "Cụm, khối thi đua"];
const registers = ["Đơn vị", "Văn bản"];
const menus: Record<string, string[]> = {
  quantri: ["Cụm, khối thi đua", ...registers, "Bộ tiêu chí", "Người dùng, vai trò", "Nhật ký", "Kết quả công bố"],
  "bo.tdkt": [...work, ...registers, "Bộ tiêu chí", "Nhật ký", "Kết quả công bố"],
  "bo.datdai": [
    "Việc cần làm",
    "Phiếu điểm",
    "Phong trào",
    "Cụm, khối thi đua",
    ...registers,
    "Bộ tiêu chí",
    "Kết quả công bố",
  ],
  hoidong: ["Việc cần làm", "Xếp hạng", "Phong trào", "Cụm, khối thi đua", ...registers, "Kết quả công bố"],
  theodoi: ["Phong trào", "Cụm, khối thi đua", ...registers, "Kết quả công bố"],
  "tn.cv": [...work, ...registers, "Kết quả công bố"],
  "bn.ld": [...work, ...registers, "Kết quả công bố"],
};

test("every role of the demonstration is tried", () => {
  const tried = accounts(server).filter(({ username }) => username in menus);
  expect(new Set(tried.map(({ role }) => role))).toEqual(new Set(accounts(server).map(({ role }) => role)));
});

for (const [username, menu] of Object.entries(menus)) {
  test(`${username} has a home and a menu whose every page works`, async ({ page }) => {
    await signIn(page.context(), server, username);
    const watch = new Watch(page);
    await page.goto(server.url);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Việc cần làm");
    await watch.clean();
    const links = page.getByRole("navigation").first().getByRole("link");
    await expect(links).toHaveText(menu);
    for (const name of menu) {
      await links.filter({ hasText: new RegExp(`^${name}$`) }).click();
      await expect(links.and(page.locator("[aria-current=page]"))).toHaveText(name);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expect(page.getByText("Dữ liệu minh họa", { exact: true }).first()).toBeVisible();
      await watch.clean();
    }
  });
}
