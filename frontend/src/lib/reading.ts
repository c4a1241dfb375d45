/** How large the reader wants the text: kept on the machine, applied before the first paint. */
export const textSizes = [100, 115, 130] as const;
export type TextSize = (typeof textSizes)[number];

const sizeKey = "thidua.textSize";
const contrastKey = "thidua.contrast";

export function textSize(): TextSize {
  const stored = Number(localStorage.getItem(sizeKey));
  return textSizes.find((size) => size === stored) ?? 100;
}

export function highContrast(): boolean {
  return localStorage.getItem(contrastKey) === "high";
}

export function applyReading(): void {
  document.documentElement.style.fontSize = `${textSize()}%`;
  document.documentElement.dataset["contrast"] = highContrast() ? "high" : "normal";
}

export function chooseTextSize(size: TextSize): void {
  localStorage.setItem(sizeKey, String(size));
  applyReading();
}

export function chooseContrast(high: boolean): void {
  localStorage.setItem(contrastKey, high ? "high" : "normal");
  applyReading();
}
