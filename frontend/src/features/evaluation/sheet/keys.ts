import type { KeyboardEvent } from "react";

type Cell = HTMLInputElement | HTMLSelectElement;

/** Enter and ↓ go on, Shift+Enter and ↑ go back. A list keeps its own arrows; Tab stays the browser's. */
export function moveFocus(event: KeyboardEvent<HTMLElement>, cell: Cell): void {
  const inList = cell instanceof HTMLSelectElement;
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  const forward = (event.key === "Enter" && !event.shiftKey) || (event.key === "ArrowDown" && !inList);
  const backward = (event.key === "Enter" && event.shiftKey) || (event.key === "ArrowUp" && !inList);
  if (!forward && !backward) return;
  event.preventDefault();
  const cells = [...event.currentTarget.querySelectorAll<Cell>("[data-cell]:not(:disabled)")];
  cells[cells.indexOf(cell) + (forward ? 1 : -1)]?.focus();
}

/** The boxes for numbers from `cell` on, in the order of the sheet: where a pasted column goes. */
export function cellsFrom(table: HTMLElement, cell: Cell): HTMLInputElement[] {
  const cells = [...table.querySelectorAll<HTMLInputElement>("input[data-cell]:not([readonly])")];
  return cell instanceof HTMLInputElement ? cells.slice(cells.indexOf(cell)) : [];
}

/** F2: from "type to replace" to the caret at the end. */
export function restoreCaret(cell: Cell): void {
  if (cell instanceof HTMLInputElement) cell.setSelectionRange(cell.value.length, cell.value.length);
}

/** Brings the first box of a criterion into view and gives it the focus. */
export function focusLine(id: string): void {
  const cell = document.querySelector<Cell>(`[data-cell="${CSS.escape(id)}"]`);
  cell?.scrollIntoView({ block: "center" });
  cell?.focus({ preventScroll: true });
}
