import { daysUntil } from "~/lib/dates";
import type { DueItem } from "./queries";

export type Section = "overdue" | "soon" | "later" | "waiting";

/** Sorts work into the four sections of the page; days are counted by the server's clock, not the machine's. */
export function intoSections(items: readonly DueItem[], now: Date): Record<Section, DueItem[]> {
  const sections: Record<Section, DueItem[]> = { overdue: [], soon: [], later: [], waiting: [] };
  for (const item of items) sections[sectionOf(item, now)].push(item);
  const due = (item: DueItem) => item.dueAt ?? "9999";
  for (const list of Object.values(sections)) list.sort((a, b) => due(a).localeCompare(due(b)));
  return sections;
}

function sectionOf(item: DueItem, now: Date): Section {
  if (item.kind === "WAITING_FOR_OTHERS" || item.state === "WAITING" || item.state === "SUBMITTED") return "waiting";
  if (item.state === "OVERDUE") return "overdue";
  if (!item.dueAt) return "later";
  if (new Date(item.dueAt) < now) return "overdue";
  return daysUntil(item.dueAt, now) <= 7 ? "soon" : "later";
}

export type Target =
  | { to: "/danh-gia/$evaluationId/giai-trinh"; params: { evaluationId: string } }
  | { to: "/dot/$roundId/kien-nghi"; params: { roundId: string } }
  | { to: "/dot/$roundId/tham-dinh"; params: { roundId: string } }
  | { to: "/phieu/$sheetId"; params: { sheetId: string } }
  | { to: "/dot/$roundId"; params: { roundId: string } };

/** The exact place where the work is done. */
export function targetOf(item: DueItem): Target {
  const params = { roundId: item.round.id };
  if (item.evaluation && (item.kind === "REPLY_TO_CHANGES" || item.kind === "SUPPLEMENT_LINE")) {
    return { to: "/danh-gia/$evaluationId/giai-trinh", params: { evaluationId: item.evaluation.id } };
  }
  if (item.kind === "DECIDE_OBJECTIONS") return { to: "/dot/$roundId/kien-nghi", params };
  if (item.kind === "APPRAISE") return { to: "/dot/$roundId/tham-dinh", params };
  if (item.sheet) return { to: "/phieu/$sheetId", params: { sheetId: item.sheet.id } };
  return { to: "/dot/$roundId", params };
}
