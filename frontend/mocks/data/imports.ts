import { refusal } from "../context";
import { actions } from "./organisation";
import type { MockSheet } from "./evaluation";

type Row = Record<string, unknown> & { row: number; status: string };

interface MockImport {
  id: string;
  state: string;
  rows: Row[];
  columns: Record<string, unknown>[];
  encoding: string;
  [key: string]: unknown;
}

const points = (amount: string | null) => ({
  value: amount === null ? { state: "MISSING", points: null } : { state: "POINTS", points: amount },
  facts: [],
});

const row = (number: number, status: string, code: string, name: string, rest: Record<string, unknown> = {}): Row => ({
  row: number,
  status,
  code,
  name,
  criterionId: null,
  criterionCode: status === "ERROR" ? null : code,
  criterionName: status === "ERROR" ? null : name,
  before: points(null),
  after: null,
  note: null,
  evidence: [],
  cells: [code, name, "", ""],
  messages: [],
  ...rest,
});

const error = (code: string, message: string, column: number | null) => ({ severity: "ERROR", code, message, column });

/** A table with a row of every status, as the server would have read it. */
export function makeImports(sheet: (id: unknown) => MockSheet) {
  const own = (): MockImport => {
    const target = sheet("sheet_self_2");
    const read: MockImport = {
      id: "import_1",
      sheet: target,
      fileName: "Phiếu tự chấm.xlsx",
      state: "OPEN",
      createdAt: "2026-11-23T02:00:00Z",
      expiresAt: "2026-11-24T02:00:00Z",
      workbookVersion: null,
      otherCriteria: false,
      worksheets: [
        { name: "Phiếu điểm", rows: 5, hidden: false },
        { name: "Hướng dẫn", rows: 2, hidden: false },
      ],
      worksheet: 0,
      headerRow: 3,
      encoding: "UNICODE",
      encodingGuess: "UNICODE",
      encodingSamples: [],
      columns: [
        { index: 0, header: "Mã", role: "CODE", fact: null, guess: "HEADER", hidden: false, samples: ["A3.3", "C5"] },
        { index: 1, header: "Nội dung", role: "NAME", fact: null, guess: "HEADER", hidden: false, samples: [] },
        { index: 2, header: "Điểm", role: "POINTS", fact: null, guess: "HEADER", hidden: false, samples: ["15,5"] },
        { index: 3, header: "Cột lạ", role: "IGNORE", fact: null, guess: "NONE", hidden: true, samples: [] },
      ],
      rows: [
        row(4, "ADD", "A3.3", "Phương án bảo vệ khoáng sản", {
          after: points("15.50"),
          cells: ["A3.3", "", "15,5", ""],
        }),
        row(5, "CHANGE", "C5", "Học tập và làm theo Bác", {
          before: points("10.00"),
          after: points("12.00"),
          note: "Theo báo cáo",
          evidence: ["Báo cáo số 7/BC-STNMT"],
        }),
        row(6, "ERROR", "C9", "Chưa rõ", {
          cells: ["C9", "Chưa rõ", "1.234", ""],
          messages: [error("UNKNOWN_CODE", "Không có tiêu chí nào mang mã “C9”. Có phải “C5”?", 0)],
        }),
        row(7, "SKIP", "", "Tổng cộng", {
          messages: [{ severity: "NOTE", code: "TOTAL", message: "Dòng cộng.", column: null }],
        }),
      ],
    };
    const count = (status: string) => read.rows.filter((one) => one.status === status).length;
    return Object.assign(read, {
      sheetVersion: () => target.version,
      counts: () => ({
        add: count("ADD"),
        change: count("CHANGE"),
        same: count("SAME"),
        skip: count("SKIP"),
        error: count("ERROR"),
      }),
      allowedActions: () =>
        ["remapImport", "applyImport", "undoImport"].map((name) =>
          (name === "undoImport") === (read.state === "APPLIED")
            ? actions.allowed(name)
            : actions.locked(name, "STAGE", "Giai đoạn hiện tại không cho phép."),
        ),
    });
  };
  const imports = [own()];
  const find = (id: unknown) => {
    const found = imports.find((one) => one.id === id);
    if (!found) throw refusal("NOT_FOUND", "Không tìm thấy.");
    return found;
  };
  type Input = Record<string, unknown>;
  return {
    imports,
    root: {
      import: ({ id }: Input) => imports.find((one) => one.id === id) ?? null,
      remapImport: ({ input }: { input: Input }) => {
        const read = find(input["id"]);
        for (const name of ["worksheet", "headerRow", "encoding"]) if (name in input) read[name] = input[name];
        const chosen = (input["columns"] as Record<string, unknown>[] | undefined) ?? [];
        chosen.forEach((column, place) =>
          Object.assign(read.columns[place] ?? {}, { fact: null, guess: "CHOSEN" }, column),
        );
        for (const edit of (input["edits"] as { row: number; column: number; text: string }[] | undefined) ?? []) {
          const edited = read.rows.find((one) => one.row === edit.row);
          if (edited && edit.column === 0 && edit.text === "C5") {
            Object.assign(edited, { status: "ADD", messages: [], criterionCode: "C5", after: points("5.00") });
          }
        }
        return { import: read, userErrors: [] };
      },
      applyImport: ({ input }: { input: Input }) => {
        const read = find(input["id"]);
        const target = read["sheet"] as MockSheet;
        if (input["expectedVersion"] !== target.version) {
          throw refusal("CONFLICT", "Dữ liệu đã được người khác thay đổi.", { currentVersion: target.version });
        }
        read.state = "APPLIED";
        target.version += 1;
        return { import: read, userErrors: [] };
      },
      undoImport: ({ input }: { input: Input }) => {
        const read = find(input["id"]);
        if (String(input["reason"]).includes("bị sửa")) {
          const message = "Có tiêu chí đã được sửa sau khi nhập nên không hoàn tác được (A3.3).";
          return { import: null, userErrors: [{ code: "CHANGED_SINCE", message, path: [] }] };
        }
        read.state = "UNDONE";
        return { import: read, userErrors: [] };
      },
    },
  };
}
