import { useState, type ClipboardEvent } from "react";
import { cellsFrom } from "./keys";
import type { Texts } from "./lines";
import { byCode, columnOf, needsPreview, spread, type Block, type Pasted } from "./paste";
import type { SheetStore } from "./SheetStore";

/** Pasting from a spreadsheet: a column goes down the boxes, a block with codes to the lines of its codes. */
export function usePaste(store: SheetStore) {
  const [asked, setAsked] = useState<Block | null>(null);
  const [taken, setTaken] = useState<ReadonlyMap<string, Texts>>(new Map());

  const take = (pasted: readonly Pasted[]) => {
    setTaken(new Map(pasted.map(({ id }) => [id, store.view(id).texts])));
    for (const { id, field, value } of pasted) store.type(id, field, value);
    store.flush();
    setAsked(null);
  };

  const onPaste = (event: ClipboardEvent<HTMLTableElement>) => {
    const cell = (event.target as HTMLElement).closest<HTMLInputElement>("input[data-cell]");
    if (!cell || cell.readOnly) return;
    const text = event.clipboardData.getData("text");
    const column = columnOf(text);
    const block =
      byCode(text, store.lines) ?? (column && { pasted: down(event.currentTarget, cell, column), unknown: [] });
    if (!block) return;
    event.preventDefault();
    if (needsPreview(block.pasted, block.unknown)) setAsked(block);
    else take(block.pasted);
  };

  /** Puts back what stood there, as a new save. */
  const undo = () => {
    for (const [id, texts] of taken) store.setTexts(id, texts);
    store.flush();
    setTaken(new Map());
  };

  return { onPaste, asked, take, cancel: () => setAsked(null), lines: taken.size, undo };
}

function down(table: HTMLElement, cell: HTMLInputElement, column: readonly string[]): Pasted[] {
  const boxes = cellsFrom(table, cell).map(({ dataset }) => ({
    id: dataset["cell"] ?? "",
    field: dataset["field"] ?? "",
  }));
  return spread(column, boxes);
}
