import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { expect, test, type Browser, type Page, type TestInfo } from "@playwright/test";
import { Api } from "./support/api";
import { nineUnits, password, type Nine } from "./support/nine";
import { handInRest, leaderOf, moveOn, publish, submit, type, windowOf } from "./support/round";
import { binary, startServer, type Server } from "./support/server";
import { evaluationOf, paperOf, papers } from "./support/sheets";
import { saved } from "./support/window";
import { fillWorkbook } from "./support/workbook";

let server: Server;
let nine: Nine;

test.beforeAll(async () => {
  server = await startServer("two-clusters");
  nine = await nineUnits(server);
});

test.afterAll(async () => server.stop());

/** The unit whose year the test follows: from its workbook to its corrected rank. */
const unit = "Sở Thử Số 5";
const report = "Báo cáo số 86/BC-STS5 ngày 10/11/2026";

/** The round under test, and the windows of those who play it. */
interface Play {
  round: string;
  api: Api;
  officer: Page;
  head: Page;
  leader: Page;
}

/** Presses a button of the page and, in the dialog that it opens, the one that sends. */
async function confirm(page: Page, opens: string, fill: (dialog: ReturnType<Page["getByRole"]>) => Promise<void>) {
  await page.getByRole("button", { name: opens, exact: true }).click();
  const dialog = page.getByRole("dialog");
  await fill(dialog);
  await expect(dialog).toBeHidden();
}

/** The round is drawn up with two peers for each unit and with declared times for hearing. */
async function drawUp(officer: Page): Promise<string> {
  await officer.goto(`/cum/${nine.cluster}`);
  await confirm(officer, "Lập đợt chấm điểm", async (dialog) => {
    await dialog.getByLabel("Đợt chấm điểm").fill("Tổng kết năm 2026");
    await dialog.getByRole("button", { name: "Mỗi đơn vị do một số đơn vị chấm" }).click();
    await dialog.getByLabel("Số đơn vị chấm mỗi đơn vị").fill("2");
    await dialog.getByRole("button", { name: "Lập đợt chấm điểm" }).click();
  });
  await officer.waitForURL(/\/dot\/round_/);
  await confirm(officer, "Thay đổi", async (dialog) => {
    await dialog.getByLabel(/^Số giờ giải trình/).fill("48");
    await dialog.getByLabel(/^Số ngày nhận kiến nghị/).fill("5");
    await dialog.getByLabel(/^Số ngày giải quyết/).fill("6");
    await dialog.getByRole("button", { name: "Lưu thời hạn" }).click();
  });
  await expect(officer.getByText("Giải trình 48 giờ; kiến nghị 5 ngày; giải quyết 6 ngày")).toBeVisible();
  return /round_[0-9a-f]+/.exec(officer.url())?.[0] ?? "";
}

/** A plan is looked at, another is asked for, and that one is accepted. */
async function assign({ officer, round, api }: Play): Promise<void> {
  await officer.goto(`/dot/${round}`);
  await officer.getByRole("link", { name: "Mở bảng phân công" }).click();
  await officer.getByRole("button", { name: "Đề xuất", exact: true }).click();
  await expect(officer.getByText("Phân công đề xuất (chưa áp dụng)")).toBeVisible();
  await officer.getByRole("button", { name: "Đề xuất lại" }).click();
  const seed = officer.getByText(/^Số gốc của phân công: \d+/);
  await expect(seed).toBeVisible();
  await officer.getByRole("button", { name: "Chấp nhận phân công" }).click();
  await expect(officer.getByText("Phân công đề xuất (chưa áp dụng)")).toHaveCount(0);
  const board = officer.getByRole("table", { name: /^Bảng phân công chấm chéo/ });
  await expect(board.getByRole("button", { name: /: được giao chấm/ })).toHaveCount(18);
  await expect(board.getByRole("button", { name: /: chính đơn vị$/ })).toHaveCount(9);
  const pairs = (await papers(api, round)).filter(({ stage }) => stage === "CROSS");
  for (const name of nine.unitNames) {
    const scorers = pairs.filter(({ about }) => about === name).map(({ author }) => author?.name);
    expect(new Set(scorers).size, `scorers of ${name}`).toBe(2);
    expect(scorers).not.toContain(name);
  }
}

