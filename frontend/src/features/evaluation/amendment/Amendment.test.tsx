import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { mockServer, renderPage } from "~/test/render";

it("shows what an amendment would do, and what keeps the round from it", async () => {
  const { world, calls } = mockServer();
  world.evaluation.round["allowedActions"] = [
    { action: "advanceRound", allowed: true },
    { action: "amendRound", allowed: true },
  ];
  await renderPage("/dot/round_1");
  await userEvent.click(await screen.findByRole("button", { name: "Sửa đổi bộ tiêu chí" }));
  const dialog = within(screen.getByRole("dialog"));
  await userEvent.selectOptions(await dialog.findByLabelText(/Bộ tiêu chí mới/), "criteriaset_draft");
  expect(await dialog.findByText("Bộ tiêu chí chưa ban hành.")).toBeVisible();
  expect(dialog.getByText(/Tính lại từ số liệu đã kê khai/)).toHaveTextContent("A1.1");
  expect(dialog.getByText(/Bỏ khỏi phiếu/)).toHaveTextContent("B1");
  expect(dialog.getByText(/Phiếu tự chấm trả lại/)).toBeVisible();
  await userEvent.type(dialog.getByLabelText(/Lý do sửa đổi/), "Theo hướng dẫn mới");
  await userEvent.click(dialog.getByRole("button", { name: "Sửa đổi" }));
  expect(dialog.getByText("Chọn văn bản quyết định")).toBeVisible();
  expect(calls.some((call) => call.operation === "AmendRound")).toBe(false);
});

it("lets a unit take note, and shows who did", async () => {
  const { world } = mockServer();
  Object.assign(world.evaluation.round, {
    amendments: [
      {
        id: "amendment_1",
        from: world.evaluation.set,
        to: world.evaluation.set,
        decision: null,
        reason: "Theo hướng dẫn mới",
        stage: "OPEN",
        madeAt: "2026-11-23T03:00:00Z",
        madeBy: "Chuyên viên Bộ",
        informedAt: "2026-11-30T10:00:00Z",
        acknowledgements: world.organisation.units.slice(0, 3).map(({ id, name }) => ({
          unitId: id,
          unitName: name,
          acknowledgedAt: null,
          acknowledgedBy: null,
          countsAsInformed: false,
        })),
        allowedActions: [{ action: "acknowledgeAmendment", allowed: true }],
      },
    ],
  });
  await renderPage("/dot/round_1");
  await userEvent.click(await screen.findByRole("button", { name: "Xác nhận đã biết" }));
  await waitFor(() => expect(screen.getByText(/Đã xác nhận/)).toBeVisible());
  expect(screen.getAllByText("Chưa xác nhận")).toHaveLength(2);
  expect(screen.getByText(/không ai chặn được đợt chấm/)).toBeVisible();
});
