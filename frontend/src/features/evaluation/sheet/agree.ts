import { useState } from "react";
import { useTranslation } from "react-i18next";
import { editablePoints, fromWire, toWire } from "~/lib/points";
import type { Change } from "./autosave";
import { readTexts, type Line, type Texts } from "./lines";
import type { LineView, SheetStore } from "./SheetStore";

/** A value to write into a line, with the texts its boxes show. */
export interface Entry {
  id: string;
  texts: Texts;
  change: Change;
}

const emptyTexts = (line: Line): Texts => Object.fromEntries(line.fields.map(({ key }) => [key, ""]));

/**
 * What agreeing with the unit's own value writes: its facts where the points follow from them, its points, or that the
 * line does not apply. Null where the unit said nothing, or this reader may not know.
 */
export function agreement(line: Line, language: string): Entry | null {
  const { state, points, facts } = line.reference;
  if (!line.editable) return null;
  if (state === "NOT_APPLICABLE") return { id: line.id, texts: emptyTexts(line), change: { state } };
  if (!line.direct) {
    if (!facts) return null;
    const boxes = line.fields.map(({ key }, index) => [key, editablePoints(fromWire(facts[index] ?? "0"), language)]);
    return { id: line.id, texts: Object.fromEntries(boxes), change: { facts } };
  }
  if (state !== "POINTS" || points === null) return null;
  return {
    id: line.id,
    texts: { points: editablePoints(points, language) },
    change: facts ? { facts } : { points: toWire(points) },
  };
}

/** Whether the line says just what the unit says: the same points, or the same facts where units are compared. */
export function agrees(line: Line, view: LineView): boolean {
  const { state, points, facts } = line.reference;
  if (view.mark === "invalid" || view.stored.state !== state) return false;
  if (line.direct) return view.stored.points === points;
  return (facts ?? []).every((fact, index) => fromWire(fact) === view.stored.facts[index]);
}

/** Whether nothing was said on the line yet, on the server or on the screen. */
export function unsaid(view: LineView): boolean {
  return view.stored.state === "MISSING" && Object.values(view.texts).every((text) => text === "");
}

/** What a line holds now, to be written back; null when it holds something that cannot be sent. */
export function before(line: Line, view: LineView): Entry | null {
  const reading = readTexts(line, view.texts);
  if (reading.kind === "problem") return null;
  const { state, facts } = view.stored;
  const chosen = reading.points === null && (state === "NOT_APPLICABLE" || state === "WITHHELD");
  const reckoned = facts.length > 0 && view.stored.points === reading.points && facts.every((fact) => fact !== null);
  const change: Change = chosen
    ? { state }
    : reckoned
      ? { facts: facts.map((fact) => toWire(fact ?? 0)) }
      : reading.change;
  return { id: line.id, texts: view.texts, change };
}

export interface Agreeing {
  /** Agrees with the unit on these lines, all in one save. */
  agree: (lines: readonly Line[]) => void;
  /** How many lines the last agreement changed; 0 when there is nothing to take back. */
  undoable: number;
  undo: () => void;
  /** Something else was typed: the last agreement stays. */
  keep: () => void;
}

/** Agreeing in bulk, and taking the last agreement back in one save. */
export function useAgreeing(store: SheetStore): Agreeing {
  const { i18n } = useTranslation();
  const [past, setPast] = useState<Entry[]>([]);
  const agree = (lines: readonly Line[]) => {
    const entries: Entry[] = [];
    const undo: Entry[] = [];
    for (const line of lines) {
      const entry = agreement(line, i18n.language);
      const view = store.view(line.id);
      if (!entry || agrees(line, view)) continue;
      entries.push(entry);
      undo.push(before(line, view) ?? { id: line.id, texts: emptyTexts(line), change: { state: "MISSING" } });
    }
    if (entries.length === 0) return;
    store.put(entries);
    setPast(undo);
  };
  const undo = () => {
    store.put(past);
    setPast([]);
  };
  return { agree, undoable: past.length, undo, keep: () => past.length > 0 && setPast([]) };
}