/** The unit takes its workbook home, fills it in without the system, and gives it back. */
async function importSelfScore({ leader, round, api }: Play, info: TestInfo): Promise<void> {
  const { id } = await paperOf(api, round, "SELF", unit);
  await leader.goto(`/phieu/${id}`);
  await leader.getByRole("link", { name: "Nhập từ Excel" }).click();
  const coming = leader.waitForEvent("download");
  await leader.getByRole("button", { name: "Tải Excel" }).click();
  const download = await coming;
  const [empty, filled] = [info.outputPath("mau.xlsx"), info.outputPath(download.suggestedFilename())];
  await download.saveAs(empty);
  fillWorkbook(empty, filled, {
    "A.1": { E: 86, F: 100, G: 25.8, H: report },
    "A.2": { E: 99, G: 20 },
    "A.3": { G: 8, I: "Theo hồ sơ của Sở" },
    "B.1": { E: 0, G: 20 },
    "B.2": { E: "Có", G: 20 },
    "T.1": { E: 1, G: 2 },
    "P.1": { E: 0, G: 0 },
  });
  await leader.getByLabel("Tải lên tệp đã điền").setInputFiles(filled);
  await expect(leader.getByText("7 dòng sẽ được ghi: 7 thêm, 0 sửa")).toBeVisible();
  const preview = leader.getByRole("table", { name: "Xem trước" });
  await expect(preview.getByRole("row", { name: /A\.1/ })).toContainText("25,80");
  await expect(preview.getByRole("row", { name: /A\.1/ })).toContainText(report);
  await expect(preview.getByText("Lỗi")).toHaveCount(0);
  await confirm(leader, "Ghi 7 dòng vào phiếu", (dialog) =>
    dialog.getByRole("button", { name: "Ghi vào phiếu" }).click(),
  );
  await leader.getByRole("link", { name: "Mở phiếu điểm" }).click();
  await expect(leader.getByRole("textbox", { name: /^A\.3/ }).first()).toHaveValue("8");
  await submit(leader);
}

/** Before the reveal neither another unit nor the ministry learns a figure of what was handed in. */
async function staysSealed({ officer, head, round, api }: Play): Promise<void> {
  const { id } = await paperOf(api, round, "SELF", unit);
  for (const page of [head, officer]) {
    await page.goto(`/phieu/${id}`);
    await expect(page.getByText("Phiếu còn niêm phong")).toBeVisible();
    await expect(page.getByText("25,80")).toHaveCount(0);
    await expect(page.getByText(report)).toHaveCount(0);
    await expect(page.getByRole("button", { name: "Tải Excel" })).toHaveCount(0);
  }
}

/** One of the two peers agrees with all lines of the unit but one; the other agrees with that one too. */
async function crossScore(browser: Browser, { round, api }: Play): Promise<void> {
  const paper = await paperOf(api, round, "CROSS", unit);
  const peer = await windowOf(browser, server, leaderOf(nine, paper.author?.name ?? ""));
  await peer.goto(`/phieu/${paper.id}`);
  await type(peer, /^A\.3/, "6");
  await peer.getByLabel("Lý do").fill("Chưa có biên bản kiểm tra");
  for (const [code, count] of [
    ["A", 2],
    ["B", 2],
    ["T", 1],
    ["P", 1],
  ] as const) {
    await peer.getByRole("button", { name: `Đồng ý với tự chấm (${count} tiêu chí) ${code}` }).click();
  }
  await expect(peer.getByRole("textbox", { name: /^A\.1/ }).first()).toHaveValue("25,8");
  await saved(peer);
  await submit(peer);
  await peer.context().close();
  await handInRest(server, nine, round, "CROSS");
}

