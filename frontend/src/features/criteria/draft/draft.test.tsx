import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { mockServer, renderPage } from "~/test/render";

const codes = () => [...document.querySelectorAll("tr[id^='A1.']")].map(({ id }) => id);

it("moves a line by keyboard, and the first one does not move further up", async () => {
  const server = mockServer();
  await renderPage("/bo-tieu-chi/criteriaset_draft");
  const down = await screen.findByRole("button", { name: "Chuyển xuống: A1.1" });
  const [first, second] = codes();
  down.focus();
  await userEvent.keyboard("{Enter}");
  await waitFor(() => expect(codes().slice(0, 2)).toEqual([second, first]));
  expect(screen.getByRole("button", { name: "Chuyển xuống: A1.1" })).toHaveFocus();
  const up = screen.getByRole("button", { name: `Chuyển lên: ${second}` });
  expect(up).toHaveAttribute("aria-disabled", "true");
  await userEvent.click(up);
  const moves = server.calls.filter((call) => call.operation === "MoveCriterion");
  expect(moves).toHaveLength(1);
  expect(moves[0]?.variables["input"]).toMatchObject({ expectedVersion: 4, to: { direction: "DOWN" } });
});

it("says what a line comes from, and that two lines make a merger", async () => {
  const server = mockServer();
  await renderPage("/bo-tieu-chi/criteriaset_draft");
  await userEvent.click(await screen.findByRole("button", { name: "Nguồn A1.1" }));
  const dialog = within(screen.getByRole("dialog"));
  expect(dialog.getByRole("status")).toHaveTextContent("Kế thừa một dòng của bộ cũ.");
  const boxes = await dialog.findAllByRole("checkbox");
  expect(boxes[0]).toBeChecked();
  await userEvent.click(boxes[1] as HTMLElement);
  expect(dialog.getByRole("status")).toHaveTextContent("Gộp nhiều dòng của bộ cũ.");
  await userEvent.click(dialog.getByRole("button", { name: "Lưu" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument());
  const input = server.calls.findLast((call) => call.operation === "MapCriterion")?.variables["input"];
  expect((input as { originIds: string[] }).originIds).toHaveLength(2);
});

it("adds a ground for not considering a unit", async () => {
  const server = mockServer();
  await renderPage("/bo-tieu-chi/criteriaset_draft");
  await userEvent.click(await screen.findByRole("button", { name: "Thêm điều kiện loại" }));
  const dialog = within(screen.getByRole("dialog"));
  await userEvent.type(dialog.getByLabelText(/Nội dung điều kiện/), "Bị xử lý kỷ luật");
  await userEvent.click(dialog.getByRole("button", { name: "Lưu" }));
  await waitFor(() => expect(screen.getByText(/Bị xử lý kỷ luật/)).toBeInTheDocument());
  const input = server.calls.findLast((call) => call.operation === "SaveDisqualifier")?.variables["input"];
  expect(input).toMatchObject({ name: "Bị xử lý kỷ luật", effect: "BLOCK", replacedCode: null });
});

it("warns that a copy for the same year corrects the set", async () => {
  mockServer();
  await renderPage("/bo-tieu-chi/criteriaset_draft");
  await userEvent.click(await screen.findByRole("button", { name: "Sao chép" }));
  const dialog = within(screen.getByRole("dialog"));
  expect(dialog.getByLabelText(/Năm/)).toHaveValue("2028");
  expect(dialog.queryByText(/Cùng năm thi đua/)).not.toBeInTheDocument();
});

it("shows the sheet as units will see it, without a field to type in", async () => {
  mockServer();
  await renderPage("/bo-tieu-chi/criteriaset_draft/phieu-mau");
  expect(await screen.findByRole("heading", { level: 1 })).toHaveTextContent("Phiếu điểm mẫu");
  expect(screen.getByText(/Không nhập được, không lưu gì/)).toBeVisible();
  expect(screen.queryByRole("textbox")).not.toBeInTheDocument();
});
