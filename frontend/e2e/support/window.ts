import { expect, type Page } from "@playwright/test";

/** Signs in through the form, wherever it stands. */
export async function fillSignIn(page: Page, username: string, password: string): Promise<void> {
  await page.getByLabel("Tên đăng nhập").fill(username);
  await page.locator("input[type=password]").fill(password);
  await page.getByRole("button", { name: "Đăng nhập", exact: true }).last().click();
}

/** Opens the self-score of a member unit from the list of work that is due. */
export async function openOwnSheet(page: Page): Promise<string> {
  await page.getByRole("link", { name: "Tự chấm", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Phiếu tự chấm");
  return page.url();
}

/** The first box of a line, by the code of its criterion. */
export const boxOf = (page: Page, code: string) =>
  page.locator(`input[data-cell][aria-label^="${code} "], select[data-cell][aria-label^="${code} "]`).first();

export const saved = (page: Page) => expect(page.getByTestId("save")).toContainText("Đã lưu tất cả");
