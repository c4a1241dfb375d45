import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { answer } from "../../../../mocks/api";
import { mockServer, renderPage } from "~/test/render";

const page = "/phieu/sheet_self_2/nhap";
const calls = (server: ReturnType<typeof mockServer>, operation: string) =>
  server.calls.filter((call) => call.operation === operation);

/** The mock API, and beside it the plain routes of files. */
function withFiles(server: ReturnType<typeof mockServer>, reply: () => Response) {
  const sent: { url: string; init: RequestInit }[] = [];
  const plain = globalThis.fetch;
  vi.stubGlobal("fetch", async (url: string, init: RequestInit) => {
    if (!String(url).startsWith("/sheets/")) return plain(url, init);
    sent.push({ url, init });
    return reply();
  });
  return { server, sent };
}

async function preview(search = "?lan=import_1") {
  const server = mockServer();
  const view = await renderPage(`${page}${search}`);
  await screen.findByRole("heading", { name: /Nhập phiếu điểm từ tệp/ });
  return { server, ...view };
}

async function row(number: number) {
  const cell = await screen.findByRole("cell", { name: String(number) });
  return within(cell.closest("tr") as HTMLElement);
}

describe("importing a sheet from a file", () => {
  it("sends the file as it is and goes on to the preview", async () => {
    const created = () => new Response(JSON.stringify({ importId: "import_1" }), { status: 201 });
    const { sent } = withFiles(mockServer(), created);
    const { router } = await renderPage(page);
    const file = new File(["x"], "Phiếu.xlsx");
    await userEvent.upload(await screen.findByLabelText("Tải lên tệp đã điền"), file);
    await waitFor(() => expect(router.state.location.search).toEqual({ lan: "import_1", buoc: "xem-truoc" }));
    expect(sent[0]?.url).toBe(`/sheets/sheet_self_2/import?name=${encodeURIComponent("Phiếu.xlsx")}`);
    expect(sent[0]?.init.body).toBe(file);
    const headers = new Headers(sent[0]?.init.headers);
    expect(headers.get("content-type")).toContain("spreadsheetml");
    expect(headers.get("authorization")).toBe("Bearer mock-demo");
    expect(await screen.findByText(/Nội dung tệp Phiếu tự chấm.xlsx/)).toBeInTheDocument();
  });

  it("says why a file is refused, in the server's words", async () => {
    const message = "Tệp Excel 97–2003 (.xls) không đọc được.";
    const refused = { errors: [{ message, extensions: { code: "BAD_USER_INPUT", reason: "OLD_FORMAT" } }] };
    withFiles(mockServer(), () => new Response(JSON.stringify(refused), { status: 422 }));
    await renderPage(page);
    await userEvent.upload(await screen.findByLabelText("Tải lên tệp đã điền"), new File(["x"], "cũ.xlsx"));
    expect(await screen.findByText(message)).toBeInTheDocument();
  });

  it("lists every row with what it would do, and filters by that", async () => {
    await preview();
    expect((await row(4)).getByText("Thêm")).toBeInTheDocument();
    const changed = await row(5);
    expect(changed.getByText("10,00")).toBeInTheDocument();
    expect(changed.getByText("12,00")).toBeInTheDocument();
    expect(changed.getByText("Minh chứng: Báo cáo số 7/BC-STNMT")).toBeInTheDocument();
    await userEvent.click(screen.getByRole("button", { name: "Lỗi (1)" }));
    expect(screen.queryByRole("cell", { name: "4" })).not.toBeInTheDocument();
    expect((await row(6)).getByText(/Không có tiêu chí nào mang mã “C9”/)).toBeInTheDocument();
  });

  it("puts a wrong cell right in place", async () => {
    const { server } = await preview();
    await userEvent.click(await screen.findByRole("button", { name: "Sửa dòng 6" }));
    const code = screen.getByLabelText("Mã");
    expect(code).toHaveAccessibleDescription(/C9/);
    await userEvent.clear(code);
    await userEvent.type(code, "C5{Enter}");
    await waitFor(() => expect(calls(server, "RemapImport")).toHaveLength(1));
    expect(calls(server, "RemapImport")[0]?.variables["input"]).toEqual({
      id: "import_1",
      edits: [{ row: 6, column: 0, text: "C5" }],
    });
    expect(await screen.findByRole("button", { name: "Ghi 3 dòng vào phiếu" })).toBeInTheDocument();
  });

  it("writes only the valid rows after asking, and can take them back with a reason", async () => {
    const { server } = await preview();
    await userEvent.click(await screen.findByRole("button", { name: "Chỉ ghi 2 dòng hợp lệ" }));
    const dialog = within(screen.getByRole("dialog"));
    expect(dialog.getByText("1 dòng lỗi không được ghi.")).toBeInTheDocument();
    await userEvent.click(dialog.getByRole("button", { name: "Ghi vào phiếu" }));
    expect(await screen.findByText("Đã ghi vào phiếu")).toBeInTheDocument();
    expect(calls(server, "ApplyImport")[0]?.variables["input"]).toMatchObject({
      id: "import_1",
      expectedVersion: 7,
      mode: "VALID_ONLY",
    });
    await userEvent.click(screen.getByRole("button", { name: "Hoàn tác lần nhập" }));
    const undo = within(screen.getByRole("dialog"));
    await userEvent.type(undo.getByLabelText(/Lý do/), "Dòng đã bị sửa");
    await userEvent.click(undo.getByRole("button", { name: "Hoàn tác lần nhập" }));
    expect(await undo.findByText(/không hoàn tác được \(A3.3\)/)).toBeInTheDocument();
    await userEvent.clear(undo.getByLabelText(/Lý do/));
    await userEvent.type(undo.getByLabelText(/Lý do/), "Nhập nhầm tệp");
    await userEvent.click(undo.getByRole("button", { name: "Hoàn tác lần nhập" }));
    expect(await screen.findByText("Đã hoàn tác lần nhập")).toBeInTheDocument();
  });

  it("reads the preview anew when somebody changed the sheet meanwhile", async () => {
    const { server } = await preview();
    await screen.findByRole("button", { name: "Chỉ ghi 2 dòng hợp lệ" });
    const sheet = server.world.sheets.find(({ id }) => id === "sheet_self_2");
    if (sheet) sheet.version = 9;
    await userEvent.click(screen.getByRole("button", { name: "Chỉ ghi 2 dòng hợp lệ" }));
    await userEvent.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Ghi vào phiếu" }));
    expect(await screen.findByText(/Bạn xem trước trên phiên bản 7, phiếu nay là phiên bản 9/)).toBeInTheDocument();
    await waitFor(() => expect(calls(server, "Import").length).toBeGreaterThan(1));
  });

  it("gives a use to one column only, and sends the whole mapping", async () => {
    const { server } = await preview("?lan=import_1&buoc=ghep-cot");
    await userEvent.selectOptions(await screen.findByLabelText("D: Dùng làm"), "Điểm");
    await waitFor(() => expect(calls(server, "RemapImport")).toHaveLength(1));
    expect(calls(server, "RemapImport")[0]?.variables["input"]).toEqual({
      id: "import_1",
      columns: [{ role: "CODE" }, { role: "NAME" }, { role: "IGNORE" }, { role: "POINTS" }],
    });
  });

  it("lets the reader choose worksheet, header row and encoding", async () => {
    const { server } = await preview("?lan=import_1&buoc=trang-tinh");
    await userEvent.selectOptions(await screen.findByLabelText("Đọc chữ theo"), "TCVN3 (ABC, phông .Vn…)");
    await waitFor(() => expect(calls(server, "RemapImport")).toHaveLength(1));
    await userEvent.selectOptions(screen.getByLabelText("Trang tính"), "Hướng dẫn (2 dòng)");
    await waitFor(() => expect(calls(server, "RemapImport")).toHaveLength(2));
    expect(calls(server, "RemapImport").map(({ variables }) => variables["input"])).toEqual([
      { id: "import_1", encoding: "TCVN3" },
      { id: "import_1", worksheet: 1 },
    ]);
  });

  it("says when an import is gone", async () => {
    await preview("?lan=import_9");
    expect(await screen.findByText(/Lần nhập này không còn/)).toBeInTheDocument();
    expect(screen.getByRole("button", { name: "Chọn tệp" })).toBeInTheDocument();
  });

  it("is for a larger screen: a phone copies the link and sees how far it is", async () => {
    const matches = vi.spyOn(window, "matchMedia").mockImplementation(
      (query) =>
        ({
          matches: query.includes("max-width: 48em"),
          media: query,
          addEventListener: () => undefined,
          removeEventListener: () => undefined,
        }) as unknown as MediaQueryList,
    );
    await preview();
    expect(await screen.findByText("Việc này làm trên máy tính")).toBeInTheDocument();
    expect(screen.getByRole("button", { name: "Sao chép liên kết" })).toBeInTheDocument();
    expect(screen.getByText("Đang xem trước")).toBeInTheDocument();
    matches.mockRestore();
  });
});

it("keeps the mock in step with the contract", async () => {
  mockServer();
  const reply = await answer({ query: '{ import(id: "import_1") { counts { error } } }' }, {});
  expect(reply.body).toEqual({ data: { import: { counts: { error: 1 } } } });
});
