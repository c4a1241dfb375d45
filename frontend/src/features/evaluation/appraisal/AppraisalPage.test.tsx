import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { mockServer, renderPage } from "~/test/render";

const path = "/dot/round_1/tham-dinh";

function open() {
  const server = mockServer();
  const sent = (operation: string) => server.calls.find((call) => call.operation === operation)?.variables;
  const [first, second] = server.world.hearing.queue;
  if (!first || !second) throw new Error("the mock needs a queue");
  return { ...server, sent, first, second };
}

const named = (code: string) => ({ name: new RegExp(`^${code.replace(".", "\\.")}\\.`) });

/** Chooses a line: it opens beside the list where there is room, else over it. */
async function choose(code: string) {
  await userEvent.click(await screen.findByRole("button", named(code)));
  return within(await screen.findByRole(roomy() ? "complementary" : "dialog", { name: "Dòng đang thẩm định" }));
}

const roomy = () => window.matchMedia("screen and (min-width: 64em)").matches;

it("lists the largest disagreement first, and says how far each field is", async () => {
  const { first, second } = open();
  await renderPage(path);
  const one = await screen.findByRole("button", named(first.criterion.code));
  const two = screen.getByRole("button", named(second.criterion.code));
  expect(one.compareDocumentPosition(two)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  expect(screen.getByText("Lệch 25,00%")).toBeInTheDocument();
  expect(screen.getByText("31/42 tiêu chí")).toBeInTheDocument();
});

it("takes over what the cluster agreed, with a reason, on the version that was read", async () => {
  const { first, sent } = open();
  await renderPage(path);
  const dialog = await choose(first.criterion.code);
  const agreed = dialog.getByText("Cụm thống nhất").closest("div");
  await userEvent.click(within(agreed as HTMLElement).getByRole("button", { name: "Lấy điểm này" }));
  await userEvent.type(dialog.getByLabelText("Lý do"), "Theo biên bản họp cụm");
  await userEvent.click(dialog.getByRole("button", { name: "Lưu và sang dòng tiếp" }));
  await waitFor(() =>
    expect(sent("AppraiseLines")?.["input"]).toMatchObject({
      sheetId: "sheet_appraised_1",
      expectedVersion: 7,
      scores: [{ criterionId: first.criterion.id, points: "20.00", note: "Theo biên bản họp cụm" }],
    }),
  );
});

it("accepts the lines without disagreement together, with a note", async () => {
  const { second, sent } = open();
  await renderPage(path);
  await userEvent.click(await screen.findByRole("button", { name: "Chấp nhận 1 dòng không chênh lệch" }));
  await waitFor(() =>
    expect(sent("AppraiseLines")?.["input"]).toMatchObject({
      sheetId: "sheet_appraised_1",
      scores: [{ criterionId: second.criterion.id, note: "Nhất trí: các bước chấm không chênh lệch." }],
    }),
  );
});

it("keeps the filters in the address and asks the server for them", async () => {
  const { calls } = open();
  const { router } = await renderPage(path);
  await userEvent.click(await screen.findByLabelText("Chỉ dòng chênh lệch"));
  await waitFor(() => expect(router.state.location.searchStr).toContain("lech=1"));
  const asked = calls.filter(({ operation }) => operation === "AppraisalQueue").at(-1);
  expect(asked?.variables["filter"]).toMatchObject({ onlyDifferent: true, notDone: false });
  expect(await screen.findByText("1 dòng")).toBeInTheDocument();
});

it("goes from line to line with the arrow keys and leaves the other keys to the browser", async () => {
  const { first, second } = open();
  await renderPage(path);
  await screen.findByRole("button", named(first.criterion.code));
  const [one, two] = [first, second].map(({ criterion }) => screen.getByRole("button", named(criterion.code)));
  one?.focus();
  await userEvent.keyboard("{ArrowDown}");
  expect(two).toHaveFocus();
  await userEvent.keyboard("{ArrowUp}");
  expect(one).toHaveFocus();
});

it("returns one criterion with its reason and a deadline", async () => {
  const { first, sent } = open();
  await renderPage(path);
  const dialog = await choose(first.criterion.code);
  await userEvent.click(dialog.getByRole("button", { name: "Trả lại tiêu chí" }));
  const form = within(screen.getAllByRole("dialog").at(-1) as HTMLElement);
  await userEvent.type(form.getByLabelText(/Lý do, cần bổ sung gì/), "Thiếu biên bản");
  await userEvent.click(form.getByRole("button", { name: "Trả lại tiêu chí" }));
  await waitFor(() =>
    expect(sent("ReturnLine")?.["input"]).toMatchObject({
      evaluationId: "evaluation_1",
      criterionId: first.criterion.id,
      reason: "Thiếu biên bản",
    }),
  );
});
