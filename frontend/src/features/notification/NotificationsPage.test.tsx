import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { mockServer, renderPage } from "~/test/render";

it("shows in the header how much was not read, and leads to it", async () => {
  mockServer();
  await renderPage("/viec-can-lam");
  const bell = await screen.findByRole("link", { name: "Thông báo: 2 chưa đọc" });
  await userEvent.click(bell);
  expect(await screen.findByRole("heading", { level: 1, name: "Thông báo" })).toBeInTheDocument();
  const list = within(await screen.findByRole("list", { name: "Thông báo" }));
  expect(list.getAllByRole("listitem")).toHaveLength(3);
  expect(list.getByRole("link", { name: /^CHƯA NỘP 1 phiếu tự chấm/ })).toHaveAttribute("href", "/dot/round_1");
});

it("marks one notice, then all of them, and tells the bell", async () => {
  const { calls } = mockServer();
  await renderPage("/thong-bao");
  await userEvent.click(await screen.findByRole("button", { name: /^Đánh dấu đã đọc: CHƯA NỘP/ }));
  expect(await screen.findByRole("link", { name: "Thông báo: 1 chưa đọc" })).toBeInTheDocument();
  await userEvent.click(screen.getByRole("button", { name: "Đánh dấu đã đọc tất cả" }));
  expect(await screen.findByRole("link", { name: "Thông báo" })).toBeInTheDocument();
  const sent = calls.filter(({ operation }) => operation === "MarkNotificationsRead");
  expect(sent.map(({ variables }) => variables["input"])).toEqual([{ ids: ["notification_1"] }, { all: true }]);
  await userEvent.click(screen.getByRole("button", { name: /^Chưa đọc/ }));
  expect(await screen.findByText("Đã đọc tất cả")).toBeInTheDocument();
});

it("whoever follows a notice has read it", async () => {
  const { world } = mockServer();
  await renderPage("/thong-bao");
  await userEvent.click(await screen.findByRole("link", { name: /^CHƯA NỘP 1 phiếu tự chấm/ }));
  expect(await screen.findByRole("heading", { level: 1, name: "Chấm điểm thi đua năm 2026" })).toBeInTheDocument();
  await waitFor(() => expect(world.told.notices[0]?.readAt).not.toBeNull());
});

it("saves where e-mail goes, and says in the server's words what is no address", async () => {
  const { world } = mockServer();
  await renderPage("/thong-bao");
  const address = await screen.findByLabelText("Địa chỉ thư điện tử");
  const form = within(address.closest("form") as HTMLElement);
  await userEvent.type(address, "khong phai");
  // The browser would stop this one; the server does too.
  (address.closest("form") as HTMLFormElement).noValidate = true;
  await userEvent.click(form.getByRole("button", { name: "Lưu" }));
  expect((await form.findAllByText(/Địa chỉ thư điện tử chưa đúng/)).length).toBeGreaterThan(0);
  await userEvent.clear(address);
  await userEvent.type(address, "cv@sotnmt.gov.vn");
  await userEvent.click(form.getByRole("button", { name: "Gộp mỗi ngày, 7 giờ sáng" }));
  await userEvent.click(form.getByRole("button", { name: "Lưu" }));
  await waitFor(() => expect(world.told.preferences).toMatchObject({ email: "cv@sotnmt.gov.vn", mode: "DAILY" }));
});

it("lets the administrator change when deadlines are reminded of, said in words", async () => {
  const { calls } = mockServer();
  await renderPage("/thong-bao");
  expect(await screen.findByText(/^trước hạn 7 ngày; trước hạn 3 ngày/)).toBeInTheDocument();
  await userEvent.click(screen.getByRole("button", { name: "Sửa mốc nhắc" }));
  const ladder = screen.getByLabelText(/^Các mốc nhắc/);
  await userEvent.clear(ladder);
  await userEvent.type(ladder, "-48, -12, 0");
  expect(screen.getByText("trước hạn 2 ngày; trước hạn 12 giờ; đúng hạn")).toBeInTheDocument();
  await userEvent.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Lưu" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument());
  const sent = calls.find(({ operation }) => operation === "SetReminderSettings");
  expect(sent?.variables["input"]).toEqual({ ladderHours: [-48, -12, 0], pauseHours: 12 });
});
