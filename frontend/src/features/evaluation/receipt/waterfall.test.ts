import { expect, it } from "vitest";
import { axisStart, waterfall, worst } from "./waterfall";

const words = {
  maximum: "Tối đa",
  base: "Chuẩn",
  normalised: "Quy đổi",
  bonus: "Thưởng",
  penalty: "Trừ",
  total: "Tổng",
};
const group = (
  code: string,
  section: "BASE" | "BONUS",
  points: string,
  maximum: string,
  parentCode: string | null = null,
) => ({
  code,
  name: `Nhóm ${code}`,
  section,
  points,
  maximum,
  parentCode,
});
const total = {
  total: "905.50",
  base: "900.00",
  bonus: "10.00",
  penalty: "4.50",
  basePoints: "855.00",
  assignedMaximum: "950.00",
  normalised: true,
  sentence: "",
  baseSentence: "",
  bonusSentence: "",
  penaltySentence: "",
};
const groups = [
  group("A", "BASE", "560.00", "600.00"),
  group("A1", "BASE", "100.00", "110.00", "A"),
  group("B", "BASE", "295.00", "350.00"),
  group("E", "BONUS", "10.00", "50.00"),
];

it("goes from the maximum to the total without losing a hundredth", () => {
  const steps = waterfall({ total, groups }, words);
  expect(steps.map(({ key, from, to }) => [key, to - (steps[0]?.key === key ? 0 : from)])).toEqual([
    ["maximum", 95000],
    ["A", -4000],
    ["B", -5500],
    ["normalised", 4500],
    ["base", 90000],
    ["bonus", 1000],
    ["penalty", -450],
    ["total", 90550],
  ]);
  expect(worst(steps)?.group).toBe("B");
});

it("has nobody to blame when nothing was lost", () => {
  const full = { ...total, basePoints: "950.00", base: "950.00", normalised: false };
  const steps = waterfall({ total: full, groups: [group("A", "BASE", "950.00", "950.00")] }, words);
  expect(worst(steps)).toBeUndefined();
  expect(steps.some(({ key }) => key === "normalised")).toBe(false);
});

it("cuts the axis only when everything lies far above zero", () => {
  expect(axisStart(waterfall({ total, groups }, words))).toBe(83000);
  const low = {
    ...total,
    basePoints: "300.00",
    base: "300.00",
    total: "300.00",
    bonus: "0.00",
    penalty: "0.00",
    normalised: false,
  };
  expect(axisStart(waterfall({ total: low, groups: [group("A", "BASE", "300.00", "950.00")] }, words))).toBe(0);
});
