import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { session } from "~/api/session";
import { mockServer, renderPage } from "~/test/render";
import * as drafts from "~/lib/draftStore";

const saves = (server: ReturnType<typeof mockServer>) => server.calls.filter((call) => call.operation === "SaveScores");

/** The row of one criterion, found by its code. */
async function row(code: string) {
  const cell = await screen.findByText(code, { selector: "td" });
  return within(cell.closest("tr") as HTMLElement);
}

async function openSheet(id = "sheet_self_2", search = "") {
  const server = mockServer();
  const view = await renderPage(`/phieu/${id}${search}`);
  await screen.findByRole("table", { name: /Phiếu điểm của/ });
  return { server, ...view };
}

let kept: unknown;

beforeEach(() => {
  kept = undefined;
  vi.spyOn(drafts, "readDraft").mockImplementation(async () => kept);
  vi.spyOn(drafts, "writeDraft").mockImplementation(async (_key, value) => void (kept = value));
  vi.spyOn(drafts, "forgetDraft").mockImplementation(async () => void (kept = undefined));
});

describe("the score sheet", () => {
  it("saves the facts of a computed rule and shows the points the server worked out", async () => {
    const { server } = await openSheet();
    const line = await row("A1.2");
    const actual = line.getByLabelText("A1.2 Thực hiện");
    await userEvent.clear(actual);
    await userEvent.type(actual, "95,5");
    expect(line.getByText("Chờ gửi")).toBeInTheDocument();
    await userEvent.tab();
    expect(await line.findByText("Đã lưu")).toBeInTheDocument();
    expect(line.getByText("28,65")).toBeInTheDocument();
    expect(saves(server)).toHaveLength(1);
    expect(saves(server)[0]?.variables["input"]).toMatchObject({
      expectedVersion: 7,
      scores: [{ criterionId: "criterion_A1_2", facts: ["95.50", "100.00"] }],
    });
  });

  it("collects quick edits of several cells into one save", async () => {
    const { server } = await openSheet();
    const days = (await row("A1.1")).getByLabelText("A1.1 Số ngày chậm");
    const share = (await row("A1.3")).getByLabelText("A1.3 Tỷ lệ đạt (%)");
    fireEvent.change(days, { target: { value: "0" } });
    fireEvent.change(share, { target: { value: "99" } });
    await waitFor(() => expect(saves(server)).toHaveLength(1), { timeout: 2000 });
    expect(saves(server)[0]?.variables["input"]).toMatchObject({
      scores: [{ criterionId: "criterion_A1_1" }, { criterionId: "criterion_A1_3" }],
    });
  });

  it("keeps a value over the maximum on the screen, unsent and uncounted, and says so", async () => {
    const { server } = await openSheet();
    const total = screen.getByTestId("total").textContent;
    const line = await row("A3.3");
    const box = line.getByLabelText("A3.3 điểm");
    await userEvent.clear(box);
    await userEvent.type(box, "21");
    await userEvent.tab();
    expect(box).toHaveValue("21");
    expect(line.getByText(/Vượt mức tối đa 20,00/)).toBeInTheDocument();
    expect(screen.getByText("1 ô lỗi chưa tính")).toBeInTheDocument();
    expect(screen.getByTestId("total").textContent).not.toBe(total);
    expect(saves(server)).toHaveLength(0);
  });

  it("moves with Enter and Shift+Enter, restores with Esc", async () => {
    await openSheet();
    const first = (await row("A1.2")).getByLabelText("A1.2 Thực hiện");
    const second = (await row("A1.2")).getByLabelText("A1.2 Chỉ tiêu");
    const before = (first as HTMLInputElement).value;
    await userEvent.click(first);
    await userEvent.keyboard("12,345678");
    expect(first).toHaveValue("12,345678");
    await userEvent.keyboard("{Escape}");
    expect(first).toHaveValue(before);
    await userEvent.keyboard("50{Enter}");
    expect(second).toHaveFocus();
    await userEvent.keyboard("{Shift>}{Enter}{/Shift}");
    expect(first).toHaveFocus();
    expect(first).toHaveValue("50");
  });

  it("keeps unsent cells through a lost connection and sends the same batch again", async () => {
    const { server } = await openSheet();
    server.down = true;
    const line = await row("A3.3");
    const box = line.getByLabelText("A3.3 điểm");
    await userEvent.clear(box);
    await userEvent.type(box, "15,5");
    await userEvent.tab();
    expect(await screen.findByText("1 thay đổi chưa gửi được")).toBeInTheDocument();
    expect(box).toHaveValue("15,5");
    await waitFor(() => expect(kept).toMatchObject({ batch: { changes: { criterion_A3_3: { points: "15.50" } } } }));
    server.down = false;
    await userEvent.click(screen.getByRole("button", { name: "Gửi lại ngay" }));
    expect(await line.findByText("Đã lưu")).toBeInTheDocument();
    await waitFor(() => expect(kept).toBeUndefined());
  });

  it("takes up what an earlier tab could not send", async () => {
    kept = { batch: null, waiting: { criterion_A3_3: { points: "12.00" } }, base: {} };
    const { server } = await openSheet();
    await waitFor(() => expect(saves(server)).toHaveLength(1));
    expect((await row("A3.3")).getByLabelText("A3.3 điểm")).toHaveValue("12");
  });

  it("goes on by itself when somebody else changed other lines", async () => {
    const { server } = await openSheet();
    const sheet = server.world.sheets[1];
    if (!sheet) throw new Error("no sheet");
    sheet.version = 9;
    const line = await row("A3.3");
    const box = line.getByLabelText("A3.3 điểm");
    await userEvent.clear(box);
    await userEvent.type(box, "10");
    await userEvent.tab();
    expect(await line.findByText("Đã lưu")).toBeInTheDocument();
    expect(
      saves(server).map((call) => (call.variables["input"] as { expectedVersion: number }).expectedVersion),
    ).toEqual([7, 9]);
  });

  it("shows both values when two people changed the same line, and overwrites neither unseen", async () => {
    const { server } = await openSheet();
    const sheet = server.world.sheets[1];
    const score = sheet?.scores.find(({ criterion }) => criterion.code === "A3.3");
    if (!sheet || !score) throw new Error("no sheet");
    Object.assign(score, { points: "18.00", state: "POINTS" });
    sheet.version = 9;
    const box = (await row("A3.3")).getByLabelText("A3.3 điểm");
    await userEvent.clear(box);
    await userEvent.type(box, "10");
    await userEvent.tab();
    const dialog = within(await screen.findByRole("dialog", { name: "Hai người cùng sửa một tiêu chí" }));
    expect(dialog.getByText("18")).toBeInTheDocument();
    expect(dialog.getByText("10")).toBeInTheDocument();
    expect(score.points).toBe("18.00");
    await userEvent.click(dialog.getByRole("button", { name: "Giữ giá trị của tôi" }));
    await waitFor(() => expect(score.points).toBe("10.00"));
  });

  it("opens the sign-in dialog over the sheet when the session ends, and then sends what was typed", async () => {
    const { server } = await openSheet();
    const box = (await row("A3.3")).getByLabelText("A3.3 điểm");
    session.useRefresh(() => Promise.resolve(null));
    act(() => session.signedIn("stale"));
    await userEvent.clear(box);
    await userEvent.type(box, "11");
    await userEvent.tab();
    expect(await screen.findByRole("dialog", { name: "Đăng nhập lại" })).toBeInTheDocument();
    expect(box).toHaveValue("11");
    act(() => session.signedIn("mock-demo"));
    expect(await (await row("A3.3")).findByText("Đã lưu")).toBeInTheDocument();
    expect(screen.queryByRole("dialog")).not.toBeInTheDocument();
    expect(saves(server).at(-1)?.variables["input"]).toMatchObject({ scores: [{ points: "11.00" }] });
  });
});

