import { expect, test, type Browser, type Page } from "@playwright/test";
import { Api } from "./support/api";
import { nineUnits, password, type Nine } from "./support/nine";
import { startServer, type Server } from "./support/server";
import { handIn, papers } from "./support/sheets";

let server: Server;
let nine: Nine;

test.beforeAll(async () => {
  server = await startServer("two-clusters");
  nine = await nineUnits(server);
});

test.afterAll(async () => server.stop());

/** A window of one person, signed in through the form. */
async function windowOf(browser: Browser, username: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: server.url });
  const page = await context.newPage();
  await page.goto("/dang-nhap");
  await page.getByLabel("Tên đăng nhập").fill(username);
  await page.locator("input[type=password]").fill(password);
  await page.getByRole("button", { name: "Đăng nhập" }).click();
  await expect(page.getByRole("heading", { name: "Việc cần làm" })).toBeVisible();
  return page;
}

const steps = {
  OPEN: "Mở tự chấm",
  SEALED: "Đóng tự chấm, niêm phong",
  CROSS: "Mở niêm phong, bắt đầu chấm chéo",
  REPLY: "Mở điểm chấm chéo để giải trình",
  AGREED: "Bắt đầu cụm thống nhất",
  APPRAISED: "Trình Bộ thẩm định",
  PROVISIONAL: "Lập kết quả dự kiến",
} as const;

/** Moves the round on, on the round's page. */
async function moveOn(page: Page, round: string, to: keyof typeof steps): Promise<void> {
  await page.goto(`/dot/${round}`);
  await page.getByRole("button", { name: steps[to] }).click();
  await page.getByRole("button", { name: "Xác nhận chuyển bước" }).click();
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(page.getByRole("button", { name: steps[to] })).toHaveCount(0);
}

/** Types a value into the box of a line; the panel beside goes on showing that line until the next is chosen. */
async function type(page: Page, name: RegExp, value: string): Promise<void> {
  await page.getByRole("textbox", { name }).first().fill(value);
}

