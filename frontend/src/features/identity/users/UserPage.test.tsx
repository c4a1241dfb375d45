import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { mockServer, renderPage } from "~/test/render";

it("shows roles of all times with where each stands, and lets one be ended", async () => {
  const server = mockServer();
  await renderPage("/quan-tri/nguoi-dung/user_1");
  await screen.findByRole("heading", { level: 1 });
  for (const tense of ["Đã thôi", "Đang giữ", "Chưa bắt đầu"]) expect(screen.getByText(tense)).toBeInTheDocument();
  const [end] = screen.getAllByRole("button", { name: "Thôi giữ vai trò" });
  await userEvent.click(end as HTMLElement);
  await userEvent.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Thôi giữ vai trò" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument());
  expect(server.calls.filter((call) => call.operation === "EndRole")).toHaveLength(1);
});

it("does not offer to suspend the own account", async () => {
  mockServer();
  await renderPage("/quan-tri/nguoi-dung/user_1");
  expect(await screen.findByRole("button", { name: "Đặt lại mật khẩu" })).toBeEnabled();
  expect(screen.queryByRole("button", { name: "Khóa tài khoản" })).not.toBeInTheDocument();
});

it("suspends with a reason and the version that was read, and offers the way back", async () => {
  const server = mockServer();
  await renderPage("/quan-tri/nguoi-dung/user_3");
  await userEvent.click(await screen.findByRole("button", { name: "Khóa tài khoản" }));
  const dialog = within(screen.getByRole("dialog"));
  await userEvent.type(dialog.getByLabelText(/Lý do/), "Chuyển công tác");
  await userEvent.click(dialog.getByRole("button", { name: "Khóa tài khoản" }));
  expect(await screen.findByRole("button", { name: "Mở khóa tài khoản" })).toBeInTheDocument();
  const call = server.calls.find(({ operation }) => operation === "SuspendUser");
  expect(call?.variables["input"]).toEqual({ userId: "user_3", expectedVersion: 1, reason: "Chuyển công tác" });
});

it("says that an account does not exist", async () => {
  mockServer();
  await renderPage("/quan-tri/nguoi-dung/user_none");
  expect(await screen.findByRole("heading", { name: "Không tìm thấy trang" })).toBeInTheDocument();
});
