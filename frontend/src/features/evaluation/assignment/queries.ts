import { queryOptions } from "@tanstack/react-query";
import { request } from "~/api/client";
import { ApiError } from "~/api/errors";
import { graphql } from "~/api/graphql";
import type {
  AssignCrossScorersInput,
  AssignmentBoardQuery,
  ChangeAssignmentInput,
  CrossPlanInput,
  DeclareConflictInput,
  ProposeAssignmentsQuery,
} from "~/gql/graphql";

const AssignmentBoardDocument = graphql(`
  query AssignmentBoard($roundId: ID!) {
    assignmentBoard(roundId: $roundId) {
      round {
        id
        version
        name
        stage
        crossPlan {
          mode
          perUnit
          groupUnitIds
          seed
          text
        }
        allowedActions {
          action
          allowed
          lockCode
          lockReason
        }
      }
      members {
        unitId
        name
        papers
        submitted
        scorers
      }
      cells {
        scorerUnitId
        unitId
        assigned
        submitted
        bar
        barText
        repeated
      }
      relaxations {
        rule
        text
      }
      conflicts {
        scorerUnitId
        unitId
        reason
        declaredAt
        declaredBy
      }
      changes {
        unitId
        fromScorerUnitId
        toScorerUnitId
        reason
        changedAt
        changedBy
      }
    }
  }
`);

const ProposeAssignmentsDocument = graphql(`
  query ProposeAssignments($roundId: ID!, $plan: CrossPlanInput, $seed: Int) {
    proposeAssignments(roundId: $roundId, plan: $plan, seed: $seed) {
      expectedVersion
      proven
      plan {
        mode
        seed
        text
      }
      pairs {
        scorerUnitId
        unitId
      }
      relaxations {
        rule
        text
      }
    }
  }
`);

const AssignCrossScorersDocument = graphql(`
  mutation AssignCrossScorers($input: AssignCrossScorersInput!) {
    assignCrossScorers(input: $input) {
      round {
        id
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

const ChangeAssignmentDocument = graphql(`
  mutation ChangeAssignment($input: ChangeAssignmentInput!) {
    changeAssignment(input: $input) {
      round {
        id
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

const DeclareConflictDocument = graphql(`
  mutation DeclareConflict($input: DeclareConflictInput!) {
    declareConflict(input: $input) {
      round {
        id
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export type Board = NonNullable<AssignmentBoardQuery["assignmentBoard"]>;
export type Cell = Board["cells"][number];
export type Proposal = NonNullable<ProposeAssignmentsQuery["proposeAssignments"]>;

/** Who scores whom in a round; an error for everybody but the ministry's officers and the leading units. */
export const boardQuery = (roundId: string) =>
  queryOptions({
    queryKey: ["assignmentBoard", roundId],
    queryFn: async ({ signal }) => {
      const { assignmentBoard } = await request(AssignmentBoardDocument, { roundId }, signal);
      if (!assignmentBoard) throw new ApiError("NOT_FOUND", { message: "assignmentBoard" });
      return assignmentBoard;
    },
  });

/** Pairs for a plan; nothing is stored. */
export async function proposeAssignments(roundId: string, plan: CrossPlanInput, seed: number): Promise<Proposal> {
  const { proposeAssignments: proposal } = await request(ProposeAssignmentsDocument, { roundId, plan, seed });
  if (!proposal) throw new ApiError("NOT_FOUND", { message: "round" });
  return proposal;
}

export async function assignCrossScorers(input: AssignCrossScorersInput) {
  return (await request(AssignCrossScorersDocument, { input })).assignCrossScorers;
}

export async function changeAssignment(input: ChangeAssignmentInput) {
  return (await request(ChangeAssignmentDocument, { input })).changeAssignment;
}

export async function declareConflict(input: DeclareConflictInput) {
  return (await request(DeclareConflictDocument, { input })).declareConflict;
}