/** The unit replies to the line that was changed; the head, whose turn it is to settle it, lets it stand. */
async function replyAndAnswer({ leader, head, round, api }: Play): Promise<void> {
  const id = await evaluationOf(api, round, unit);
  await leader.goto(`/danh-gia/${id}/giai-trinh`);
  await expect(leader.getByText(/Không có ý kiến đến .* được tính là đồng ý/)).toBeVisible();
  const line = (page: Page) => page.getByRole("listitem").filter({ hasText: "A.3. Tiêu chí A.3" }).first();
  await expect(line(leader)).toContainText("(−1,00)");
  await line(leader)
    .getByRole("button", { name: /^Giải trình/ })
    .click();
  const said = leader.getByRole("dialog");
  await said.getByLabel(/Nội dung giải trình/).fill("Biên bản kiểm tra đã gửi kèm báo cáo quý III");
  await said.getByRole("button", { name: "Giải trình" }).click();
  await expect(said).toBeHidden();
  await expect(line(leader)).toContainText("Đã giải trình, chờ trả lời");

  await head.goto(`/danh-gia/${id}/giai-trinh`);
  await confirm(head, "Trả lời", async (dialog) => {
    await dialog.getByRole("button", { name: "Giữ nguyên điểm" }).click();
    await dialog.getByLabel(/Nội dung trả lời/).fill("Biên bản chưa có chữ ký của đoàn kiểm tra");
    await dialog.getByRole("button", { name: "Trả lời" }).click();
  });
  await leader.reload();
  await expect(line(leader)).toContainText("Biên bản chưa có chữ ký của đoàn kiểm tra");
  await expect(line(leader)).toContainText("Đã trả lời");
}

/** The head writes down what the cluster agreed: for this unit what cross-scoring gave. */
async function agree({ head, round, api }: Play): Promise<void> {
  const { id } = await paperOf(api, round, "AGREED", unit);
  await head.goto(`/phieu/${id}`);
  for (const code of ["A", "B", "T", "P"]) {
    await head.getByRole("button", { name: `Lấy điểm Chấm chéo cho ô trống ${code}` }).click();
  }
  await expect(head.getByRole("textbox", { name: /^A\.3/ }).first()).toHaveValue("7");
  await saved(head);
  await submit(head);
  await handInRest(server, nine, round, "AGREED");
}

/** The ministry judges the disputed line, accepts the undisputed ones together, and compiles the paper. */
async function appraise({ officer, round, api }: Play): Promise<void> {
  const id = await evaluationOf(api, round, unit);
  await officer.goto(`/dot/${round}/tham-dinh?donvi=${id}`);
  const detail = officer.getByRole("complementary", { name: "Dòng đang thẩm định" });
  await expect(detail.getByRole("heading", { name: "A.3. Tiêu chí A.3" })).toBeVisible();
  await detail.getByLabel(/^Điểm thẩm định/).fill("7");
  await detail.getByLabel("Lý do").fill("Hồ sơ chưa đủ chữ ký");
  await detail.getByRole("button", { name: "Lưu và sang dòng tiếp" }).click();
  await expect(officer.getByRole("button", { name: /^A\.3\. .*Đã thẩm định/ })).toBeVisible();
  await officer.getByRole("button", { name: "Chấp nhận 6 dòng không chênh lệch" }).click();
  await officer.getByRole("button", { name: "Nộp 1 phiếu đã đủ" }).click();
  await expect(
    officer.getByRole("table", { name: "Tổng hợp phiếu thẩm định" }).getByRole("row", { name: unit }),
  ).toContainText("Đã nộp");
  await handInRest(server, nine, round, "APPRAISED");
}

/** The units of the ranking on the screen, best first. */
async function ranking(page: Page, address: string): Promise<string[]> {
  await page.goto(address);
  const table = page.getByRole("table", { name: "Bảng xếp hạng" });
  await expect(table.getByRole("row")).toHaveCount(10);
  const names = await table.getByRole("rowheader").allInnerTexts();
  return names.map((text) => /Sở Thử Số \d/.exec(text)?.[0] ?? text);
}

