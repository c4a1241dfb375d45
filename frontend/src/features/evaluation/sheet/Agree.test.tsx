import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, it, vi } from "vitest";
import * as drafts from "~/lib/draftStore";
import { mockServer, renderPage } from "~/test/render";

type Score = { criterionId: string; points?: string; facts?: string[]; state?: string };

beforeEach(() => {
  vi.spyOn(drafts, "readDraft").mockResolvedValue(undefined);
  vi.spyOn(drafts, "writeDraft").mockResolvedValue();
  vi.spyOn(drafts, "forgetDraft").mockResolvedValue();
});

async function openCross() {
  const server = mockServer();
  await renderPage("/phieu/sheet_cross_1");
  await screen.findByRole("table", { name: /Phiếu điểm của/ });
  const saves = () =>
    server.calls
      .filter((call) => call.operation === "SaveScores")
      .map((call) => (call.variables["input"] as { scores: Score[] }).scores);
  return { server, saves };
}

it("agrees with a whole group in one save, copies the unit's facts, and takes it back in another", async () => {
  const { server, saves } = await openCross();
  const [button] = screen.getAllByRole("button", { name: /^Đồng ý với tự chấm \(\d+ tiêu chí\)/ });
  await userEvent.click(button as HTMLElement);
  await waitFor(() => expect(saves()).toHaveLength(1));
  const [agreed = []] = saves();
  expect(agreed.length).toBeGreaterThan(1);
  const sheet = server.world.sheets.find(({ id }) => id === "sheet_cross_1");
  const own = agreed.map(({ criterionId }) => {
    const score = sheet?.scores.find(({ criterion }) => criterion.id === criterionId);
    const said = score?.referenceFacts ? { facts: score.referenceFacts } : { points: score?.reference.points };
    return { criterionId, ...said };
  });
  expect(agreed).toEqual(own);
  expect(own.some((line) => "facts" in line)).toBe(true);
  await userEvent.click(await screen.findByRole("button", { name: "Hoàn tác" }));
  await waitFor(() => expect(saves()).toHaveLength(2));
  expect(saves()[1]?.map(({ criterionId }) => criterionId)).toEqual(agreed.map(({ criterionId }) => criterionId));
  expect(screen.queryByRole("button", { name: "Hoàn tác" })).not.toBeInTheDocument();
});

it("agrees on one line from its box, and Ctrl+Z takes it back until something else is typed", async () => {
  const { saves } = await openCross();
  const box = screen.getByLabelText("A3.3 điểm");
  await userEvent.click(box);
  await userEvent.keyboard("{Control>}={/Control}");
  await waitFor(() => expect(saves()).toHaveLength(1));
  expect(saves()[0]).toHaveLength(1);
  await userEvent.keyboard("{Control>}z{/Control}");
  await waitFor(() => expect(saves()).toHaveLength(2));
  await userEvent.keyboard("{Control>}={/Control}");
  await waitFor(() => expect(saves()).toHaveLength(3));
  await userEvent.type(screen.getByLabelText("A3.2 điểm"), "1");
  expect(screen.queryByRole("button", { name: "Hoàn tác" })).not.toBeInTheDocument();
});

it("asks for a reason at the line that lies far from the unit's own", async () => {
  const server = mockServer();
  const sheet = server.world.sheets.find(({ id }) => id === "sheet_cross_1");
  const line = sheet?.scores[0]?.criterion;
  Object.assign(sheet ?? {}, {
    problems: () => [{ criterionId: line?.id, code: "REASON_REQUIRED", message: "Cần nêu lý do.", blocking: true }],
  });
  await renderPage("/phieu/sheet_cross_1");
  await screen.findByRole("table", { name: /Phiếu điểm của/ });
  const row = within(document.getElementById(`dong-${line?.code}`) as HTMLElement);
  expect(row.getByText(/Lệch nhiều so với tự chấm, cần nêu lý do/)).toBeInTheDocument();
  expect(row.getByRole("button", { name: `Nêu lý do ${line?.code}` })).toBeInTheDocument();
});

it("recuses the scoring unit with a reason and leads away from the paper", async () => {
  const { server } = await openCross();
  await userEvent.click(screen.getByRole("button", { name: "Khai xung đột lợi ích" }));
  const dialog = within(await screen.findByRole("dialog"));
  await userEvent.type(dialog.getByLabelText(/Lý do/), "Quan hệ gia đình");
  await userEvent.click(dialog.getByRole("button", { name: "Khai xung đột lợi ích" }));
  const calls = server.calls.filter(({ operation }) => operation === "DeclareConflict");
  expect(calls[0]?.variables["input"]).toMatchObject({ roundId: "round_1", reason: "Quan hệ gia đình" });
  expect(await screen.findByRole("heading", { level: 1, name: "Việc cần làm" })).toBeInTheDocument();
});
