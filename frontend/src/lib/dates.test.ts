import { describe, expect, it } from "vitest";
import { daysUntil, formatDate, formatDateTime, instantInVietnam, parseDate, todayInVietnam } from "./dates";

describe("dates on the clock of Vietnam", () => {
  it("writes calendar dates day first", () => expect(formatDate("2022-06-25")).toBe("25/06/2022"));

  it("shows half past midnight in Vietnam on its own day", () => {
    expect(formatDateTime("2026-11-22T17:30:00Z")).toBe("00:30\u00a023/11/2026");
    expect(formatDate("2026-11-22T17:30:00Z")).toBe("23/11/2026");
  });

  it("counts calendar days, not blocks of 24 hours", () => {
    const now = new Date("2026-11-23T16:00:00Z");
    expect(todayInVietnam(now)).toBe("2026-11-23");
    expect(daysUntil("2026-11-23T17:30:00Z", now)).toBe(1);
    expect(daysUntil("2026-11-20T02:00:00Z", now)).toBe(-3);
  });

  it("reads a local field as Vietnamese time", () =>
    expect(instantInVietnam("2026-11-30T17:00")).toBe("2026-11-30T10:00:00.000Z"));

  it.each([
    ["25/06/2022", "2022-06-25"],
    ["5-6-2022", "2022-06-05"],
    ["2022-06-25", "2022-06-25"],
    ["31/02/2022", null],
    ["06/25/2022", null],
    ["25/06/22", null],
  ])("reads %s as a day", (text, day) => expect(parseDate(text)).toBe(day));
});
