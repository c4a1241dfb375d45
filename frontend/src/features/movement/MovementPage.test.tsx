import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { mockServer, renderPage } from "~/test/render";

it("tells how many answered, who is silent, and which phase is past", async () => {
  mockServer();
  await renderPage("/phong-trao/movement_1");
  await screen.findByRole("heading", { level: 1 });
  expect(screen.getByText("5 trên 9 đơn vị đã hưởng ứng (55,56%).")).toBeInTheDocument();
  expect(screen.getByText("Giai đoạn 2021–2025")).toBeInTheDocument();
  expect(screen.getByRole("link", { name: "Sở TN&MT Quảng Ninh" })).toHaveAttribute("href", "/don-vi/unit_9");
});

it("takes a unit's plan, and says at the field when it has answered before", async () => {
  const server = mockServer();
  await renderPage("/phong-trao/movement_2");
  await userEvent.click(await screen.findByRole("button", { name: "Đăng ký hưởng ứng" }));
  const dialog = within(screen.getByRole("dialog"));
  await userEvent.type(dialog.getByLabelText(/Kế hoạch hưởng ứng/), "Giúp một xã");
  await userEvent.click(dialog.getByRole("button", { name: "Đăng ký hưởng ứng" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument());
  expect(await screen.findByText("Giúp một xã")).toBeInTheDocument();
  const input = server.calls.find((call) => call.operation === "RespondToMovement")?.variables["input"];
  expect(input).toMatchObject({ movementId: "movement_2", unitId: "unit_2", plan: "Giúp một xã" });
});

it("refuses a report without its result at the field and keeps the progress", async () => {
  mockServer();
  await renderPage("/phong-trao/movement_2");
  await userEvent.click(await screen.findByRole("button", { name: "Báo cáo" }));
  const dialog = within(screen.getByRole("dialog"));
  await userEvent.selectOptions(dialog.getByLabelText(/Tình trạng/), "REPORTED");
  await userEvent.click(dialog.getByRole("button", { name: "Lưu" }));
  await waitFor(() => expect(dialog.getByLabelText(/Kết quả/)).toBeInvalid());
  expect(dialog.getByLabelText(/Tiến độ|Đã làm/)).toHaveValue("Đã hỗ trợ 12 hộ.");
});

it("marks an example with the version that was read", async () => {
  const server = mockServer();
  await renderPage("/phong-trao/movement_2");
  await userEvent.click(await screen.findByRole("button", { name: "Nêu điển hình" }));
  expect(await screen.findByRole("button", { name: "Thôi nêu điển hình" })).toBeInTheDocument();
  expect(server.calls.find((call) => call.operation === "MarkExemplaryResponse")?.variables["input"]).toEqual({
    responseId: "response_6",
    expectedVersion: 1,
    exemplary: true,
  });
});

it("launches a movement with a phase and goes on to its page", async () => {
  const server = mockServer();
  await renderPage("/phong-trao");
  await userEvent.click(await screen.findByRole("button", { name: "Phát động phong trào" }));
  const dialog = within(screen.getByRole("dialog"));
  await userEvent.type(dialog.getByLabelText(/^Phong trào/), "Thi đua chuyển đổi số");
  await userEvent.selectOptions(dialog.getByLabelText(/Cấp phát động/), "PRIME_MINISTER");
  expect(dialog.getByLabelText(/Phạm vi/)).toHaveValue("NATION");
  await userEvent.click(dialog.getByRole("button", { name: "Thêm giai đoạn" }));
  await userEvent.type(dialog.getByLabelText(/Tên giai đoạn/), "Giai đoạn một");
  await userEvent.click(dialog.getByRole("button", { name: "Phát động phong trào" }));
  expect(await screen.findByRole("heading", { level: 1, name: "Thi đua chuyển đổi số" })).toBeInTheDocument();
  expect(server.calls.find((call) => call.operation === "LaunchMovement")?.variables["input"]).toMatchObject({
    level: "PRIME_MINISTER",
    launcherId: null,
    launcherName: "Thủ tướng Chính phủ",
    phases: [{ name: "Giai đoạn một", startsOn: null }],
  });
});
