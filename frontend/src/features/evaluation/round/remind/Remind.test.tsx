import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { mockServer, renderPage } from "~/test/render";

function leading() {
  const server = mockServer();
  server.world.evaluation.round["allowedActions"] = [{ action: "remindUnits", allowed: true }];
  return server;
}

it("reminds every unit that owes its sheet, with a sentence, and says what came of each", async () => {
  const { calls } = leading();
  await renderPage("/dot/round_1");
  await userEvent.click(await screen.findByRole("button", { name: "Nhắc 2 đơn vị chưa nộp" }));
  const dialog = within(screen.getByRole("dialog"));
  expect(dialog.getAllByRole("checkbox")).toHaveLength(2);
  await userEvent.type(dialog.getByLabelText("Lời nhắn"), "Mong nộp sớm.");
  await userEvent.click(dialog.getByRole("button", { name: "Nhắc 2 đơn vị" }));
  expect(await screen.findByRole("heading", { name: "Kết quả nhắc" })).toBeInTheDocument();
  expect(within(screen.getByRole("dialog")).getAllByText("Đã nhắc")).toHaveLength(2);
  const sent = calls.filter(({ operation }) => operation === "RemindUnits");
  expect(sent).toHaveLength(1);
  expect(sent[0]?.variables["input"]).toMatchObject({
    stage: "SELF",
    message: "Mong nộp sớm.",
    unitIds: ["unit_2", "unit_5"],
  });
});

it("reminds one unit from its row, and offers none that was reminded a short while ago", async () => {
  const { calls } = leading();
  await renderPage("/dot/round_1");
  const table = within(await screen.findByRole("table", { name: "Tiến độ các đơn vị" }));
  expect(table.getByText("Đã nhắc 06:00 23/11/2026")).toBeInTheDocument();
  expect(table.getByText("Nhắc lại được từ 18:00 23/11/2026")).toBeInTheDocument();
  const buttons = table.getAllByRole("button", { name: /^Nhắc Sở/ });
  expect(buttons).toHaveLength(2);
  await userEvent.click(buttons[1] as HTMLElement);
  await userEvent.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Nhắc 1 đơn vị" }));
  await screen.findByRole("heading", { name: "Kết quả nhắc" });
  expect(calls.find(({ operation }) => operation === "RemindUnits")?.variables["input"]).toMatchObject({
    unitIds: ["unit_5"],
    message: null,
  });
});

it("says in words how late a unit is, and offers no button to those who may not remind", async () => {
  const { world } = mockServer();
  const rows = world.evaluation.round["progress"] as { reminder: Record<string, unknown> }[];
  Object.assign(rows[1]?.reminder ?? {}, { daysLate: 3, lateText: "quá hạn 3 ngày" });
  world.evaluation.round["allowedActions"] = [{ action: "remindUnits", allowed: false, lockReason: "Không." }];
  await renderPage("/dot/round_1");
  const table = within(await screen.findByRole("table", { name: "Tiến độ các đơn vị" }));
  expect(table.getByText("quá hạn 3 ngày")).toBeInTheDocument();
  expect(table.queryByRole("button", { name: /^Nhắc/ })).not.toBeInTheDocument();
  expect(screen.queryByRole("button", { name: /đơn vị chưa nộp/ })).not.toBeInTheDocument();
});
