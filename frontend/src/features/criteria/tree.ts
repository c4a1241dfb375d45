import type { CriteriaSet, Criterion, Group } from "./queries";

export const sections = ["BASE", "BONUS", "PENALTY"] as const satisfies readonly Group["section"][];

export interface Branch {
  group: Group;
  /** How deep the group stands: 0 at the top. */
  depth: number;
  criteria: Criterion[];
}

/** The groups of a section in the order of the paper form: every group before its own groups, each by position. */
export function branchesOf(set: Pick<CriteriaSet, "groups" | "criteria">, section: Group["section"]): Branch[] {
  const groups = set.groups.filter((group) => group.section === section).sort(byPosition);
  const under = (parentId: string | null, depth: number): Branch[] =>
    groups
      .filter((group) => group.parentId === parentId)
      .flatMap((group) => [
        { group, depth, criteria: set.criteria.filter(({ groupId }) => groupId === group.id).sort(byPosition) },
        ...under(group.id, depth + 1),
      ]);
  return under(null, 0);
}

function byPosition(one: { position: number }, other: { position: number }): number {
  return one.position - other.position;
}
