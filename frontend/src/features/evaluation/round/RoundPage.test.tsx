import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { mockServer, renderPage } from "~/test/render";

it("locks the next step with its reason, and shows who has handed in", async () => {
  mockServer();
  await renderPage("/dot/round_1");
  expect(await screen.findByRole("button", { name: "Đóng tự chấm, niêm phong" })).toBeDisabled();
  expect(screen.getByText("Còn 3 đơn vị chưa nộp phiếu tự chấm và chưa hết hạn.")).toBeInTheDocument();
  const progress = within(screen.getByRole("table", { name: "Tiến độ các đơn vị" }));
  expect(progress.getAllByRole("rowheader")).toHaveLength(9);
});

it("says what a step does before it is taken, and sends it once with a key", async () => {
  const { world, calls } = mockServer();
  world.evaluation.round["allowedActions"] = [{ action: "advanceRound", allowed: true }];
  Object.assign(world.root, { advanceRound: () => ({ round: world.evaluation.round, userErrors: [] }) });
  await renderPage("/dot/round_1");
  await userEvent.click(await screen.findByRole("button", { name: "Đóng tự chấm, niêm phong" }));
  const dialog = within(screen.getByRole("dialog"));
  expect(dialog.getByText("3 đơn vị chưa nộp phiếu tự chấm.")).toBeInTheDocument();
  await userEvent.click(dialog.getByRole("button", { name: "Xác nhận chuyển bước" }));
  const sent = calls.filter((call) => call.operation === "AdvanceRound");
  expect(sent).toHaveLength(1);
  expect(sent[0]?.variables["input"]).toMatchObject({ roundId: "round_1", expectedVersion: 5, to: "SEALED" });
  expect(sent[0]?.variables["input"]).toHaveProperty("idempotencyKey", expect.stringMatching(/^[0-9a-f]{32}$/));
});
