import { expect, it } from "vitest";
import { readLadder } from "./ladder";

it("reads hours however they are separated, and nothing that is no whole number", () => {
  expect(readLadder("-168, -72;0 24")).toEqual([-168, -72, 0, 24]);
  expect(readLadder("  ")).toEqual([]);
  for (const wrong of ["1.5", "ba ngày", "3,x", "--4"]) expect(readLadder(wrong)).toBeNull();
});
