import { expect, it } from "vitest";
import { comparedFrom, median, toggled } from "./compared";

it("takes from an address only known units, each once, four at most", () => {
  const known = ["a", "b", "c", "d", "e"];
  expect(comparedFrom("b,x,b,a", known)).toEqual(["b", "a"]);
  expect(comparedFrom("a,b,c,d,e", known)).toEqual(["a", "b", "c", "d"]);
  expect(comparedFrom(undefined, known)).toEqual([]);
});

it("adds and takes away a unit", () => {
  expect(toggled(["a"], "b")).toBe("a,b");
  expect(toggled(["a", "b"], "a")).toBe("b");
  expect(toggled(["a"], "a")).toBeUndefined();
});

it("finds the middle", () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1])).toBe(2.5);
  expect(median([])).toBeNull();
});
