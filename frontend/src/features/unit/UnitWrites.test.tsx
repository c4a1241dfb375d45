import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { mockServer, renderPage } from "~/test/render";

async function openDialog(path: string, button: string) {
  const server = mockServer();
  const { router } = await renderPage(path);
  await userEvent.click(await screen.findByRole("button", { name: button }));
  const dialog = within(screen.getByRole("dialog"));
  const sent = (operation: string) => server.calls.filter((call) => call.operation === operation).at(-1)?.variables;
  return { server, router, dialog, sent };
}

it("enters a unit, puts a refusal at its field, keeps what was typed, and goes to the new page", async () => {
  const { router, dialog, sent } = await openDialog("/don-vi", "Thêm đơn vị");
  await userEvent.type(dialog.getByLabelText(/Tên chính thức/), "Sở Mới");
  await userEvent.type(dialog.getByLabelText(/Tên ngắn/), "SM");
  const code = dialog.getByLabelText(/^Mã/);
  await userEvent.click(code);
  await userEvent.paste("S".repeat(61));
  await userEvent.type(dialog.getByLabelText("Trực thuộc"), "Bộ");
  await userEvent.click(await dialog.findByRole("button", { name: "Bộ Tài nguyên và Môi trường" }));
  await userEvent.click(dialog.getByRole("button", { name: "Lưu" }));
  await waitFor(() => expect(code).toBeInvalid());
  expect(dialog.getByLabelText(/Tên chính thức/)).toHaveValue("Sở Mới");
  await userEvent.clear(code);
  await userEvent.type(code, "SM-BK");
  await userEvent.click(dialog.getByRole("button", { name: "Lưu" }));
  await waitFor(() => expect(router.state.location.pathname).toBe("/don-vi/unit_10"));
  expect(sent("CreateUnit")?.["input"]).toMatchObject({
    kind: "DEPARTMENT",
    code: "SM-BK",
    parentId: "unit_ministry",
    documentId: null,
  });
});

it("offers no writes to a reader whose work they are not", async () => {
  const { world } = mockServer();
  const refused = (action: string) => ({
    action,
    allowed: false,
    lockCode: "ROLE",
    lockReason: "Không phải việc này.",
  });
  Object.assign(world.organisation.units[0] ?? {}, { allowedActions: ["renameUnit", "recordSuccession"].map(refused) });
  await renderPage("/don-vi/unit_1");
  expect(await screen.findByRole("heading", { level: 1 })).toBeInTheDocument();
  expect(screen.queryByRole("button", { name: "Đổi tên" })).not.toBeInTheDocument();
  expect(screen.queryByRole("button", { name: "Ghi nhận kế thừa" })).not.toBeInTheDocument();
});

it("renames a unit over somebody else's name only when asked again", async () => {
  const { server, dialog, sent } = await openDialog("/don-vi/unit_1", "Đổi tên");
  const name = dialog.getByLabelText(/Tên chính thức/);
  await userEvent.clear(name);
  await userEvent.type(name, "Tên của tôi");
  Object.assign(server.world.organisation.units[0] ?? {}, { name: "Tên của người khác", version: 7 });
  await userEvent.click(dialog.getByRole("button", { name: "Lưu" }));
  expect(await dialog.findByText("Người khác vừa sửa trước bạn")).toBeInTheDocument();
  await waitFor(() => expect(dialog.getByText("Tên của người khác")).toBeInTheDocument());
  expect(name).toHaveValue("Tên của tôi");
  await userEvent.click(dialog.getByRole("button", { name: "Lưu" }));
  expect(await screen.findByRole("heading", { level: 1, name: "Tên của tôi" })).toBeInTheDocument();
  expect(sent("RenameUnit")?.["input"]).toMatchObject({ unitId: "unit_1", expectedVersion: 7, name: "Tên của tôi" });
});

it("says what a succession does, and sends the unit that lives on in both lists", async () => {
  const { dialog, sent } = await openDialog("/don-vi/unit_1", "Ghi nhận kế thừa");
  expect(dialog.getByText("Việc này làm đơn vị cũ kết thúc")).toBeInTheDocument();
  await userEvent.selectOptions(dialog.getByLabelText("Hình thức"), "ABSORB");
  await userEvent.click(dialog.getByRole("button", { name: "Ghi nhận kế thừa" }));
  await waitFor(() => expect(dialog.getByLabelText("Hình thức")).toBeInvalid());
  await userEvent.type(dialog.getByLabelText("Thêm vào “Đơn vị nhận, tiếp tục hoạt động”"), "Bắc Kạn");
  await userEvent.click(await dialog.findByRole("button", { name: "Sở Tài nguyên và Môi trường tỉnh Bắc Kạn" }));
  await userEvent.click(dialog.getByRole("button", { name: "Ghi nhận kế thừa" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument());
  expect(sent("RecordSuccession")?.["input"]).toMatchObject({
    kind: "ABSORB",
    predecessorIds: ["unit_1", "unit_2"],
    successorIds: ["unit_2"],
    note: null,
  });
});

it("puts a refusal of one unit beside that unit, and the list can be mended", async () => {
  const { server, dialog } = await openDialog("/don-vi/unit_1", "Ghi nhận kế thừa");
  Object.assign(server.world.organisation.units[0] ?? {}, { dissolvedOn: "2025-01-01" });
  await userEvent.type(dialog.getByLabelText("Thêm vào “Đơn vị mới”"), "Bắc Kạn");
  await userEvent.click(await dialog.findByRole("button", { name: "Sở Tài nguyên và Môi trường tỉnh Bắc Kạn" }));
  await userEvent.click(dialog.getByRole("button", { name: "Ghi nhận kế thừa" }));
  const entry = dialog.getByText("Sở Tài nguyên và Môi trường tỉnh Bắc Giang", { selector: "li" });
  await waitFor(() => expect(entry).toHaveTextContent("Đơn vị không tồn tại vào ngày này."));
  await userEvent.click(within(entry).getByRole("button"));
  expect(entry).not.toBeInTheDocument();
});
