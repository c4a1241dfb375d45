import { expect, it } from "vitest";
import { tenseOf } from "./roles";

const role = { validFrom: "2026-01-01", validUntil: "2026-07-01" };

it("counts the day a role ends as the first day without it", () => {
  expect(tenseOf(role, "2025-12-31")).toBe("future");
  expect(tenseOf(role, "2026-01-01")).toBe("current");
  expect(tenseOf(role, "2026-06-30")).toBe("current");
  expect(tenseOf(role, "2026-07-01")).toBe("past");
  expect(tenseOf({ ...role, validUntil: null }, "2040-01-01")).toBe("current");
});
