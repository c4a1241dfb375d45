import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { message } from "../../../../mocks/data/hearing";
import { mockServer, renderPage } from "~/test/render";

const path = "/danh-gia/evaluation_2/giai-trinh";

function rowOf(code: string): HTMLElement {
  const row = screen.getByText(`${code}.`).closest("li");
  if (!row) throw new Error(`no row of ${code}`);
  return row;
}

it("says from which moment silence counts as acceptance, and that the time is a default", async () => {
  const { world } = mockServer();
  await renderPage(path);
  expect(await screen.findByText(/Không có ý kiến đến 17:00 26\/11\/2026 được tính là đồng ý/)).toBeInTheDocument();
  expect(screen.getByText("(thời hạn mặc định, chưa do Bộ ấn định)")).toBeInTheDocument();
  const [, silent] = world.hearing.threads;
  const row = within(rowOf(silent?.criterion?.code ?? ""));
  expect(row.getByText("Không có ý kiến đến 17:00 26/11/2026: coi như đồng ý")).toBeInTheDocument();
  expect(row.queryByRole("button")).not.toBeInTheDocument();
});

it("shows from which points to which, and accepts all open lines with one press", async () => {
  const { world, calls } = mockServer();
  await renderPage(path);
  const [open] = world.hearing.threads;
  const row = within(await waitFor(() => rowOf(open?.criterion?.code ?? "")));
  expect(row.getByText("28,00")).toBeInTheDocument();
  expect(row.getByText("(−2,50)")).toBeInTheDocument();
  await userEvent.click(screen.getByRole("button", { name: "Đồng ý 1 dòng còn lại" }));
  expect(await row.findByText("Đã đồng ý")).toBeInTheDocument();
  const sent = calls.find(({ operation }) => operation === "AcceptLines");
  expect(sent?.variables["input"]).toEqual({ evaluationId: "evaluation_2", stage: "CROSS", criterionIds: null });
});

it("sends a reply about one line and shows it in the thread", async () => {
  const { world, calls } = mockServer();
  await renderPage(path);
  const [open] = world.hearing.threads;
  const row = within(await waitFor(() => rowOf(open?.criterion?.code ?? "")));
  await userEvent.click(row.getByRole("button", { name: /^Giải trình/ }));
  const dialog = within(screen.getByRole("dialog"));
  await userEvent.type(dialog.getByLabelText(/Nội dung giải trình/), "Đã nộp báo cáo đúng hạn");
  await userEvent.click(dialog.getByRole("button", { name: "Giải trình" }));
  expect(await row.findByText("Đã nộp báo cáo đúng hạn")).toBeInTheDocument();
  expect(row.getByText("Đã giải trình, chờ trả lời")).toBeInTheDocument();
  const sent = calls.find(({ operation }) => operation === "ReplyToLine");
  expect(sent?.variables["input"]).toMatchObject({
    evaluationId: "evaluation_2",
    stage: "CROSS",
    criterionId: open?.criterion?.id,
    text: "Đã nộp báo cáo đúng hạn",
    documentId: null,
  });
});

it("keeps the reason of a returned line and supplements it with words alone when the facts stand", async () => {
  const { world, calls } = mockServer();
  const [thread] = world.hearing.threads;
  thread?.messages.push(
    message({
      id: "message_9",
      kind: "RETURN",
      stage: "AGREED",
      text: "Thiếu biên bản nghiệm thu",
      dueAt: "2026-12-05T10:00:00Z",
      returnState: "OPEN",
      maySupplement: true,
    }),
  );
  await renderPage(path);
  expect(await screen.findByText("Thiếu biên bản nghiệm thu")).toBeInTheDocument();
  expect(screen.getByText("hạn 17:00 05/12/2026")).toBeInTheDocument();
  await userEvent.click(screen.getByRole("button", { name: "Bổ sung" }));
  const dialog = within(screen.getByRole("dialog"));
  await userEvent.type(dialog.getByLabelText(/Giải thích/), "Biên bản kèm theo");
  await userEvent.click(dialog.getByRole("button", { name: "Bổ sung" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument());
  const sent = calls.find(({ operation }) => operation === "SupplementLine");
  expect(sent?.variables["input"]).toEqual({
    returnId: "message_9",
    note: "Biên bản kèm theo",
    facts: null,
    documentId: null,
    page: null,
  });
});

it("answers a reply with what becomes of the points", async () => {
  const { world, calls } = mockServer();
  world.hearing.threads[0]?.messages.push(message({ mayAnswer: true }));
  await renderPage(path);
  await userEvent.click(await screen.findByRole("button", { name: "Trả lời" }));
  const dialog = within(screen.getByRole("dialog"));
  await userEvent.click(dialog.getByRole("button", { name: "Tiếp thu, điều chỉnh ở bước sau" }));
  await userEvent.type(dialog.getByLabelText(/Nội dung trả lời/), "Đã đối chiếu");
  await userEvent.click(dialog.getByRole("button", { name: "Trả lời" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument());
  const sent = calls.find(({ operation }) => operation === "AnswerReply");
  expect(sent?.variables["input"]).toEqual({ replyId: "message_1", text: "Đã đối chiếu", outcome: "ADJUSTED" });
});