const places = (...numbers: number[]) => numbers.map((number) => `Sở Thử Số ${number}`);

/** The unit objects to its line, the ministry finds it right, and the whole cluster sees who moved. */
async function object({ leader, officer, head, round }: Play): Promise<void> {
  await leader.goto(`/dot/${round}/kien-nghi`);
  await confirm(leader, "Gửi kiến nghị", async (dialog) => {
    await dialog.getByLabel("Nội dung kiến nghị").selectOption({ label: "A.3. Tiêu chí A.3" });
    await dialog.getByLabel(/^Lý do kiến nghị/).fill("Biên bản đã ký ngày 30/9/2026, gửi kèm");
    await dialog.getByRole("button", { name: "Gửi kiến nghị" }).click();
  });
  // Who is not concerned reads that there is an objection, not what it says.
  await head.goto(`/dot/${round}/kien-nghi`);
  await expect(head.getByText(/được mở cho cụm sau khi giải quyết/)).toBeVisible();

  // Nothing is published over it while there is time to decide.
  await officer.goto(`/dot/${round}`);
  await confirm(officer, "Đề nghị công bố", async (dialog) => {
    await expect(dialog.getByText(/^Công bố được sau/)).toBeVisible();
    await dialog.getByLabel("Lý do không chờ giải quyết").fill("Cần kết quả sớm");
    await dialog.getByRole("button", { name: "Gửi đề nghị" }).click();
    await expect(dialog.getByRole("alert")).toBeVisible();
    await dialog.getByRole("button", { name: "Hủy" }).click();
  });
  await officer.goto(`/dot/${round}/kien-nghi`);
  await confirm(officer, "Tiếp nhận", (dialog) => dialog.getByRole("button", { name: "Tiếp nhận" }).click());
  await confirm(officer, "Giải quyết", async (dialog) => {
    await dialog.getByRole("button", { name: "Chấp nhận", exact: true }).click();
    await dialog.getByLabel("Điểm điều chỉnh A.3").fill("8");
    await dialog.getByLabel(/^Lý do/).fill("Biên bản hợp lệ");
    await dialog.getByRole("button", { name: "Giải quyết" }).click();
  });
  for (const page of [officer, head]) {
    await page.goto(`/dot/${round}/kien-nghi`);
    const moved = page.getByRole("table", { name: "4 đơn vị thay đổi" });
    await expect(moved.getByRole("row", { name: unit })).toContainText("8 → 5");
    await expect(moved.getByRole("row", { name: unit })).toContainText("94,80 → 95,80");
    await expect(moved.getByRole("row", { name: "Sở Thử Số 8" })).toContainText("7 → 8");
    await expect(page.getByRole("img", { name: /Thứ hạng trước và sau/ })).toBeVisible();
  }
}

/** From the ranking to the receipt, down to the paper that the workbook named and the line that was corrected. */
async function readReceipt({ leader, round }: Play): Promise<void> {
  await leader.goto(`/dot/${round}/xep-hang`);
  await leader.getByRole("link", { name: `Giải thích điểm của ${unit}` }).click();
  await leader.waitForURL(/\/danh-gia\/.*\/giai-thich/);
  await leader.getByRole("button", { name: "Mở các nhóm" }).click();
  const line = (code: string) =>
    leader
      .getByRole("group")
      .filter({ hasText: `${code}Tiêu chí ${code}` })
      .last();
  await line("A.1").locator("summary").click();
  await expect(line("A.1").getByRole("list", { name: "Minh chứng" }).first()).toContainText(report);
  await expect(leader).toHaveURL(/dong=A\.1/);
  await line("A.3").locator("summary").click();
  await expect(line("A.3")).toContainText("8,00");
  await expect(line("A.3").getByText("Chưa có biên bản kiểm tra")).toBeVisible();
  const corrected = leader.getByRole("table", { name: "Điểm sửa theo quyết định về kiến nghị" });
  await expect(corrected.getByRole("row", { name: /A\.3/ })).toContainText("7,00 → 8,00");
  await expect(corrected.getByRole("row", { name: /A\.3/ })).toContainText("Biên bản hợp lệ");
}

