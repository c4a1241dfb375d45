import { expect, it } from "vitest";
import { toCsv } from "./csv";

it("separates cells as the reader's spreadsheet expects", () => {
  const rows = [
    ["Đơn vị", "Điểm"],
    ["Bắc Kạn", "1.234,50"],
  ];
  expect(toCsv(rows, "vi")).toBe('\uFEFFĐơn vị;Điểm\r\nBắc Kạn;"1.234,50"\r\n');
  expect(toCsv([["a", "b"]], "en")).toBe("\uFEFFa,b\r\n");
});

it("keeps quotes, and lets nothing run as a formula", () => {
  expect(toCsv([['nói "được"', "=1+1", "−2,50", "-x"]], "vi")).toBe('\uFEFF"nói ""được""";\'=1+1;"-2,50";\'-x\r\n');
});
