import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { mockServer, renderPage } from "~/test/render";

it("changes the own password only when both new ones agree, and says so", async () => {
  const server = mockServer();
  await renderPage("/viec-can-lam");
  await userEvent.click(await screen.findByRole("button", { name: /Chuyên viên TĐKT/ }));
  await userEvent.click(await screen.findByRole("button", { name: "Đổi mật khẩu" }));
  const current = await screen.findByLabelText(/Mật khẩu hiện tại/);
  const dialog = within(current.closest("dialog") as HTMLElement);
  await userEvent.type(current, "mat khau cu");
  await userEvent.type(dialog.getByLabelText(/^Mật khẩu mới/), "mat khau moi");
  await userEvent.type(dialog.getByLabelText(/Nhập lại/), "mat khau khac");
  await userEvent.click(dialog.getByRole("button", { name: "Đổi mật khẩu" }));
  expect(dialog.getByText("Hai lần nhập mật khẩu mới chưa giống nhau.")).toBeInTheDocument();
  expect(server.calls.some((call) => call.operation === "ChangePassword")).toBe(false);
  await userEvent.clear(dialog.getByLabelText(/Nhập lại/));
  await userEvent.type(dialog.getByLabelText(/Nhập lại/), "mat khau moi");
  await userEvent.click(dialog.getByRole("button", { name: "Đổi mật khẩu" }));
  await waitFor(() => expect(screen.getByText("Đã đổi mật khẩu.")).toBeInTheDocument());
});
