import { expect, it } from "vitest";
import { letters, roleChoices, wordOf } from "./columns";
import { errorList } from "./errorList";
import type { ImportRow } from "./queries";
import { searchOf, stepOf } from "./steps";

const row = (status: ImportRow["status"], code: string, message: string) =>
  ({
    row: 4,
    status,
    code,
    name: 'Tên "lạ"',
    criterionName: null,
    messages: [
      { severity: "ERROR", code: "X", message, column: null },
      { severity: "NOTE", code: "Y", message: "ghi chú", column: null },
    ],
  }) as unknown as ImportRow;

it("lists wrong rows alone, as text that no spreadsheet runs", () => {
  const text = errorList([row("ERROR", "=1+1", "Sai."), row("ADD", "A1", "")], ["Dòng", "Mã", "Tiêu chí", "Lỗi"]);
  expect(text).toBe('\uFEFF"Dòng";"Mã";"Tiêu chí";"Lỗi"\r\n"4";"\'=1+1";"Tên ""lạ""";"Sai."\r\n');
});

it("names columns and their uses as spreadsheets do", () => {
  expect([0, 25, 26, 27, 701, 702].map(letters)).toEqual(["A", "Z", "AA", "AB", "ZZ", "AAA"]);
  expect(roleChoices(2)).toEqual([
    "IGNORE",
    "ORDINAL",
    "CODE",
    "NAME",
    "MAXIMUM",
    "FACT:1",
    "FACT:2",
    "POINTS",
    "EVIDENCE",
    "NOTE",
  ]);
  expect(wordOf({ role: "FACT", fact: 2 })).toBe("FACT:2");
});

it("shows the step of the address, as far as the import goes", () => {
  expect(searchOf({ lan: "import_1", buoc: "ghep-cot", x: 1 })).toEqual({ lan: "import_1", buoc: "ghep-cot" });
  expect(searchOf({ lan: 7, buoc: "nonsense" })).toEqual({});
  expect(stepOf({}, undefined)).toBe("tep");
  expect(stepOf({ buoc: "ghep-cot" }, "OPEN")).toBe("ghep-cot");
  expect(stepOf({ buoc: "ket-qua" }, "OPEN")).toBe("xem-truoc");
  expect(stepOf({ buoc: "xem-truoc" }, "APPLIED")).toBe("ket-qua");
});
