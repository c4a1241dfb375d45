import type { Receipt, ReceiptGroup, ReceiptLine } from "./queries";

export interface Branch {
  group: ReceiptGroup;
  inner: Branch[];
  lines: ReceiptLine[];
}

/** The groups of a receipt as they contain each other, each with its own lines. */
export function branches(receipt: Receipt, parent: string | null = null): Branch[] {
  return receipt.groups
    .filter(({ parentCode }) => parentCode === parent)
    .map((group) => ({
      group,
      inner: branches(receipt, group.code),
      lines: receipt.lines.filter(({ groupCode }) => groupCode === group.code),
    }));
}

/** The groups around a line, outermost last; empty when the receipt has no such line. */
export function groupsAround(receipt: Receipt, lineCode: string | undefined): string[] {
  const around: string[] = [];
  let code = receipt.lines.find((line) => line.code === lineCode)?.groupCode ?? null;
  while (code !== null && !around.includes(code)) {
    around.push(code);
    const own: string = code;
    code = receipt.groups.find((group) => group.code === own)?.parentCode ?? null;
  }
  return around;
}
