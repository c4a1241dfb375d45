import { expect, it } from "vitest";
import { columnOf, needsPreview, spread } from "./paste";

const boxes = ["a", "b", "c"].map((id) => ({ id, field: "points" }));

it("takes the first column of what a spreadsheet copies, and leaves a single value to the box", () => {
  expect(columnOf("9,5\t10\r\n8\t10\r\n")).toEqual(["9,5", "8"]);
  expect(columnOf("9,5")).toBeNull();
});

it("goes down the boxes, skips empty cells and what has no box", () => {
  expect(spread(["1", "", "3", "4"], boxes)).toEqual([
    { id: "a", field: "points", value: "1", readable: true },
    { id: "c", field: "points", value: "3", readable: true },
  ]);
});

it("asks before taking much, or what it cannot read", () => {
  expect(needsPreview(spread(["1", "2"], boxes))).toBe(false);
  expect(needsPreview(spread(["1", "1.234"], boxes))).toBe(true);
});
