import { expect, test, type Page } from "@playwright/test";
import { Api } from "./support/api";
import { nineUnits, password, type Nine } from "./support/nine";
import { handInRest, moveOn, publish, submit, type, windowOf } from "./support/round";
import { startServer, type Server } from "./support/server";
import { paperOf } from "./support/sheets";
import { saved } from "./support/window";

let server: Server;
let nine: Nine;

test.beforeAll(async () => {
  server = await startServer("two-clusters");
  nine = await nineUnits(server);
});

test.afterAll(async () => server.stop());

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
  await saved(page);
  await submit(page);
}

test("a round of nine units goes from its opening to the public page", async ({ browser }) => {
  const officer = await windowOf(browser, server, "officer");
  await officer.goto(`/cum/${nine.cluster}`);
  await officer.getByRole("button", { name: "Lập đợt chấm điểm" }).click();
  await officer.getByRole("dialog").getByLabel("Đợt chấm điểm").fill("Tổng kết năm 2026");
  await officer.getByRole("dialog").getByRole("button", { name: "Lập đợt chấm điểm" }).click();
  await officer.waitForURL(/\/dot\/round_/);
  const round = /round_[0-9a-f]+/.exec(officer.url())?.[0] ?? "";
  await moveOn(officer, round, "OPEN");

  const api = await Api.signIn(server.url, "officer", password);
  const find = async (stage: string, about: string, author?: string) =>
    (await paperOf(api, round, stage, about, author)).id;
  const [one = "", two = ""] = nine.unitNames;

  const head = await windowOf(browser, server, nine.leaders[0] ?? "");
  await fillAndSubmit(head, await find("SELF", one), "SELF");

  // Before the reveal another unit learns nothing of it.
  const peer = await windowOf(browser, server, nine.leaders[1] ?? "");
  await peer.goto(`/phieu/${await find("SELF", one)}`);
  await expect(peer.getByText("Phiếu còn niêm phong")).toBeVisible();
  await handInRest(server, nine, round, "SELF");

  await moveOn(officer, round, "SEALED");
  await moveOn(officer, round, "CROSS");
  await fillAndSubmit(peer, await find("CROSS", one, two), "CROSS");
  await handInRest(server, nine, round, "CROSS");

  await moveOn(officer, round, "REPLY");
  await moveOn(officer, round, "AGREED");
  await fillAndSubmit(head, await find("AGREED", two), "AGREED");
  await handInRest(server, nine, round, "AGREED");

  await moveOn(head, round, "APPRAISED");
  await fillAndSubmit(officer, await find("APPRAISED", one), "APPRAISED");
  await handInRest(server, nine, round, "APPRAISED");

  await moveOn(officer, round, "PROVISIONAL");
  await peer.goto(`/dot/${round}/xep-hang`);
  await expect(peer.getByText("DỰ KIẾN").first()).toBeVisible();
  await publish(officer, await windowOf(browser, server, "approver"), round);

  const anybody = await (await browser.newContext({ baseURL: server.url })).newPage();
  await anybody.goto("/ket-qua");
  await anybody
    .getByRole("link", { name: /Tổng kết năm 2026/ })
    .first()
    .click();
  for (const name of nine.unitNames) await expect(anybody.getByRole("table").first().getByText(name)).toBeVisible();
  await expect(anybody.getByRole("table").first().getByRole("row")).toHaveCount(10);
});