/** Fills a paper and hands it in, on its page. */
async function fillAndSubmit(page: Page, sheet: string, stage: string): Promise<void> {
  await page.goto(`/phieu/${sheet}`);
  await type(page, /^A\.1 .*(thực hiện|điểm)/, stage === "SELF" ? "95" : "27");
  if (stage === "SELF") await type(page, /^A\.1 .*(Chỉ tiêu|kế hoạch)/, "100");
  if (stage === "SELF") {
    await page.getByRole("textbox", { name: "Minh chứng" }).fill("Báo cáo số 12/BC-STS1");
    await page.getByRole("button", { name: "Thêm minh chứng" }).click();
  }
  await type(page, /^A\.2/, stage === "SELF" ? "99" : "20");
  await type(page, /^A\.3/, "8,5");
  await page.getByLabel("Lý do").fill("Theo hồ sơ");
  await type(page, /^B\.1/, stage === "SELF" ? "0" : "20");
  if (stage === "SELF") await page.getByRole("combobox", { name: /^B\.2/ }).selectOption({ label: "Có" });
  else await type(page, /^B\.2/, "20");
  await type(page, /^T\.1/, stage === "SELF" ? "1" : "2");
  await type(page, /^P\.1/, "0");
  await expect(page.getByText("Đã lưu tất cả", { exact: false })).toBeVisible();
  await page.getByRole("link", { name: "Kiểm tra và nộp" }).click();
  await page.getByRole("button", { name: "Nộp phiếu" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Nộp phiếu" }).click();
  await expect(page.getByText("Số biên nhận", { exact: false })).toBeVisible();
}

/** Hands in every paper of a stage that is still a draft, through the API, as its author. */
async function others(round: string, stage: string): Promise<void> {
  const officer = await Api.signIn(server.url, "officer", password);
  for (const paper of await papers(officer, round)) {
    if (paper.stage !== stage || paper.state === "SUBMITTED") continue;
    const author = stage === "APPRAISED" ? "officer" : leaderOf(paper.author?.name ?? "");
    const api = await Api.signIn(server.url, author, password);
    await handIn(api, paper, nine.unitNames.indexOf(paper.about));
  }
}

function leaderOf(unit: string): string {
  return nine.leaders[nine.unitNames.indexOf(unit)] ?? "";
}

test("a round of nine units goes from its opening to the public page", async ({ browser }) => {
  const officer = await windowOf(browser, "officer");
  await officer.goto(`/cum/${nine.cluster}`);
  await officer.getByRole("button", { name: "Lập đợt chấm điểm" }).click();
  await officer.getByRole("dialog").getByLabel("Đợt chấm điểm").fill("Tổng kết năm 2026");
  await officer.getByRole("dialog").getByRole("button", { name: "Lập đợt chấm điểm" }).click();
  await officer.waitForURL(/\/dot\/round_/);
  const round = /round_[0-9a-f]+/.exec(officer.url())?.[0] ?? "";
  await moveOn(officer, round, "OPEN");

  const api = await Api.signIn(server.url, "officer", password);
  const find = async (stage: string, about: string, author?: string) => {
    const all = await papers(api, round);
    const found = all.find(
      (paper) => paper.stage === stage && paper.about === about && (!author || paper.author?.name === author),
    );
    return found?.id ?? "";
  };
  const [one = "", two = ""] = nine.unitNames;

  const head = await windowOf(browser, nine.leaders[0] ?? "");
  await fillAndSubmit(head, await find("SELF", one), "SELF");

  // Before the reveal another unit learns nothing of it.
  const peer = await windowOf(browser, nine.leaders[1] ?? "");
  await peer.goto(`/phieu/${await find("SELF", one)}`);
  await expect(peer.getByText("Phiếu còn niêm phong")).toBeVisible();
  await others(round, "SELF");

  await moveOn(officer, round, "SEALED");
  await moveOn(officer, round, "CROSS");
  await fillAndSubmit(peer, await find("CROSS", one, two), "CROSS");
  await others(round, "CROSS");

  await moveOn(officer, round, "REPLY");
  await moveOn(officer, round, "AGREED");
  await fillAndSubmit(head, await find("AGREED", two), "AGREED");
  await others(round, "AGREED");

  await moveOn(head, round, "APPRAISED");
  await fillAndSubmit(officer, await find("APPRAISED", one), "APPRAISED");
  await others(round, "APPRAISED");

  await moveOn(officer, round, "PROVISIONAL");
  await peer.goto(`/dot/${round}/xep-hang`);
  await expect(peer.getByText("DỰ KIẾN").first()).toBeVisible();
  await officer.goto(`/dot/${round}`);
  await officer.getByRole("button", { name: "Đề nghị công bố" }).click();
  await officer.getByRole("dialog").getByRole("button", { name: "Gửi đề nghị" }).click();
  await expect(officer.getByRole("dialog")).toBeHidden();
  // Who proposed it cannot publish it.
  await expect(officer.getByRole("button", { name: "Công bố kết quả" })).toBeDisabled();
  const approver = await windowOf(browser, "approver");
  await approver.goto(`/dot/${round}`);
  await approver.getByRole("button", { name: "Công bố kết quả" }).click();
  const dialog = approver.getByRole("dialog");
  await dialog.getByLabel(/Gõ 2026 để xác nhận/).fill("2026");
  await dialog.getByRole("button", { name: "Công bố kết quả" }).click();
  await expect(dialog).toBeHidden();

  const anybody = await (await browser.newContext({ baseURL: server.url })).newPage();
  await anybody.goto("/ket-qua");
  await anybody
    .getByRole("link", { name: /Tổng kết năm 2026/ })
    .first()
    .click();
  for (const name of nine.unitNames) await expect(anybody.getByRole("table").first().getByText(name)).toBeVisible();
  await expect(anybody.getByRole("table").first().getByRole("row")).toHaveCount(10);
});
