import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { mockServer, renderPage } from "~/test/render";

const line = (code: string) => within(document.getElementById(code) as HTMLElement);

it("shows a published set whole and offers nothing that would change it", async () => {
  mockServer();
  await renderPage("/bo-tieu-chi/criteria_set_1");
  await screen.findByRole("heading", { level: 1 });
  expect(screen.getByText(/không phải văn bản chính thức/)).toBeInTheDocument();
  expect(screen.getByText("A. Nhiệm vụ chuyên môn chiếm 60,00% điểm nền.")).toBeInTheDocument();
  expect(line("A1.1").getByText("25,00")).toBeInTheDocument();
  expect(screen.queryByRole("button", { name: /Sửa/ })).not.toBeInTheDocument();
});

it("says what keeps a draft from being published and leads to the line", async () => {
  mockServer();
  await renderPage("/bo-tieu-chi/criteriaset_draft");
  const publish = await screen.findByRole("button", { name: "Ban hành bộ tiêu chí" });
  expect(publish).toBeDisabled();
  expect(publish).toHaveAccessibleDescription("Còn 2 chỗ cần sửa.");
  expect(screen.getByRole("link", { name: /A3.3/ })).toHaveAttribute("href", "#A3.3");
});

it("saves a ladder with the typed figures, and puts a refusal at the very step", async () => {
  const server = mockServer();
  await renderPage("/bo-tieu-chi/criteriaset_draft");
  await screen.findByRole("heading", { level: 1 });
  await userEvent.click(line("A1.3").getByRole("button", { name: "Sửa A1.3" }));
  const dialog = within(screen.getByRole("dialog"));
  const [first] = dialog.getAllByLabelText("Điểm");
  await userEvent.clear(first as HTMLElement);
  await userEvent.type(first as HTMLElement, "40,5");
  await userEvent.click(dialog.getByRole("button", { name: "Lưu" }));
  await waitFor(() => expect(first).toBeInvalid());
  expect(first).toHaveValue("40,5");
  await userEvent.clear(first as HTMLElement);
  await userEvent.type(first as HTMLElement, "35");
  await userEvent.click(dialog.getByRole("button", { name: "Lưu" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument());
  const input = server.calls.findLast((call) => call.operation === "SaveCriterion")?.variables["input"];
  expect(input).toMatchObject({
    expectedVersion: 4,
    maximum: "35.00",
    rule: { type: "LADDER", steps: [{ threshold: "98.00", points: "35.00" }, {}, {}] },
  });
});

it("does not send a figure that is none", async () => {
  const server = mockServer();
  await renderPage("/bo-tieu-chi/criteriaset_draft");
  await screen.findByRole("heading", { level: 1 });
  await userEvent.click(line("A1.2").getByRole("button", { name: "Sửa A1.2" }));
  const dialog = within(screen.getByRole("dialog"));
  const maximum = dialog.getByLabelText(/Tối đa/);
  await userEvent.clear(maximum);
  await userEvent.type(maximum, "1.234");
  await userEvent.click(dialog.getByRole("button", { name: "Lưu" }));
  expect(maximum).toBeInvalid();
  expect(server.calls.some((call) => call.operation === "SaveCriterion")).toBe(false);
});

it("asks for the parts that the chosen rule needs", async () => {
  mockServer();
  await renderPage("/bo-tieu-chi/criteriaset_draft");
  await screen.findByRole("heading", { level: 1 });
  await userEvent.click(line("A1.2").getByRole("button", { name: "Sửa A1.2" }));
  const dialog = within(screen.getByRole("dialog"));
  await userEvent.selectOptions(dialog.getByLabelText(/Cách tính điểm/), "PER_ITEM");
  expect(dialog.getByLabelText("Tên mục")).toBeInTheDocument();
  await userEvent.selectOptions(dialog.getByLabelText(/Cách tính điểm/), "LATE");
  expect(dialog.getByLabelText("Chậm đến (ngày)")).toBeInTheDocument();
  expect(dialog.queryByLabelText("Tên mục")).not.toBeInTheDocument();
  await userEvent.selectOptions(dialog.getByLabelText(/Cách tính điểm/), "PROP_OVER");
  expect(dialog.getByLabelText(/Trần khi vượt/)).toBeInTheDocument();
});

it("does not publish a set that changed while the dialog stood open", async () => {
  const server = mockServer();
  const draft = server.world.root.criteriaSet({ id: "criteriaset_draft" });
  Object.assign(draft ?? {}, { problems: [] });
  await renderPage("/bo-tieu-chi/criteriaset_draft");
  await userEvent.click(await screen.findByRole("button", { name: "Ban hành bộ tiêu chí" }));
  const dialog = within(screen.getByRole("dialog"));
  Object.assign(draft ?? {}, { version: 9 });
  await userEvent.click(dialog.getByRole("button", { name: "Ban hành bộ tiêu chí" }));
  expect(await dialog.findByText(/vừa được sửa. Đóng hộp này/)).toBeInTheDocument();
  await userEvent.click(dialog.getByRole("button", { name: "Ban hành bộ tiêu chí" }));
  await waitFor(() => expect(server.calls.filter((call) => call.operation === "PublishCriteriaSet")).toHaveLength(2));
  expect(draft?.status).toBe("DRAFT");
});
