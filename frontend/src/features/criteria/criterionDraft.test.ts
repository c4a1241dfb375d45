import { expect, it } from "vitest";
import { draftOf, inputOf, type CriterionDraft } from "./criterionDraft";

const draft = (over: Partial<CriterionDraft>): CriterionDraft => ({
  ...draftOf(null, "group_1", "vi"),
  code: "A1",
  name: "Tiêu chí",
  maximum: "25",
  ...over,
});

it("writes figures as the API takes them, typed either way", () => {
  const { input, problems } = inputOf(
    draft({ ruleType: "LADDER", maximum: "25,5", step: "0.25", steps: [{ threshold: "98,5", points: "25.5" }] }),
  );
  expect(problems).toEqual([]);
  expect(input.maximum).toBe("25.50");
  expect(input.step).toBe("0.25");
  expect(input.rule).toEqual({
    type: "LADDER",
    steps: [{ threshold: "98.50", points: "25.50" }],
    items: [],
    cap: null,
    atTarget: null,
  });
});

it("names every figure that is none, by the path the server would use", () => {
  const { problems } = inputOf(
    draft({ ruleType: "PER_ITEM", maximum: "", items: [{ label: "Sáng kiến", points: "1.234", cap: "x" }] }),
  );
  expect(problems).toEqual([
    { path: ["rule", "items", "0", "points"], problem: "thousands" },
    { path: ["rule", "items", "0", "cap"], problem: "format" },
    { path: ["maximum"], problem: "empty" },
  ]);
});

it("leaves out what the chosen rule has no use for, and keeps it in the form", () => {
  const form = draft({ ruleType: "JUDGE", steps: [{ threshold: "1", points: "2" }], cap: "110" });
  expect(inputOf(form).input.rule).toEqual({ type: "JUDGE", steps: [], items: [], cap: null, atTarget: null });
  expect(form.steps).toHaveLength(1);
});
