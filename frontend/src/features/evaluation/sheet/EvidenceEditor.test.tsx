import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import * as transfers from "~/features/file/transfer";
import * as drafts from "~/lib/draftStore";
import { mockServer, renderPage } from "~/test/render";

const saves = (server: ReturnType<typeof mockServer>) => server.calls.filter((call) => call.operation === "SaveScores");

/** The panel of one criterion, opened from its row. */
async function panel(code: string) {
  const cell = await screen.findByText(code, { selector: "td" });
  const row = within(cell.closest("tr") as HTMLElement);
  await userEvent.click(row.getByRole("button", { name: new RegExp(`^${code}:`) }));
  return within(await screen.findByRole("dialog"));
}

async function openSheet() {
  const server = mockServer();
  await renderPage("/phieu/sheet_self_2");
  await screen.findByRole("table", { name: /Phiếu điểm của/ });
  return server;
}

function pdf(name: string, size = 5): File {
  const file = new File(["%PDF-"], name, { type: "application/pdf" });
  Object.defineProperty(file, "size", { value: size });
  return file;
}

const picker = (within: { getByLabelText: typeof screen.getByLabelText }) =>
  within.getByLabelText("Chọn tệp", { selector: "input" });

beforeEach(() => {
  vi.spyOn(drafts, "readDraft").mockResolvedValue(undefined);
  vi.spyOn(drafts, "writeDraft").mockResolvedValue(undefined);
  vi.spyOn(drafts, "forgetDraft").mockResolvedValue(undefined);
});

describe("evidence files", () => {
  it("says in words why a file is not taken, and sends nothing", async () => {
    await openSheet();
    const send = vi.spyOn(transfers, "transfer");
    const line = await panel("A1.2");
    fireEvent.change(picker(line), { target: { files: [pdf("quá lớn.pdf", 60_000_000), pdf("chạy.exe")] } });
    expect(await line.findByText("Tệp lớn hơn 50 MB.")).toBeInTheDocument();
    expect(line.getByText(/Không nhận loại tệp này/)).toBeInTheDocument();
    expect(send).not.toHaveBeenCalled();
    await userEvent.click(line.getByRole("button", { name: "Bỏ thông báo về quá lớn.pdf" }));
    expect(line.queryByText("Tệp lớn hơn 50 MB.")).not.toBeInTheDocument();
  });

  it("shows how far an upload is, pauses it, and cites the file that came of it", async () => {
    const server = await openSheet();
    const running = { pause: vi.fn<() => void>(), resume: vi.fn<() => void>(), cancel: vi.fn<() => void>() };
    let events: transfers.TransferEvents | undefined;
    vi.spyOn(transfers, "transfer").mockImplementation(async (_file, given) => {
      events = given;
      return running;
    });
    const line = await panel("A1.2");
    fireEvent.change(picker(line), { target: { files: [pdf("Báo cáo.pdf", 1_000)] } });
    await waitFor(() => expect(events).toBeDefined());
    events?.progress(250);
    expect(await line.findByText("Đang tải lên 25%")).toBeInTheDocument();
    await userEvent.click(line.getByRole("button", { name: /Tạm dừng/ }));
    expect(running.pause).toHaveBeenCalled();
    expect(line.getByText("Tạm dừng ở 25%")).toBeInTheDocument();
    await userEvent.click(line.getByRole("button", { name: /Tiếp tục/ }));
    expect(running.resume).toHaveBeenCalled();
    events?.progress(1_000);
    expect(await line.findByText(/máy chủ đang kiểm tra/)).toBeInTheDocument();
    events?.taken("file_report");
    expect(await line.findByRole("button", { name: /Xem tệp Báo cáo 125-STNMT/ })).toBeInTheDocument();
    await waitFor(() => expect(saves(server)).toHaveLength(1), { timeout: 3000 });
    const evidence = [{ fileId: "file_report", text: "", page: null, documentId: null }];
    expect(saves(server)[0]?.variables["input"]).toMatchObject({ scores: [{ evidence }] });
  });

  it("keeps the server's own words when it refuses a file", async () => {
    await openSheet();
    vi.spyOn(transfers, "transfer").mockImplementation(async (_file, events) => {
      events.failed("Tệp có mật khẩu hoặc bị mã hóa.");
      return { pause: vi.fn<() => void>(), resume: vi.fn<() => void>(), cancel: vi.fn<() => void>() };
    });
    const line = await panel("A1.2");
    fireEvent.change(picker(line), { target: { files: [pdf("khóa.pdf")] } });
    expect(await line.findByText("Tệp có mật khẩu hoặc bị mã hóa.")).toBeInTheDocument();
  });

  it("cites a file again that was uploaded before", async () => {
    const server = await openSheet();
    const line = await panel("A1.2");
    await userEvent.type(line.getByLabelText("Dùng lại tệp đã tải lên"), "số liệu");
    await userEvent.click(await line.findByRole("button", { name: /Số liệu cấp giấy chứng nhận/ }));
    expect(line.getByRole("button", { name: /Xem tệp Số liệu/ })).toBeInTheDocument();
    await waitFor(() => expect(saves(server)).toHaveLength(1), { timeout: 3000 });
  });
});
