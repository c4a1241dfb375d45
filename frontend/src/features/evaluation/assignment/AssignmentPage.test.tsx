import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { mockServer, renderPage } from "~/test/render";

async function openBoard() {
  const server = mockServer();
  await renderPage("/dot/round_1/phan-cong");
  const table = await screen.findByRole("table", { name: /Bảng phân công chấm chéo/ });
  return { server, table: within(table) };
}

const sent = (server: ReturnType<typeof mockServer>, operation: string) =>
  server.calls.filter((call) => call.operation === operation).map((call) => call.variables);

it("says in every cell who scores whom, and why somebody may not", async () => {
  const { table } = await openBoard();
  expect(table.getAllByRole("rowheader")).toHaveLength(10);
  const cells = table.getAllByRole("button").map((cell) => cell.getAttribute("aria-label") ?? "");
  expect(cells).toHaveLength(81);
  expect(cells.filter((label) => label.endsWith(": chính đơn vị"))).toHaveLength(9);
  expect(cells.filter((label) => label.endsWith(": đã khai xung đột lợi ích"))).toHaveLength(1);
  expect(cells.filter((label) => label.endsWith(": đã nộp phiếu"))).toHaveLength(1);
  expect(cells.filter((label) => label.includes("đã chấm ở đợt trước"))).toHaveLength(1);
  expect(screen.getByText("Phải nới 1 điểm của quy tắc phân công:")).toBeInTheDocument();
});

it("is walked with the arrow keys from one stop of Tab, and changed with a reason", async () => {
  const { server, table } = await openBoard();
  const cells = table.getAllByRole("button");
  expect(cells.filter((cell) => cell.tabIndex === 0)).toHaveLength(1);
  cells[0]?.focus();
  await userEvent.keyboard("{ArrowDown}{ArrowDown}{Enter}");
  // The third unit scores the first; the paper is a draft.
  const dialog = within(await screen.findByRole("dialog"));
  await userEvent.selectOptions(dialog.getByLabelText("Đơn vị chấm thay"), "unit_5");
  await userEvent.click(dialog.getByRole("button", { name: "Thay đổi" }));
  expect(sent(server, "ChangeAssignment")).toHaveLength(0);
  await userEvent.type(dialog.getByLabelText(/Lý do/), "Không bố trí được người chấm");
  await userEvent.click(dialog.getByRole("button", { name: "Thay đổi" }));
  expect(sent(server, "ChangeAssignment")[0]?.["input"]).toMatchObject({
    roundId: "round_1",
    expectedVersion: 5,
    fromScorerUnitId: "unit_3",
    toScorerUnitId: "unit_5",
    unitId: "unit_1",
    reason: "Không bố trí được người chấm",
  });
  expect(await screen.findByRole("table", { name: "Các lần thay đổi phân công" })).toBeInTheDocument();
});

it("does nothing on a cell that is barred or handed in", async () => {
  const { table } = await openBoard();
  await userEvent.click(table.getAllByRole("button")[0] as HTMLElement);
  expect(screen.queryByRole("dialog")).not.toBeInTheDocument();
});

it("shows a proposal without storing it, and hands out by its plan and seed", async () => {
  const { server } = await openBoard();
  await userEvent.click(screen.getByRole("button", { name: "Đề xuất" }));
  expect(await screen.findByText("Mọi quy tắc phân công đều được giữ.")).toBeInTheDocument();
  expect(sent(server, "AssignCrossScorers")).toHaveLength(0);
  const first = sent(server, "ProposeAssignments")[0];
  expect(first).toMatchObject({ roundId: "round_1", plan: { mode: "PEERS", perUnit: 2 } });
  await userEvent.click(screen.getByRole("button", { name: "Đề xuất lại" }));
  const again = sent(server, "ProposeAssignments")[1];
  expect(again?.["seed"]).not.toBe(first?.["seed"]);
  await userEvent.click(await screen.findByRole("button", { name: "Chấp nhận phân công" }));
  expect(sent(server, "AssignCrossScorers")[0]?.["input"]).toMatchObject({
    roundId: "round_1",
    expectedVersion: 5,
    plan: { mode: "PEERS", perUnit: 2 },
    seed: again?.["seed"],
  });
});

it("is only looked at by those who may not change it", async () => {
  const server = mockServer();
  server.world.evaluation.round["allowedActions"] = [
    { action: "assignCrossScorers", allowed: false, lockCode: "ROLE", lockReason: "" },
    { action: "changeAssignment", allowed: false, lockCode: "ROLE", lockReason: "" },
  ];
  await renderPage("/dot/round_1/phan-cong");
  const table = within(await screen.findByRole("table", { name: /Bảng phân công chấm chéo/ }));
  expect(table.queryAllByRole("button")).toHaveLength(0);
  expect(table.getAllByText(/: chính đơn vị$/)).toHaveLength(9);
  expect(screen.queryByRole("button", { name: "Đề xuất" })).not.toBeInTheDocument();
});