/** Anybody takes the bundle from the public page and has it recomputed by the verifier, which knows nothing else. */
async function verify(browser: Browser, info: TestInfo): Promise<void> {
  const anybody = await (await browser.newContext({ baseURL: server.url })).newPage();
  await anybody.goto("/ket-qua");
  await anybody
    .getByRole("link", { name: /Tổng kết năm 2026/ })
    .first()
    .click();
  await anybody.waitForURL(/\/ket-qua\/.+/);
  expect(await ranking(anybody, anybody.url())).toEqual(places(1, 2, 3, 4, 5, 6, 7, 8, 9));
  const command = await anybody.getByText(/^thidua verify-result/).innerText();
  const key = /--key-id (\S+)/.exec(command)?.[1] ?? "";
  const coming = anybody.waitForEvent("download");
  await anybody.getByRole("link", { name: "Tải tệp kiểm chứng (JSON)" }).click();
  const download = await coming;
  expect(command).toContain(download.suggestedFilename());
  const [bundle, forged] = [info.outputPath(download.suggestedFilename()), info.outputPath("sua.json")];
  await download.saveAs(bundle);
  const said = execFileSync(binary, ["verify-result", bundle, "--key-id", key], { encoding: "utf8" });
  expect(said).toContain("AGREES");
  expect(said).toContain("9 units");

  const text = readFileSync(bundle, "utf8");
  expect(text).toContain("95.80");
  writeFileSync(forged, text.replace("95.80", "98.80"));
  const refused = spawnSync(binary, ["verify-result", forged, "--key-id", key], { encoding: "utf8" });
  expect(refused.status, refused.stdout + refused.stderr).toBe(1);
  expect(refused.stdout).toContain("DIFFERS");
}

test("nine units go through a year-end round, from a workbook to a result that anybody verifies", async ({
  browser,
}, info) => {
  const officer = await windowOf(browser, server, "officer");
  const head = await windowOf(browser, server, nine.leaders[0] ?? "");
  const leader = await windowOf(browser, server, leaderOf(nine, unit));
  const play: Play = {
    round: await drawUp(officer),
    api: await Api.signIn(server.url, "officer", password),
    officer,
    head,
    leader,
  };
  const { round } = play;
  await moveOn(officer, round, "OPEN");
  await test.step("who scores whom is proposed and accepted", () => assign(play));
  await test.step("a self-score comes from a workbook", () => importSelfScore(play, info));
  await test.step("self-scores stay sealed", () => staysSealed(play));
  await handInRest(server, nine, round, "SELF");
  await moveOn(officer, round, "SEALED");
  await moveOn(officer, round, "CROSS");
  await test.step("peers score", () => crossScore(browser, play));
  await moveOn(officer, round, "REPLY");
  await test.step("a changed line is replied to and answered", () => replyAndAnswer(play));
  await moveOn(officer, round, "AGREED");
  await test.step("the cluster agrees", () => agree(play));
  await moveOn(head, round, "APPRAISED");
  await test.step("the ministry appraises", () => appraise(play));
  await moveOn(officer, round, "PROVISIONAL");
  const table = `/dot/${round}/xep-hang`;
  expect(await ranking(leader, table)).toEqual(places(1, 2, 3, 4, 6, 7, 8, 5, 9));
  await expect(leader.getByText("DỰ KIẾN").first()).toBeVisible();
  await test.step("an objection changes ranks", () => object(play));
  expect(await ranking(leader, table)).toEqual(places(1, 2, 3, 4, 5, 6, 7, 8, 9));
  const approver = await windowOf(browser, server, "approver");
  await test.step("two people publish", () => publish(officer, approver, round));
  await test.step("the receipt leads to the evidence", () => readReceipt(play));
  await test.step("anybody verifies the result", () => verify(browser, info));
});
