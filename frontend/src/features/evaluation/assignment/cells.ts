import type { Board, Cell, Proposal } from "./queries";

/** What a cell of the board shows. */
export type CellState = "barred" | "submitted" | "assigned" | "free";

export type CellKey = `${string} ${string}`;

export const cellKey = (scorerUnitId: string, unitId: string): CellKey => `${scorerUnitId} ${unitId}`;

/** The cells by scorer and unit, with the pairs of a proposal in place of those handed out. */
export function cellsOf(board: Board, proposal: Proposal | null): ReadonlyMap<CellKey, Cell> {
  const proposed = proposal && new Set(proposal.pairs.map((pair) => cellKey(pair.scorerUnitId, pair.unitId)));
  return new Map(
    board.cells.map((cell) => {
      const key = cellKey(cell.scorerUnitId, cell.unitId);
      return [key, proposed ? { ...cell, assigned: proposed.has(key), submitted: false } : cell];
    }),
  );
}

export function stateOf(cell: Cell): CellState {
  if (cell.bar) return "barred";
  if (cell.submitted) return "submitted";
  return cell.assigned ? "assigned" : "free";
}

/** How many papers a scorer has among these cells. */
export function loadOf(cells: Iterable<Cell>, scorerUnitId: string): number {
  return [...cells].filter((cell) => cell.assigned && cell.scorerUnitId === scorerUnitId).length;
}

/** A seed nobody chooses: another one gives other pairs, equally good. */
export function newSeed(): number {
  const [word = 0] = crypto.getRandomValues(new Uint32Array(1));
  return word & 0x7fffffff;
}
