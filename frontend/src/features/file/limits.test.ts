import { describe, expect, it } from "vitest";
import { largest, pageOf, refusalOf, sizeText } from "./limits";

describe("what is refused before it is sent", () => {
  it("knows kinds by their extension, in any case", () => {
    expect(refusalOf({ name: "Báo cáo.PDF", size: 5 })).toBeNull();
    expect(refusalOf({ name: "a.pdf.exe", size: 5 })).toBe("kind");
    expect(refusalOf({ name: "a", size: 5 })).toBe("kind");
  });

  it("knows the bounds of sizes", () => {
    expect(refusalOf({ name: "a.pdf", size: 0 })).toBe("empty");
    expect(refusalOf({ name: "a.pdf", size: largest })).toBeNull();
    expect(refusalOf({ name: "a.pdf", size: largest + 1 })).toBe("large");
  });
});

describe("words", () => {
  it("says sizes as people do", () => {
    expect(sizeText(830_000, "vi")).toBe("830 kB");
    expect(sizeText(2_420_000, "vi")).toBe("2,4 MB");
    expect(sizeText(52_428_800, "en")).toBe("52 MB");
  });

  it("finds the page in an anchor", () => {
    expect([pageOf("tr. 12-14"), pageOf("3"), pageOf(null), pageOf("bìa"), pageOf("0")]).toEqual([12, 3, 1, 1, 1]);
  });
});
