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
  "criteriaSet.copy",
  "criteriaSet.update",
  "criteriaSet.removeGroup",
  "criteriaSet.move",
  "criteriaSet.mapCriterion",
  "criteriaSet.changeDisqualifiers",
  "criteriaSet.publish",
  "round.create",
  "round.assign",
  "round.conflict",
  "round.reassign",
  "round.advance",
  "round.amend",
  "round.acknowledgeAmendment",
  "result.seal",
  "round.publish",
  "sheet.save",
  "sheet.submit",
  "sheet.withdraw",
  "sheet.carry",
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

/** Fields whose values are codes of the contract, with the enum each belongs to. */
const codes: Record<string, string> = {
  role: "Role",
  stage: "RoundStage",
  level: "MovementLevel",
  scope: "MovementScope",
  method: "MovementMethod",
  section: "CriterionSection",
  evidenceRule: "EvidenceRule",
  notApplicablePolicy: "NotApplicablePolicy",
};

interface Format {
  points: (value: string) => string;
  date: (value: string) => string;
  dateTime: (value: string) => string;
}

/** A value as people write it: decimals, dates, yes and no, and the words of the codes that screens know. */
export function valueText(t: TFunction, format: Format, path: string, value: string): string {
  if (/^-?\d+\.\d{2}$/.test(value)) return format.points(value);
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return format.date(value);
  if (/^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:\d{2})$/.test(value)) return format.dateTime(value);
  if (value === "true" || value === "false") return t(value === "true" ? "sheet.yes" : "sheet.no");
  const name = codes[path.split(".").at(-1) ?? ""];
  return name ? t(`enum.${name}.${value}`, { defaultValue: value }) : value;
}
