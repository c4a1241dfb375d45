import { expect, it } from "vitest";
import { formatPoints } from "~/lib/points";
import { resultBars } from "./bars";
import type { PublishedResult } from "./queries";

const words = { base: "Cộng", bonus: "Thưởng", points: (value: string) => formatPoints(value, "vi") };
const groups = ["A", "B", "E", "F"].map((code) => ({ code, name: `Nhóm ${code}`, maximum: "100.00" }));

function row(unitCode: string, base: string, points: string[], bonus: string): PublishedResult["rows"][number] {
  return {
    rank: 1,
    unitName: unitCode,
    unitCode,
    total: base,
    base,
    bonus,
    penalty: "0.00",
    percent: null,
    classification: null,
    groups: groups.map(({ code, name, maximum }, index) => ({
      code,
      name,
      maximum,
      percent: null,
      points: points[index] ?? "0.00",
    })),
  };
}

it("draws the base groups and the bonus, never the penalty", () => {
  const rows = [
    row("S1", "150.00", ["90.00", "60.00", "5.00", "2.00"], "5.00"),
    row("S2", "80.00", ["50.00", "30.00"], "0.00"),
  ];
  const { bars, legend } = resultBars({ rows, groups }, words);
  expect(legend.map(({ key }) => key)).toEqual(["A", "B", "+"]);
  expect(bars[0]?.segments.map(({ key, amount }) => [key, amount])).toEqual([
    ["A", 9000],
    ["B", 6000],
    ["+", 500],
  ]);
});

it("draws the base in one piece when it was brought to the declared total", () => {
  const { bars } = resultBars({ rows: [row("S1", "155.50", ["90.00", "60.00"], "0.00")], groups }, words);
  expect(bars[0]?.segments.map(({ key, amount }) => [key, amount])).toEqual([
    ["=", 15550],
    ["+", 0],
  ]);
});
