import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { mockServer, renderPage } from "~/test/render";

it("narrows the register by words, type and year, all in the address", async () => {
  const server = mockServer();
  const { router } = await renderPage("/van-ban?loai=DECISION&nam=2022");
  expect(await screen.findByRole("link", { name: "395/QĐ-BTNMT" })).toBeInTheDocument();
  expect(screen.queryByText("12/KH-BTNMT")).not.toBeInTheDocument();
  await userEvent.type(screen.getByLabelText(/Số, ký hiệu, cơ quan/), "thanh lap");
  await waitFor(() => expect(router.state.location.href).toBe("/van-ban?loai=DECISION&nam=2022&tim=thanh+lap"));
  const last = server.calls.filter((call) => call.operation === "Documents").at(-1);
  expect(last?.variables["filter"]).toEqual({ search: "thanh lap", type: "DECISION", year: 2022 });
});

it("shows what rests on a document, with the way there", async () => {
  mockServer();
  await renderPage("/van-ban/document_395");
  expect(await screen.findByRole("heading", { level: 1, name: "Quyết định 395/QĐ-BTNMT" })).toBeInTheDocument();
  expect(screen.getByRole("link", { name: "Cụm thi đua số II" })).toHaveAttribute("href", "/cum/cluster_2");
});

it("keeps what was typed when somebody else saved first, shows what stands now, and saves over it when asked again", async () => {
  const server = mockServer();
  await renderPage("/van-ban/document_12");
  await userEvent.click(await screen.findByRole("button", { name: "Sửa trích yếu" }));
  const dialog = within(screen.getByRole("dialog"));
  const field = dialog.getByLabelText(/Trích yếu/);
  await userEvent.clear(field);
  await userEvent.type(field, "Của tôi");
  const stored = server.world.root.document({ id: "document_12" });
  Object.assign(stored ?? {}, { summary: "Của người khác", version: 7 });
  await userEvent.click(dialog.getByRole("button", { name: "Lưu" }));
  expect(await dialog.findByText("Người khác vừa sửa trước bạn")).toBeInTheDocument();
  await waitFor(() => expect(dialog.getByText("Của người khác")).toBeInTheDocument());
  expect(field).toHaveValue("Của tôi");
  await userEvent.click(dialog.getByRole("button", { name: "Lưu" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument());
  expect(screen.getByText("Của tôi")).toBeInTheDocument();
});

it("puts a taken number at its field", async () => {
  mockServer();
  await renderPage("/van-ban");
  await userEvent.click(await screen.findByRole("button", { name: "Ghi văn bản vào sổ" }));
  const dialog = within(screen.getByRole("dialog"));
  await userEvent.type(dialog.getByLabelText(/^Số/), "12");
  await userEvent.type(dialog.getByLabelText(/Ký hiệu/), "KH-BTNMT");
  await userEvent.type(dialog.getByLabelText(/Trích yếu/), "Kế hoạch");
  await userEvent.click(dialog.getByRole("button", { name: "Lưu" }));
  await waitFor(() => expect(dialog.getByLabelText(/^Số/)).toBeInvalid());
  expect(dialog.getByLabelText(/Ký hiệu/)).toHaveValue("KH-BTNMT");
});
