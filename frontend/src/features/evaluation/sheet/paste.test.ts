import { expect, it } from "vitest";
import type { Line } from "./lines";
import { byCode, columnOf, needsPreview, spread, tableOf } from "./paste";

const boxes = ["a", "b", "c"].map((id) => ({ id, field: "points" }));

const line = (code: string, fields: Line["fields"], editable = true) =>
  ({ id: `id ${code}`, code, fields, editable }) as Line;
const points: Line["fields"] = [{ key: "points", label: "", kind: "POINTS", choices: [] }];
const lines = [
  line("A1.1", points),
  line("A1.2", [
    { key: "actual", label: "", kind: "NUMBER", choices: [] },
    { key: "target", label: "", kind: "NUMBER", choices: [] },
  ]),
  line("B1", [{ key: "done", label: "", kind: "YES_NO", choices: [] }]),
  line("B2", [{ key: "level", label: "", kind: "CHOICE", choices: ["Tốt", "Khá"] }]),
  line("C1", points, false),
];

it("takes the first column of what a spreadsheet copies, and leaves a single value to the box", () => {
  expect(columnOf("9,5\t10\r\n8\t10\r\n")).toEqual(["9,5", "8"]);
  expect(columnOf("9,5")).toBeNull();
});

it("keeps a cell with line breaks and quotes together", () => {
  expect(tableOf('A1\t"hai\n""dòng"""\nA2\tx\n\n')).toEqual([
    ["A1", 'hai\n"dòng"'],
    ["A2", "x"],
  ]);
});

it("goes down the boxes, skips empty cells and what has no box", () => {
  expect(spread(["1", "", "3", "4"], boxes)).toEqual([
    { id: "a", field: "points", value: "1", readable: true },
    { id: "c", field: "points", value: "3", readable: true },
  ]);
});

it("finds lines by their codes wherever the block was pasted", () => {
  const block = byCode("a1.2\t80,5\t100\nA1.1.\t9,5\nB1\tĐạt\nB2\tkhá\nA1.1\t\n", lines);
  expect(block?.unknown).toEqual([]);
  expect(block?.pasted).toEqual([
    { id: "id A1.2", field: "actual", value: "80,5", readable: true },
    { id: "id A1.2", field: "target", value: "100", readable: true },
    { id: "id A1.1", field: "points", value: "9,5", readable: true },
    { id: "id B1", field: "done", value: "1", readable: true },
    { id: "id B2", field: "level", value: "1", readable: true },
  ]);
});

it("names codes that are unknown or not the reader's to fill", () => {
  expect(byCode("A1.1\t9\nC1\t5\nA9\t1\nB1\tcó lẽ", lines)).toEqual({
    pasted: [
      { id: "id A1.1", field: "points", value: "9", readable: true },
      { id: "id B1", field: "done", value: "có lẽ", readable: false },
    ],
    unknown: ["C1", "A9"],
  });
});

it("takes a plain column for what it is", () => {
  expect(byCode("9,5\n8", lines)).toBeNull();
  expect(byCode("9,5\tA1.1\n8\tA1.2", lines)).toBeNull();
});

it("asks before taking much, or what it cannot read", () => {
  expect(needsPreview(spread(["1", "2"], boxes))).toBe(false);
  expect(needsPreview(spread(["1", "1.234"], boxes))).toBe(true);
  expect(needsPreview([], ["A9"])).toBe(true);
});
