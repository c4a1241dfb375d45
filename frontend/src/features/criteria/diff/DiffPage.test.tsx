import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { mockServer, renderPage } from "~/test/render";

it("shows the changed lines of two versions with a sentence each, and every line when asked", async () => {
  mockServer();
  const { router } = await renderPage("/bo-tieu-chi/criteriaset_draft/so-sanh");
  expect(await screen.findByText("Bộ tiêu chí: năm thi đua đổi từ 2026 thành 2027.", { exact: false })).toBeVisible();
  const table = () => within(screen.getByRole("table"));
  const before = table().getAllByRole("row").length;
  expect(table().getByText(/cách tính điểm đổi từ/)).toBeInTheDocument();
  expect(table().getByText("Bỏ")).toBeInTheDocument();
  await userEvent.click(screen.getByRole("button", { name: "Mọi dòng" }));
  expect(table().getAllByRole("row").length).toBeGreaterThan(before + 20);
  expect(router.state.location.search).toEqual({ dong: "tat-ca" });
});

it("says so when there is nothing to compare with", async () => {
  mockServer();
  await renderPage("/bo-tieu-chi/criteria_set_1/so-sanh");
  expect(await screen.findByText("Chưa có bản nào để so sánh")).toBeVisible();
});