describe("pasting a column", () => {
  const paste = (box: HTMLElement, text: string) => fireEvent.paste(box, { clipboardData: { getData: () => text } });

  it("fills the boxes below at once when there are few", async () => {
    const { server } = await openSheet();
    const box = (await row("A1.2")).getByLabelText("A1.2 Thực hiện");
    paste(box, "91\n100\n99");
    await waitFor(() => expect(saves(server)).toHaveLength(1));
    expect(saves(server)[0]?.variables["input"]).toMatchObject({
      scores: [
        { criterionId: "criterion_A1_2", facts: ["91.00", "100.00"] },
        { criterionId: "criterion_A1_3", facts: ["99.00"] },
      ],
    });
  });

  it("shows first what it cannot read, and changes nothing when declined", async () => {
    const { server } = await openSheet();
    const box = (await row("A1.2")).getByLabelText("A1.2 Thực hiện");
    const before = (box as HTMLInputElement).value;
    paste(box, "91\n1.234");
    const dialog = within(screen.getByRole("dialog"));
    expect(dialog.getByText("1.234")).toBeInTheDocument();
    await userEvent.click(dialog.getByRole("button", { name: "Hủy" }));
    expect(box).toHaveValue(before);
    expect(saves(server)).toHaveLength(0);
  });

  it("takes a block to the lines of its codes, names those it does not know, and can be undone", async () => {
    const { server } = await openSheet();
    const box = (await row("A1.2")).getByLabelText("A1.2 Thực hiện");
    const before = (box as HTMLInputElement).value;
    paste(box, "A3.3\t12,5\nA1.2\t95\t100\nZ9\t1");
    const dialog = within(screen.getByRole("dialog"));
    expect(dialog.getByText(/Bỏ qua 1 mã không có trong phần được chấm: Z9/)).toBeInTheDocument();
    await userEvent.click(dialog.getByRole("button", { name: "Dán vào phiếu" }));
    await waitFor(() => expect(saves(server)).toHaveLength(1));
    expect(saves(server)[0]?.variables["input"]).toMatchObject({
      scores: [
        { criterionId: "criterion_A3_3", points: "12.50" },
        { criterionId: "criterion_A1_2", facts: ["95.00", "100.00"] },
      ],
    });
    await userEvent.click(await screen.findByRole("button", { name: "Hoàn tác" }));
    await waitFor(() => expect(saves(server)).toHaveLength(2));
    expect(box).toHaveValue(before);
    expect(screen.queryByRole("button", { name: "Hoàn tác" })).not.toBeInTheDocument();
  });
});

