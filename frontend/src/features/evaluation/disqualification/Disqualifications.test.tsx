import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { mockServer, renderPage } from "~/test/render";

const ground = {
  code: "K1",
  name: "Lãnh đạo bị kỷ luật trong năm",
  effect: "CAP",
  reason: "Ghi trước",
  document: null,
};

async function open() {
  const server = mockServer();
  const [evaluation] = server.world.evaluation.evaluations;
  if (!evaluation) throw new Error("the mock needs an evaluation");
  const sent = (operation: string) => server.calls.filter((call) => call.operation === operation).at(-1)?.variables;
  return { evaluation, sent };
}

it("records a ground of the criteria set with its reason, then has none left, and lifts it with a reason", async () => {
  const { sent } = await open();
  await renderPage("/danh-gia/evaluation_1");
  await userEvent.click(await screen.findByRole("button", { name: "Ghi nhận điều kiện loại" }));
  const dialog = within(screen.getByRole("dialog"));
  expect(dialog.getByLabelText("Điều kiện loại")).toHaveValue("K1");
  expect(dialog.getByText(/không được xếp loại cao nhất/)).toBeInTheDocument();
  await userEvent.type(dialog.getByLabelText(/Lý do/), "Có kết luận thanh tra");
  await userEvent.click(dialog.getByRole("button", { name: "Ghi nhận điều kiện loại" }));
  expect(await screen.findByText("Có kết luận thanh tra")).toBeInTheDocument();
  expect(sent("RecordDisqualification")?.["input"]).toEqual({
    evaluationId: "evaluation_1",
    expectedVersion: 1,
    code: "K1",
    reason: "Có kết luận thanh tra",
    documentId: null,
  });
  await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument());
  expect(screen.getByRole("button", { name: "Ghi nhận điều kiện loại" })).toBeDisabled();
  await userEvent.click(screen.getByRole("button", { name: "Bỏ điều kiện loại K1" }));
  const lift = within(screen.getByRole("dialog"));
  await userEvent.type(lift.getByLabelText(/Lý do bỏ/), "Kết luận đã được hủy");
  await userEvent.click(lift.getByRole("button", { name: "Bỏ điều kiện loại K1" }));
  expect(await screen.findByText("Chưa ghi nhận điều kiện loại nào.")).toBeInTheDocument();
  expect(sent("LiftDisqualification")?.["input"]).toMatchObject({
    expectedVersion: 2,
    code: "K1",
    reason: "Kết luận đã được hủy",
  });
});

it("keeps what was typed when somebody else recorded first, and puts the next refusal at its field", async () => {
  const { evaluation } = await open();
  await renderPage("/danh-gia/evaluation_1");
  await userEvent.click(await screen.findByRole("button", { name: "Ghi nhận điều kiện loại" }));
  const dialog = within(screen.getByRole("dialog"));
  await userEvent.type(dialog.getByLabelText(/Lý do/), "Của tôi");
  evaluation.disqualifications.push(ground);
  evaluation.version = 5;
  await userEvent.click(dialog.getByRole("button", { name: "Ghi nhận điều kiện loại" }));
  expect(await dialog.findByText("Người khác vừa sửa trước bạn")).toBeInTheDocument();
  await waitFor(() => expect(screen.getByText("Ghi trước")).toBeInTheDocument());
  expect(dialog.getByLabelText(/Lý do/)).toHaveValue("Của tôi");
  await userEvent.click(dialog.getByRole("button", { name: "Ghi nhận điều kiện loại" }));
  await waitFor(() => expect(dialog.getByLabelText("Điều kiện loại")).toBeInvalid());
});

it("shows a reader what is recorded, without the ministry's buttons", async () => {
  const { evaluation } = await open();
  evaluation.disqualifications.push(ground);
  evaluation.allowedActions = [];
  await renderPage("/danh-gia/evaluation_1");
  expect(await screen.findByText("Hạn chế xếp loại: Lãnh đạo bị kỷ luật trong năm")).toBeInTheDocument();
  expect(screen.queryByRole("button", { name: /điều kiện loại/ })).not.toBeInTheDocument();
});
