import { expect, type Browser, type Page } from "@playwright/test";
import { Api } from "./api";
import { password, type Nine } from "./nine";
import type { Server } from "./server";
import { handIn, papers } from "./sheets";
import { fillSignIn } from "./window";

/** A window of one person, signed in through the form. */
export async function windowOf(browser: Browser, server: Server, username: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: server.url });
  const page = await context.newPage();
  await page.goto("/dang-nhap");
  await fillSignIn(page, username, password);
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
export async function moveOn(page: Page, round: string, to: keyof typeof steps): Promise<void> {
  await page.goto(`/dot/${round}`);
  await page.getByRole("button", { name: steps[to] }).click();
  await page.getByRole("button", { name: "Xác nhận chuyển bước" }).click();
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(page.getByRole("button", { name: steps[to] })).toHaveCount(0);
}

/** Types a value into the box of a line; the panel beside goes on showing that line until the next is chosen. */
export async function type(page: Page, name: RegExp, value: string): Promise<void> {
  await page.getByRole("textbox", { name }).first().fill(value);
}

/** Hands a filled and saved paper in, from its page, and waits for the receipt. */
export async function submit(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Kiểm tra và nộp" }).click();
  await page.getByRole("button", { name: "Nộp phiếu" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Nộp phiếu" }).click();
  await expect(page.getByText("Số biên nhận", { exact: false })).toBeVisible();
}

/** The username of the leader of a unit. */
export function leaderOf(nine: Nine, unit: string): string {
  return nine.leaders[nine.unitNames.indexOf(unit)] ?? "";
}

/** Hands in every paper of a stage that is still a draft, through the API, as its author. */
export async function handInRest(server: Server, nine: Nine, round: string, stage: string): Promise<void> {
  const officer = await Api.signIn(server.url, "officer", password);
  // Signing in is slow on purpose: each author does it once.
  const authors = new Map([["officer", officer]]);
  for (const paper of await papers(officer, round)) {
    if (paper.stage !== stage || paper.state === "SUBMITTED") continue;
    const author = stage === "APPRAISED" ? "officer" : leaderOf(nine, paper.author?.name ?? "");
    const api = authors.get(author) ?? (await Api.signIn(server.url, author, password));
    authors.set(author, api);
    await handIn(api, paper, nine.unitNames.indexOf(paper.about));
  }
}

/** One person proposes the result, another publishes it. */
export async function publish(proposer: Page, approver: Page, round: string): Promise<void> {
  await proposer.goto(`/dot/${round}`);
  await proposer.getByRole("button", { name: "Đề nghị công bố" }).click();
  await proposer.getByRole("dialog").getByRole("button", { name: "Gửi đề nghị" }).click();
  await expect(proposer.getByRole("dialog")).toBeHidden();
  // Who proposed it cannot publish it.
  await expect(proposer.getByRole("button", { name: "Công bố kết quả" })).toBeDisabled();
  await approver.goto(`/dot/${round}`);
  await approver.getByRole("button", { name: "Công bố kết quả" }).click();
  const dialog = approver.getByRole("dialog");
  await dialog.getByLabel(/Gõ 2026 để xác nhận/).fill("2026");
  await dialog.getByRole("button", { name: "Công bố kết quả" }).click();
  await expect(dialog).toBeHidden();
}
