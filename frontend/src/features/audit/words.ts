import type { TFunction } from "i18next";

/** Acts that can be asked for in the list. An act this build does not know is shown by its code. */
export const knownActions = [
  "user.create",
  "user.suspend",
  "user.reactivate",
  "role.assign",
  "role.end",
  "password.change",
  "password.reset",
  "session.begin",
  "session.end",
  "session.reuse_detected",
  "access.refused",
  "unit.create",
  "unit.rename",
  "unit.succeed",
  "unit.dissolve",
  "cluster.form",
  "membership.add",
  "membership.end",
  "office.assign",
  "office.end",
  "document.record",
  "document.update",
  "movement.launch",
  "movement.addPhase",
  "response.respond",
  "response.report",
  "response.markExemplary",
  "criteriaSet.create",
  "criteriaSet.saveGroup",
  "criteriaSet.saveCriterion",
  "criteriaSet.removeCriterion",
  "criteriaSet.publish",
  "round.create",
  "round.assign",
  "round.advance",
  "round.publish",
  "sheet.save",
  "sheet.submit",
  "sheet.withdraw",
  "evaluation.disqualify",
  "evaluation.lift_disqualification",
] as const;

export function actionName(t: TFunction, action: string): string {
  return t(`audit.action.${action}`, { defaultValue: action });
}

/** "phases.1.name" as "Giai đoạn 1: tên": every part that has a word gets it. */
export function fieldName(t: TFunction, path: string): string {
  return path
    .split(".")
    .map((part) => (/^\d+$/.test(part) ? part : t(`audit.field.${part}`, { defaultValue: part })))
    .join(" ");
}

/** "Phiếu điểm" for `sheet_0198…`; the identifier itself when its noun has no word. */
export function objectName(t: TFunction, id: string): string {
  const noun = id.split("_")[0] ?? id;
  return t(`audit.object.${noun}`, { defaultValue: id });
}
