import { symbol, symbolCircle, symbolDiamond, symbolSquare, symbolTriangle } from "d3-shape";

/** Shapes that stay apart without colour, in the order in which series take them. */
const shapes = [symbolCircle, symbolSquare, symbolTriangle, symbolDiamond] as const;

export const hues = ["var(--group-2)", "var(--group-1)", "var(--group-3)", "var(--group-4)"] as const;

/** The outline of the mark of a series. */
export function markPath(series: number, size = 90): string {
  return symbol(shapes[series % shapes.length] ?? symbolCircle, size)() ?? "";
}

export function hueOf(series: number): string {
  return hues[series % hues.length] ?? hues[0];
}
