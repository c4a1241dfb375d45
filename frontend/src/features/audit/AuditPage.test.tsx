import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { mockServer, renderPage } from "~/test/render";

const rows = () => screen.getAllByRole("row").length - 1;

it("reads page after page", async () => {
  mockServer();
  await renderPage("/nhat-ky");
  await screen.findByRole("heading", { level: 1, name: "Nhật ký" });
  expect(rows()).toBe(50);
  await userEvent.click(screen.getByRole("button", { name: "Xem thêm" }));
  await waitFor(() => expect(rows()).toBe(64));
});

it("keeps its filters in the address and sends them", async () => {
  const server = mockServer();
  const { router } = await renderPage("/nhat-ky?viec=user.suspend");
  await screen.findByRole("heading", { level: 1 });
  expect(server.calls.find((call) => call.operation === "AuditEvents")?.variables["filter"]).toEqual({
    action: "user.suspend",
  });
  await userEvent.type(screen.getByLabelText("Mã đối tượng"), "user_99{Enter}");
  expect(await screen.findByText("Không có việc nào phù hợp")).toBeInTheDocument();
  expect(router.state.location.search).toEqual({ viec: "user.suspend", doituong: "user_99" });
});

it("shows before and after in words, unchanged fields on demand, and the hash", async () => {
  mockServer();
  const { router } = await renderPage("/nhat-ky?viec=criteriaSet.saveCriterion");
  const [open] = await screen.findAllByRole("button", { name: /Chi tiết việc số/ });
  await userEvent.click(open as HTMLElement);
  const dialog = within(screen.getByRole("dialog"));
  const row = within(dialog.getByRole("rowheader", { name: "Điểm tối đa" }).closest("tr") as HTMLElement);
  expect(row.getByText("25,00")).toBeInTheDocument();
  expect(row.getByText("30,00")).toBeInTheDocument();
  expect(dialog.queryByRole("rowheader", { name: "Mã" })).not.toBeInTheDocument();
  await userEvent.click(dialog.getByRole("button", { name: /Hiện cả 3 mục/ }));
  expect(dialog.getByRole("rowheader", { name: "Mã" })).toBeInTheDocument();
  expect(dialog.getByText(/^[0-9a-f]{64}$/)).toBeInTheDocument();
  await userEvent.click(dialog.getByRole("button", { name: "Lịch sử của đối tượng này" }));
  expect(router.state.location.search).toEqual({ doituong: "criteriaset_draft" });
});

it("says who may look when this reader may not", async () => {
  const server = mockServer();
  server.world.root.auditEvents = () => {
    throw Object.assign(new Error("Vai trò của bạn không có quyền này."), { extensions: { code: "FORBIDDEN" } });
  };
  await renderPage("/nhat-ky");
  expect(await screen.findByRole("heading", { name: "Bạn không có quyền ở đây" })).toBeInTheDocument();
});
