import { useWrite } from "~/api/useWrite";
import type { MoveDirection } from "~/gql/graphql";
import type { CriteriaSet, Criterion, Group } from "../queries";
import { moveCriterion, moveCriterionGroup } from "./queries";

/** Moves lines and groups of a draft by one place. */
export function useMoves(set: CriteriaSet) {
  const lines = useWrite(moveCriterion);
  const groups = useWrite(moveCriterionGroup);
  const draft = { criteriaSetId: set.id, expectedVersion: set.version };
  return {
    pending: lines.isPending || groups.isPending,
    error: lines.error ?? groups.error,
    errors: lines.data ?? groups.data,
    criterion: (criterion: Criterion, direction: MoveDirection) =>
      lines.mutate({ ...draft, criterionId: criterion.id, to: { direction } }),
    group: (group: Group, direction: MoveDirection) =>
      groups.mutate({ ...draft, groupId: group.id, to: { direction } }),
  };
}
