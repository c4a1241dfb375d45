import { expect, it } from "vitest";
import { changesOf } from "./changes";

it("tells changed fields from those that stayed, and null from absent by nothing shown", () => {
  const before = JSON.stringify({ name: "Cũ", code: "A", parent: null });
  const after = JSON.stringify({ name: "Mới", code: "A", parent: "unit_1" });
  expect(changesOf(before, after)).toEqual([
    { field: "name", before: "Cũ", after: "Mới", changed: true },
    { field: "code", before: "A", after: "A", changed: false },
    { field: "parent", before: undefined, after: "unit_1", changed: true },
  ]);
});

it("opens nested states, keeps lists of plain values together, and shows what is no JSON as it is", () => {
  const after = JSON.stringify({ members: ["unit_1", "unit_2"], phases: [{ name: "Một" }], rule: { cap: 110 } });
  expect(changesOf(null, after).map(({ field, after: now }) => [field, now])).toEqual([
    ["members", "unit_1, unit_2"],
    ["phases.1.name", "Một"],
    ["rule.cap", "110"],
  ]);
  expect(changesOf("plain words", null)).toEqual([
    { field: "value", before: "plain words", after: undefined, changed: true },
  ]);
});
