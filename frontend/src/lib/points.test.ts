import { describe, expect, it } from "vitest";
import { divideRounded, editablePoints, formatPoints, fromWire, parsePoints, toWire } from "./points";

describe("parsePoints", () => {
  it.each([
    ["4,5", 450],
    ["4.5", 450],
    ["30", 3000],
    [" 9,25 ", 925],
    ["0", 0],
    ["-2,5", -250],
    ["7,", 700],
    ["1234,05", 123405],
  ])("reads %s", (text, value) => expect(parsePoints(text)).toEqual({ ok: true, value }));

  it.each([
    ["", "empty"],
    ["1.234", "thousands"],
    ["1,234", "thousands"],
    ["4,5555", "decimals"],
    ["4,5,5", "format"],
    ["abc", "format"],
    ["1e3", "format"],
    ["1.234,5", "format"],
  ])("refuses %s", (text, problem) => expect(parsePoints(text)).toEqual({ ok: false, problem }));
});

describe("writing points", () => {
  it("keeps two decimals and the separators of the language", () => {
    expect(formatPoints(950, "vi")).toBe("9,50");
    expect(formatPoints("1234.50", "vi")).toBe("1.234,50");
    expect(formatPoints("1234567.05", "en")).toBe("1,234,567.05");
    expect(formatPoints(-250, "vi")).toBe("−2,50");
    expect(formatPoints(null, "vi")).toBe("–");
  });

  it("shows in an input only what somebody would have typed", () => {
    expect(editablePoints("9.50", "vi")).toBe("9,5");
    expect(editablePoints("30.00", "vi")).toBe("30");
    expect(editablePoints("100.00", "en")).toBe("100");
    expect(editablePoints("0.05", "en")).toBe("0.05");
    expect(editablePoints("0.00", "vi")).toBe("0");
    expect(editablePoints(null, "vi")).toBe("");
  });

  it("survives the way to the wire and back", () => {
    for (const value of [0, 5, 99, 100, 12345, -1]) expect(fromWire(toWire(value))).toBe(value);
  });

  it("rounds half away from zero", () => {
    expect(divideRounded(5, 2)).toBe(3);
    expect(divideRounded(-5, 2)).toBe(-3);
    expect(divideRounded(7, 3)).toBe(2);
  });
});
