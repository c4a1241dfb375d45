import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { mockServer, renderPage } from "~/test/render";

const action = (name: string, allowed = true) => ({ action: name, allowed, lockCode: null, lockReason: null });

function open() {
  const server = mockServer();
  const [evaluation] = server.world.evaluation.evaluations;
  const [line] = evaluation?.selfSheet.scores ?? [];
  if (!evaluation || !line) throw new Error("the mock needs an evaluation");
  const objection = {
    id: "objection_1",
    version: 2,
    state: "ADMITTED",
    disqualifier: null as string | null,
    ground: "Báo cáo gửi đúng hạn" as string | null,
    filedAt: "2026-11-25T02:00:00Z",
    filedBy: "Lãnh đạo Sở" as string | null,
    decisionDueAt: "2026-12-11T10:00:00Z",
    closedAt: null as string | null,
    closedBy: null as string | null,
    reason: null as string | null,
    criterion: line.criterion,
    evaluation,
    document: null,
    corrections: [] as unknown[],
    diff: [] as unknown[],
    allowedActions: [action("admitObjection"), action("decideObjection")],
  };
  server.world.hearing.objections.push(objection);
  const sent = (operation: string) => server.calls.find((call) => call.operation === operation)?.variables["input"];
  return { evaluation, line, objection, sent };
}

it("decides with a reason for everybody and corrected points of that line alone", async () => {
  const { line, sent } = open();
  await renderPage("/dot/round_1/kien-nghi");
  await userEvent.click(await screen.findByRole("button", { name: "Giải quyết" }));
  const dialog = within(screen.getByRole("dialog"));
  expect(dialog.getByLabelText("Tiêu chí")).toBeDisabled();
  await userEvent.type(dialog.getByLabelText(`Điểm điều chỉnh ${line.criterion.code}`), "12,5");
  await userEvent.type(dialog.getByLabelText(/Lý do/), "Đã đối chiếu hồ sơ gốc");
  await userEvent.click(dialog.getByRole("button", { name: "Giải quyết" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument());
  expect(sent("DecideObjection")).toEqual({
    objectionId: "objection_1",
    expectedVersion: 2,
    outcome: "UPHELD",
    reason: "Đã đối chiếu hồ sơ gốc",
    scores: [{ criterionId: line.criterion.id, points: "12.50" }],
  });
});

it("asks for no points when the objection is turned down", async () => {
  const { sent } = open();
  await renderPage("/dot/round_1/kien-nghi");
  await userEvent.click(await screen.findByRole("button", { name: "Giải quyết" }));
  const dialog = within(screen.getByRole("dialog"));
  await userEvent.click(dialog.getByRole("button", { name: "Không chấp nhận" }));
  expect(dialog.queryByText("Điểm điều chỉnh")).not.toBeInTheDocument();
  await userEvent.type(dialog.getByLabelText(/Lý do/), "Không có căn cứ");
  await userEvent.click(dialog.getByRole("button", { name: "Giải quyết" }));
  await waitFor(() => expect(sent("DecideObjection")).toMatchObject({ outcome: "REJECTED", scores: [] }));
});

it("shows every member what a decision moved, in words and as a picture", async () => {
  const { objection, line } = open();
  const place = (rank: number, total: string) => ({ rank, total, classification: "Tốt" });
  Object.assign(objection, {
    state: "UPHELD",
    closedAt: "2026-12-03T02:00:00Z",
    closedBy: "Chuyên viên Bộ",
    reason: "Đã đối chiếu",
    corrections: [
      {
        criterion: line.criterion,
        before: { state: "POINTS", points: "10.00" },
        value: { state: "POINTS", points: "12.50" },
        facts: null,
        at: "2026-12-03T02:00:00Z",
      },
    ],
    diff: [
      { unitName: "Sở Một", unitCode: "S1", before: place(3, "880.00"), after: place(1, "882.50") },
      { unitName: "Sở Hai", unitCode: "S2", before: place(1, "881.00"), after: place(2, "881.00") },
    ],
  });
  await renderPage("/dot/round_1/kien-nghi");
  const table = within(await screen.findByRole("table", { name: "2 đơn vị thay đổi" }));
  expect(table.getByText("3 → 1")).toBeInTheDocument();
  expect(table.getByText("880,00 → 882,50")).toBeInTheDocument();
  expect(screen.getByRole("img", { name: /Thứ hạng trước và sau/ })).toBeInTheDocument();
  expect(screen.getByText("12,50")).toBeInTheDocument();
});

it("says that the ground of an open objection is not for this reader yet", async () => {
  const { objection } = open();
  Object.assign(objection, { ground: null, filedBy: null, allowedActions: [] });
  await renderPage("/dot/round_1/kien-nghi");
  expect(await screen.findByText(/được mở cho cụm sau khi giải quyết/)).toBeInTheDocument();
  expect(screen.queryByRole("button", { name: "Giải quyết" })).not.toBeInTheDocument();
});

it("files an objection to one line, with a key", async () => {
  const { evaluation, line, sent } = open();
  evaluation.allowedActions.push(action("fileObjection"));
  await renderPage("/dot/round_1/kien-nghi");
  await userEvent.click(await screen.findByRole("button", { name: "Gửi kiến nghị" }));
  const dialog = within(screen.getByRole("dialog"));
  await userEvent.selectOptions(dialog.getByLabelText("Nội dung kiến nghị"), `line:${line.criterion.id}`);
  await userEvent.type(dialog.getByLabelText(/Lý do kiến nghị/), "Thiếu điểm");
  await userEvent.click(dialog.getByRole("button", { name: "Gửi kiến nghị" }));
  await waitFor(() =>
    expect(sent("FileObjection")).toMatchObject({
      evaluationId: "evaluation_1",
      criterionId: line.criterion.id,
      disqualifier: null,
      ground: "Thiếu điểm",
      idempotencyKey: expect.stringMatching(/^[0-9a-f]{32}$/),
    }),
  );
});
