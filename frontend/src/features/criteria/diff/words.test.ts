import { expect, it } from "vitest";
import { markWords } from "./words";

const marked = (runs: ReturnType<typeof markWords>[number]) =>
  runs.map(({ text, changed }) => (changed ? `[${text.trim()}]` : text.trim())).join(" ");

it("marks the words that the other text does not have", () => {
  const [before, after] = markWords("Từ 98: 35 điểm; dưới mức cuối: 0 điểm.", "Từ 95: 30 điểm; dưới mức cuối: 0 điểm.");
  expect(marked(before)).toBe("Từ [98: 35] điểm; dưới mức cuối: 0 điểm.");
  expect(marked(after)).toBe("Từ [95: 30] điểm; dưới mức cuối: 0 điểm.");
});

it("marks everything of texts without a common word, and nothing of equal ones", () => {
  expect(markWords("cũ", "mới hẳn").map(marked)).toEqual(["[cũ]", "[mới hẳn]"]);
  expect(markWords("như nhau cả", "như nhau cả").map(marked)).toEqual(["như nhau cả", "như nhau cả"]);
  expect(markWords("", "thêm").map(marked)).toEqual(["", "[thêm]"]);
});

it("gives every word back in its order", () => {
  const texts = ["a b c d", "b x d y"] as const;
  const found = markWords(...texts).map((runs) => runs.map(({ text }) => text).join(""));
  expect(found).toEqual([...texts]);
});
