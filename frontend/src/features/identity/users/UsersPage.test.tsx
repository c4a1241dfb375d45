import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { mockServer, renderPage } from "~/test/render";

it("lists accounts with today's roles and keeps the filters in the address", async () => {
  mockServer();
  const { router } = await renderPage("/quan-tri/nguoi-dung?vaitro=SYSTEM_ADMINISTRATOR");
  expect(await screen.findByRole("link", { name: "Quản trị hệ thống" })).toBeInTheDocument();
  expect(screen.queryByText(/Bắc Giang/)).not.toBeInTheDocument();
  await userEvent.selectOptions(screen.getByLabelText("Tình trạng"), "da-khoa");
  expect(router.state.location.search).toEqual({ vaitro: "SYSTEM_ADMINISTRATOR", tinhtrang: "da-khoa" });
  expect(await screen.findByText("Không có người dùng phù hợp")).toBeInTheDocument();
});

it("shows only the roles in force today", async () => {
  mockServer();
  await renderPage("/quan-tri/nguoi-dung?tim=backan");
  const row = within((await screen.findByText("chuyenvien.backan")).closest("tr") as HTMLElement);
  expect(row.getByText(/Cán bộ thi đua đơn vị thành viên/)).toBeInTheDocument();
  expect(row.queryByText(/Lãnh đạo/)).not.toBeInTheDocument();
});

it("puts the server's refusal at the field and keeps what was typed, then goes on to the new account", async () => {
  mockServer();
  const { router } = await renderPage("/quan-tri/nguoi-dung");
  await userEvent.click(await screen.findByRole("button", { name: "Mở tài khoản" }));
  const dialog = within(screen.getByRole("dialog"));
  await userEvent.type(dialog.getByLabelText(/Họ tên/), "Nguyễn Văn Mẫu");
  await userEvent.type(dialog.getByLabelText(/Tên đăng nhập/), "quantri");
  await userEvent.type(dialog.getByLabelText(/Mật khẩu đầu tiên/), "mot hai ba bon");
  await userEvent.click(dialog.getByRole("button", { name: "Mở tài khoản" }));
  const field = await dialog.findByLabelText(/Tên đăng nhập/);
  await waitFor(() => expect(field).toBeInvalid());
  expect(field).toHaveValue("quantri");
  await userEvent.type(field, "2");
  await userEvent.click(dialog.getByRole("button", { name: "Mở tài khoản" }));
  expect(await screen.findByRole("heading", { level: 1, name: "Nguyễn Văn Mẫu" })).toBeInTheDocument();
  expect(router.state.location.pathname).toMatch(/^\/quan-tri\/nguoi-dung\/user_/);
});
