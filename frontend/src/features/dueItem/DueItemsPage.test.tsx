import { screen, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { mockServer, renderPage } from "~/test/render";

it("leads from the work that is due to the sheet itself", async () => {
  mockServer();
  await renderPage("/viec-can-lam");
  expect(await screen.findByRole("heading", { level: 1, name: "Việc cần làm" })).toBeInTheDocument();
  const row = screen.getByText("Tự chấm điểm: Sở TN&MT Bắc Kạn").closest("li");
  expect(row).not.toBeNull();
  const inRow = within(row as HTMLElement);
  expect(inRow.getByText("31/46 tiêu chí")).toBeInTheDocument();
  expect(inRow.getByText("Còn 7 ngày")).toBeInTheDocument();
  expect(inRow.getByRole("link")).toHaveAttribute("href", "/phieu/sheet_self_2");
});

it("shouts that a complete sheet has not been handed in", async () => {
  mockServer();
  await renderPage("/viec-can-lam");
  expect(await screen.findByText("Đã đủ, CHƯA NỘP")).toBeInTheDocument();
});

it("sends a visitor who is not signed in to the sign-in page and back", async () => {
  mockServer();
  const { router } = await renderPage("/viec-can-lam", { signedIn: false });
  expect(await screen.findByRole("heading", { level: 1, name: "Đăng nhập" })).toBeInTheDocument();
  expect(router.state.location.search).toEqual({ tiep: "/viec-can-lam" });
});

it("counts papers where a whole round is waited for, and ends no title with a colon", async () => {
  mockServer();
  await renderPage("/viec-can-lam");
  const row = (await screen.findByText("Chờ các đơn vị khác nộp phiếu")).closest("li") as HTMLElement;
  expect(within(row).getByText("Đã nộp 6/9 phiếu")).toBeInTheDocument();
  expect(screen.getByText("Báo cáo kết quả hưởng ứng phong trào")).toBeInTheDocument();
});