it("offers the sheet as a workbook, and the way back from one", async () => {
  await openSheet();
  expect(screen.getByRole("button", { name: "Tải Excel" })).toBeInTheDocument();
  const link = screen.getByRole("link", { name: "Nhập từ Excel" });
  expect(link).toHaveAttribute("href", "/phieu/sheet_self_2/nhap");
});

describe("scoring another unit", () => {
  it("stands beside the self-score, shows the difference, and takes it over for empty boxes only", async () => {
    const { server } = await openSheet("sheet_cross_1");
    expect(screen.getByRole("columnheader", { name: "Tự chấm" })).toBeInTheDocument();
    const filled = (await row("A1.1")).getByLabelText("A1.1 điểm");
    const before = (filled as HTMLInputElement).value;
    const group = screen.getByRole("rowheader", { name: /^B\. / });
    await userEvent.click(within(group).getByRole("button", { name: /Đồng ý với tự chấm/ }));
    await waitFor(() => expect(saves(server)).toHaveLength(1));
    const input = saves(server)[0]?.variables["input"] as
      | { scores: { criterionId: string; points: string }[] }
      | undefined;
    expect(input?.scores.map(({ criterionId }) => criterionId)).toEqual(
      ["B1", "B2", "B3", "B4", "B5", "B6"].map((code) => `criterion_${code}`),
    );
    const own = server.world.sheets.at(-1)?.scores.find(({ criterion }) => criterion.code === "B2");
    expect(own?.points).toBe(own?.reference.points);
    expect(filled).toHaveValue(before);
    expect(within(group).queryByRole("button")).not.toBeInTheDocument();
  });
});

describe("submitting", () => {
  it("lists what is missing with the way to each cell, and locks the button with the reason", async () => {
    mockServer();
    await renderPage("/phieu/sheet_self_2?buoc=kiem-tra");
    expect(await screen.findByRole("link", { name: /^A1\.2\. / })).toHaveAttribute(
      "href",
      "/phieu/sheet_self_2?tieuchi=A1.2",
    );
    expect(screen.getByRole("button", { name: "Nộp phiếu" })).toBeDisabled();
    expect(screen.getByText(/chỗ phải xử lý trước khi nộp/)).toBeInTheDocument();
  });

  it("hands a complete sheet in after a confirmation and shows the receipt", async () => {
    const server = mockServer();
    for (const score of server.world.sheets[1]?.scores ?? []) {
      Object.assign(score, {
        state: "POINTS",
        points: "1.00",
        evidence: [{ text: "BC", document: null, file: null, reuse: [], page: null }],
      });
    }
    await renderPage("/phieu/sheet_self_2?buoc=kiem-tra");
    await userEvent.click(await screen.findByRole("button", { name: "Nộp phiếu" }));
    const dialog = within(screen.getByRole("dialog"));
    await userEvent.click(dialog.getByRole("button", { name: "Nộp phiếu" }));
    expect(await screen.findByText(/Số biên nhận/)).toBeInTheDocument();
  });
});
