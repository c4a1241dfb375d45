import { queryOptions } from "@tanstack/react-query";
import { request } from "~/api/client";
import { ApiError } from "~/api/errors";
import { graphql } from "~/api/graphql";
import { pagedQuery, pageSize } from "~/api/paged";
import type {
  AdvanceRoundInput,
  CreateRoundInput,
  ProposePublicationInput,
  PublishRoundInput,
  RoundQuery,
  RoundsQuery,
  SetHearingInput,
} from "~/gql/graphql";

const RoundsDocument = graphql(`
  query Rounds($filter: RoundFilter, $first: Int, $after: String) {
    rounds(filter: $filter, first: $first, after: $after) {
      nodes {
        id
        name
        kind
        year
        stage
        demonstration
        cluster {
          id
          name
        }
        results {
          id
          current
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`);

const RoundDocument = graphql(`
  query Round($id: ID!) {
    assignmentBoard(roundId: $id) {
      conflicts {
        unitId
      }
      relaxations {
        text
      }
    }
    round(id: $id) {
      id
      version
      name
      kind
      year
      stage
      selfDueAt
      crossDueAt
      agreedDueAt
      appraisedDueAt
      openedAt
      publishedAt
      aggregationText
      crossPlan {
        text
      }
      fairnessVisible
      demonstration
      nextStages
      cluster {
        id
        name
      }
      criteriaSet {
        id
        name
      }
      assignments {
        submitted
        scorer {
          id
          shortName
        }
        evaluation {
          id
          unitName
        }
      }
      progress {
        unitName
        selfSubmitted
        crossAssigned
        crossSubmitted
        agreedDone
        appraisedDone
        unit {
          id
        }
        reminder {
          stage
          missing
          lateText
          lastRemindedAt
          nextReminderAt
        }
      }
      evaluations {
        id
        unitName
        unit {
          id
        }
        selfSheet {
          id
        }
        crossSheets {
          id
          author {
            id
            shortName
          }
        }
        agreedSheet {
          id
        }
        appraisedSheet {
          id
        }
      }
      results {
        id
        resultVersion
        current
        publishedAt
      }
      publicationProposal {
        proposedBy
        proposedAt
        reason
        decision {
          id
          reference
        }
      }
      brokenCommitments {
        id
        stage
        author {
          id
          shortName
        }
        evaluation {
          id
          unitName
        }
      }
      hearing {
        replyHours
        objectionDays
        decisionDays
        declared
        decisionDueAt
        allowedActions {
          action
          allowed
          lockCode
          lockReason
        }
      }
      appraisalProgress {
        done
        total
      }
      objections {
        id
        state
      }
      allowedActions {
        action
        allowed
        lockCode
        lockReason
      }
    }
  }
`);

const CreateRoundDocument = graphql(`
  mutation CreateRound($input: CreateRoundInput!) {
    createRound(input: $input) {
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

const AdvanceRoundDocument = graphql(`
  mutation AdvanceRound($input: AdvanceRoundInput!) {
    advanceRound(input: $input) {
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

const ProposePublicationDocument = graphql(`
  mutation ProposePublication($input: ProposePublicationInput!) {
    proposePublication(input: $input) {
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

const PublishRoundDocument = graphql(`
  mutation PublishRound($input: PublishRoundInput!) {
    publishRound(input: $input) {
      result {
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

const SetHearingDocument = graphql(`
  mutation SetHearing($input: SetHearingInput!) {
    setHearing(input: $input) {
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export type RoundRow = RoundsQuery["rounds"]["nodes"][number];
export type Round = NonNullable<RoundQuery["round"]> & Pick<RoundQuery, "assignmentBoard">;

/** Rounds the reader may see, of one cluster or of all. */
export const roundsQuery = (clusterId?: string) =>
  pagedQuery(["rounds", clusterId ?? ""], async (after, signal) => {
    const filter = clusterId ? { clusterId } : null;
    return (await request(RoundsDocument, { filter, first: pageSize, after }, signal)).rounds;
  });

export const roundQuery = (id: string) =>
  queryOptions({
    queryKey: ["round", id],
    queryFn: async ({ signal }) => {
      const { round, assignmentBoard } = await request(RoundDocument, { id }, signal);
      if (!round) throw new ApiError("NOT_FOUND", { message: "round" });
      // Null for everybody but those who assign or look on.
      return { ...round, assignmentBoard };
    },
  });

export async function createRound(input: CreateRoundInput, idempotencyKey: string) {
  return (await request(CreateRoundDocument, { input: { ...input, idempotencyKey } })).createRound;
}

export async function advanceRound(input: AdvanceRoundInput, idempotencyKey: string) {
  return (await request(AdvanceRoundDocument, { input: { ...input, idempotencyKey } })).advanceRound;
}

export async function proposePublication(input: ProposePublicationInput) {
  return (await request(ProposePublicationDocument, { input })).proposePublication;
}

export async function publishRound(input: PublishRoundInput, idempotencyKey: string) {
  return (await request(PublishRoundDocument, { input: { ...input, idempotencyKey } })).publishRound;
}

export async function setHearing(input: SetHearingInput) {
  return (await request(SetHearingDocument, { input })).setHearing;
}
