import type { CriteriaSet, Criterion, Group } from "./queries";

export const sections = ["BASE", "BONUS", "PENALTY"] as const satisfies readonly Group["section"][];

interface AnyGroup {
  id: string;
  parentId: string | null;
  section: Group["section"];
  position: number;
}

interface AnyCriterion {
  groupId: string;
  position: number;
}

export interface BranchOf<G, C> {
  group: G;
  /** How deep the group stands: 0 at the top. */
  depth: number;
  criteria: C[];
}

export type Branch = BranchOf<Group, Criterion>;

/** The groups of a section in the order of the paper form: every group before its own groups, each by position. */
export function branchesIn<G extends AnyGroup, C extends AnyCriterion>(
  all: readonly G[],
  criteria: readonly C[],
  section: Group["section"],
): BranchOf<G, C>[] {
  const groups = all.filter((group) => group.section === section).sort(byPosition);
  const under = (parentId: string | null, depth: number): BranchOf<G, C>[] =>
    groups
      .filter((group) => group.parentId === parentId)
      .flatMap((group) => [
        { group, depth, criteria: criteria.filter(({ groupId }) => groupId === group.id).sort(byPosition) },
        ...under(group.id, depth + 1),
      ]);
  return under(null, 0);
}

/** The same of a whole set. */
export function branchesOf(set: Pick<CriteriaSet, "groups" | "criteria">, section: Group["section"]): Branch[] {
  return branchesIn(set.groups, set.criteria, section);
}

function byPosition(one: { position: number }, other: { position: number }): number {
  return one.position - other.position;
}
