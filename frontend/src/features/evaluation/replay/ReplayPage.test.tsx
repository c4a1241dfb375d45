import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { mockServer, renderPage } from "~/test/render";

it("names the units that move and the lines that move them, in words and not by colour alone", async () => {
  const { world } = mockServer();
  world.evaluation.round["allowedActions"] = [{ action: "replayRound", allowed: true }];
  await renderPage("/dot/round_1/tinh-thu");
  expect(await screen.findByText("2 trong 9 đơn vị đổi hạng")).toBeVisible();
  const rows = within(screen.getByRole("table")).getAllByRole("row");
  expect(rows[1]).toHaveTextContent("▲ lên 1");
  expect(rows[1]).toHaveTextContent("nhờ: A1.3 (+6,00)");
  expect(rows[2]).toHaveTextContent("▼ xuống 1");
  expect(screen.getByText("1 điều giả định")).toBeVisible();
});

it("keeps the rules to try in the address and asks for them", async () => {
  const { world, calls } = mockServer();
  world.evaluation.round["allowedActions"] = [{ action: "replayRound", allowed: true }];
  const { router } = await renderPage("/dot/round_1/tinh-thu");
  await userEvent.selectOptions(await screen.findByLabelText("Bộ tiêu chí"), "criteriaset_draft");
  await userEvent.selectOptions(screen.getByLabelText("Phân định bằng điểm, xét trước"), "GROUP_D");
  expect(router.state.location.search).toEqual({ bo: "criteriaset_draft", phandinh: "GROUP_D" });
  await screen.findByText("2 trong 9 đơn vị đổi hạng");
  const sent = calls.findLast((call) => call.operation === "ReplayRound")?.variables["input"];
  expect(sent).toEqual({
    criteriaSetId: "criteriaset_draft",
    tieRules: ["GROUP_D", "GROUP_A", "FEWER_PENALTY_POINTS"],
  });
});

it("says why a round cannot be replayed yet", async () => {
  const { world } = mockServer();
  world.evaluation.round["allowedActions"] = [
    { action: "replayRound", allowed: false, lockCode: "STAGE", lockReason: "Giai đoạn hiện tại không cho phép." },
  ];
  await renderPage("/dot/round_1/tinh-thu");
  expect(await screen.findByText("Giai đoạn hiện tại không cho phép.")).toBeVisible();
  expect(screen.queryByRole("table")).not.toBeInTheDocument();
});
