import { expect, it } from "vitest";
import { shortened } from "./short";

it("leaves out the words that all names begin with, and nothing else", () => {
  const names = ["Sở TN&MT Bắc Kạn", "Sở TN&MT Bắc Giang", "Sở TN&MT Phú Thọ"];
  expect(names.map(shortened(names))).toEqual(["Bắc Kạn", "Bắc Giang", "Phú Thọ"]);
  const mixed = ["Sở TN&MT Bắc Kạn", "Sở NN&MT Thái Nguyên"];
  expect(mixed.map(shortened(mixed))).toEqual(["TN&MT Bắc Kạn", "NN&MT Thái Nguyên"]);
});

it("never leaves a name empty", () => {
  const names = ["Bắc Kạn", "Bắc Kạn"];
  expect(names.map(shortened(names))).toEqual(["Kạn", "Kạn"]);
  expect(["Hà Nội"].map(shortened(["Hà Nội"]))).toEqual(["Hà Nội"]);
  expect([].map(shortened([]))).toEqual([]);
});
