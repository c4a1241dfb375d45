import type {
  CriterionRuleInput,
  EvidenceRule,
  NotApplicablePolicy,
  RuleType,
  SaveCriterionInput,
} from "~/gql/graphql";
import type { PickedUnit } from "~/features/unit/UnitPicker";
import { editablePoints, parsePoints, toWire } from "~/lib/points";
import type { Criterion } from "./queries";

/** The rule types a set may use. */
export const ruleTypes = [
  "BOOL",
  "LADDER",
  "LATE",
  "PROP",
  "PROP_OVER",
  "REL_LEADER",
  "PER_ITEM",
  "LEVEL",
  "RANK",
  "DEDUCT",
  "PLUSMINUS",
  "JUDGE",
] as const satisfies readonly RuleType[];

export const evidenceRules = ["REQUIRED", "OPTIONAL", "NONE"] as const satisfies readonly EvidenceRule[];
export const policies = ["EXCLUDE", "FULL", "ZERO"] as const satisfies readonly NotApplicablePolicy[];

export interface StepDraft {
  threshold: string;
  points: string;
}

export interface ItemDraft {
  label: string;
  points: string;
  cap: string;
}

/** The typed form of a criterion: figures stay text until they are sent, so that nothing a person typed is lost. */
export interface CriterionDraft {
  groupId: string;
  code: string;
  name: string;
  maximum: string;
  step: string;
  ruleType: RuleType;
  steps: StepDraft[];
  items: ItemDraft[];
  cap: string;
  atTarget: string;
  evidenceRule: EvidenceRule;
  evidenceHint: string;
  notApplicablePolicy: NotApplicablePolicy;
  appliesTo: PickedUnit[];
  fieldOwner: PickedUnit | null;
}

export const usesSteps = (type: RuleType) => type === "LADDER" || type === "LATE" || type === "RANK";
export const usesItems = (type: RuleType) => ["LEVEL", "PER_ITEM", "DEDUCT", "PLUSMINUS"].includes(type);
export const usesCap = (type: RuleType) => type === "PROP_OVER";
export const usesAtTarget = (type: RuleType) => type === "REL_LEADER";

export function draftOf(criterion: Criterion | null, groupId: string, language: string): CriterionDraft {
  const figure = (value: string | null) => editablePoints(value, language);
  const rule = criterion?.rule;
  return {
    groupId: criterion?.groupId ?? groupId,
    code: criterion?.code ?? "",
    name: criterion?.name ?? "",
    maximum: figure(criterion?.maximum ?? null),
    step: figure(criterion?.step ?? "0.01"),
    ruleType: rule?.type ?? "PROP",
    steps: rule?.steps.map(({ threshold, points }) => ({ threshold: figure(threshold), points: figure(points) })) ?? [],
    items: rule?.items.map(({ label, points, cap }) => ({ label, points: figure(points), cap: figure(cap) })) ?? [],
    cap: figure(rule?.cap ?? null),
    atTarget: figure(rule?.atTarget ?? "50"),
    evidenceRule: criterion?.evidenceRule ?? "REQUIRED",
    evidenceHint: criterion?.evidenceHint ?? "",
    notApplicablePolicy: criterion?.notApplicablePolicy ?? "EXCLUDE",
    appliesTo: criterion?.appliesTo ?? [],
    fieldOwner: criterion?.fieldOwner ?? null,
  };
}

export interface DraftProblem {
  path: string[];
  problem: "empty" | "format" | "decimals" | "thousands";
}

type CriterionInput = Omit<SaveCriterionInput, "criteriaSetId" | "expectedVersion" | "criterionId" | "position">;

/** The input of the write, or every figure that is none: those are said at their fields before anything is sent. */
export function inputOf(draft: CriterionDraft): { input: CriterionInput; problems: DraftProblem[] } {
  const problems: DraftProblem[] = [];
  const figure = (text: string, ...path: (string | number)[]): string => {
    const parsed = parsePoints(text);
    if (parsed.ok) return toWire(parsed.value);
    problems.push({ path: path.map(String), problem: parsed.problem });
    return "0.00";
  };
  const optional = (text: string, ...path: (string | number)[]) => (text.trim() === "" ? null : figure(text, ...path));
  const rule: CriterionRuleInput = {
    type: draft.ruleType,
    steps: usesSteps(draft.ruleType)
      ? draft.steps.map((step, index) => ({
          threshold: figure(step.threshold, "rule", "steps", index, "threshold"),
          points: figure(step.points, "rule", "steps", index, "points"),
        }))
      : [],
    items: usesItems(draft.ruleType)
      ? draft.items.map((item, index) => ({
          label: item.label.trim(),
          points: figure(item.points, "rule", "items", index, "points"),
          cap: draft.ruleType === "LEVEL" ? null : optional(item.cap, "rule", "items", index, "cap"),
        }))
      : [],
    cap: usesCap(draft.ruleType) ? optional(draft.cap, "rule", "cap") : null,
    atTarget: usesAtTarget(draft.ruleType) ? optional(draft.atTarget, "rule", "atTarget") : null,
  };
  const input: CriterionInput = {
    groupId: draft.groupId,
    code: draft.code.trim(),
    name: draft.name.trim(),
    maximum: figure(draft.maximum, "maximum"),
    step: figure(draft.step, "step"),
    rule,
    evidenceRule: draft.evidenceRule,
    evidenceHint: draft.evidenceHint.trim() || null,
    notApplicablePolicy: draft.notApplicablePolicy,
    appliesToIds: draft.appliesTo.map(({ id }) => id),
    fieldOwnerId: draft.fieldOwner?.id ?? null,
  };
  return { input, problems };
}
