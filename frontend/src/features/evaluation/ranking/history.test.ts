import { expect, it } from "vitest";
import { linesOf, linksOf } from "./history";
import type { RankHistory } from "./queries";

const row = (unitId: string, rank: number) => ({
  unitId,
  unitName: unitId,
  shortName: unitId.toUpperCase(),
  unitCode: unitId,
  rank,
  total: "1.00",
});
const round = (year: number, rows: ReturnType<typeof row>[]) => ({
  resultId: `result_${year}`,
  year,
  kind: "YEAR_END" as const,
  roundName: "",
  clusterName: "",
  demonstration: false,
  rows,
});
const link = (predecessor: string, successor: string, effectiveOn: string) => ({
  kind: "MERGE" as const,
  effectiveOn,
  predecessor: { id: predecessor, shortName: predecessor.toUpperCase() },
  successor: { id: successor, shortName: successor.toUpperCase() },
});

/** a and b became m in March, m and c became n in July; n is ranked in 2026. */
const history: RankHistory = {
  rounds: [round(2022, [row("a", 1), row("b", 2), row("c", 3)]), round(2026, [row("n", 1)])],
  successions: [
    link("a", "m", "2025-03-01"),
    link("b", "m", "2025-03-01"),
    link("c", "n", "2025-07-01"),
    link("m", "n", "2025-07-01"),
  ],
};

it("ends the line of a unit that merged, and names what it became", () => {
  const lines = linesOf(history);
  expect(lines.map(({ key, ranks }) => [key, ranks])).toEqual([
    ["a", [1, null]],
    ["b", [2, null]],
    ["c", [3, null]],
    ["n", [null, 1]],
  ]);
  expect(lines[0]?.to).toBe("01/03/2025 → M");
  expect(lines[3]?.to).toBe("N");
});

it("leads from each ranked unit to the next ranked one, over units that were never ranked", () => {
  const found = linksOf(history).map(({ from, to }) => `${from}>${to}`);
  expect(found.toSorted()).toEqual(["a>n", "b>n", "c>n"]);
});

it("does not lose itself where a unit absorbs others and lives on", () => {
  const absorbed = { ...history, successions: [link("a", "a", "2025-07-01"), link("b", "a", "2025-07-01")] };
  expect(linksOf(absorbed).map(({ from, to }) => `${from}>${to}`)).toEqual(["b>a"]);
});
