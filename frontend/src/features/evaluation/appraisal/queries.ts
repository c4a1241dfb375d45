import { queryOptions } from "@tanstack/react-query";
import { request } from "~/api/client";
import { ApiError } from "~/api/errors";
import { graphql } from "~/api/graphql";
import { pagedQuery, pageSize } from "~/api/paged";
import type { AppraisalFilter, AppraisalQueueQuery, AppraisalRoundQuery, SaveScoresInput } from "~/gql/graphql";

const AppraisalRoundDocument = graphql(`
  query AppraisalRound($id: ID!) {
    round(id: $id) {
      id
      name
      stage
      demonstration
      appraisedDueAt
      appraisalProgress {
        done
        total
        fieldOwner {
          id
          shortName
        }
      }
      evaluations {
        id
        unitName
        appraisedSheet {
          id
          version
          state
          filled
          expected
          allowedActions {
            action
            allowed
            lockCode
            lockReason
          }
        }
      }
    }
  }
`);

const AppraisalQueueDocument = graphql(`
  query AppraisalQueue($id: ID!, $filter: AppraisalFilter, $first: Int, $after: String) {
    appraisalQueue(roundId: $id, filter: $filter, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        disagreement
        done
        problems
        note
        replyState
        returnState
        selfFacts
        criterion {
          id
          code
          name
          maximum
          step
        }
        evaluation {
          id
          unitName
        }
        self {
          state
          points
        }
        cross {
          state
          points
        }
        agreed {
          state
          points
        }
        appraised {
          state
          points
        }
        evidence {
          text
          page
          document {
            id
            reference
            issuedOn
          }
        }
        reasons {
          stage
          text
          author {
            id
            shortName
          }
        }
        sheet {
          id
          version
        }
        allowedActions {
          action
          allowed
          lockCode
          lockReason
        }
      }
    }
  }
`);

const AppraiseLinesDocument = graphql(`
  mutation AppraiseLines($input: SaveScoresInput!) {
    saveScores(input: $input) {
      userErrors {
        code
        message
        path
      }
    }
  }
`);

const SubmitAppraisalDocument = graphql(`
  mutation SubmitAppraisal($input: SubmitSheetInput!) {
    submitSheet(input: $input) {
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export type AppraisalRound = NonNullable<AppraisalRoundQuery["round"]>;
export type AppraisalLine = AppraisalQueueQuery["appraisalQueue"]["nodes"][number];
export type FieldProgress = NonNullable<AppraisalRound["appraisalProgress"]>[number];

export interface AppraisalSearch {
  linhvuc?: string;
  donvi?: string;
  lech?: string;
  chua?: string;
}

export const appraisalRoundQuery = (id: string) =>
  queryOptions({
    queryKey: ["appraisalRound", id],
    queryFn: async ({ signal }) => {
      const { round } = await request(AppraisalRoundDocument, { id }, signal);
      if (!round) throw new ApiError("NOT_FOUND", { message: "round" });
      return round;
    },
  });

function filterOf(search: AppraisalSearch): AppraisalFilter {
  return {
    fieldOwnerId: search.linhvuc ?? null,
    evaluationId: search.donvi ?? null,
    onlyDifferent: search.lech === "1",
    notDone: search.chua === "1",
  };
}

/** The queue, largest disagreement first. */
export const appraisalQueueQuery = (id: string, search: AppraisalSearch) =>
  pagedQuery(["appraisalQueue", id, search], async (after, signal) => {
    const variables = { id, filter: filterOf(search), first: pageSize, after };
    return (await request(AppraisalQueueDocument, variables, signal)).appraisalQueue;
  });

export async function appraiseLines(input: SaveScoresInput, idempotencyKey: string) {
  return (await request(AppraiseLinesDocument, { input: { ...input, idempotencyKey } })).saveScores;
}

/** Several writes one after another; it stops at the first that is refused. */
export async function appraiseSheets(inputs: SaveScoresInput[], idempotencyKey: string) {
  for (const [index, input] of inputs.entries()) {
    const payload = await appraiseLines(input, `${idempotencyKey}${index}`);
    if (payload.userErrors.length > 0) return payload;
  }
  return { userErrors: [] };
}

/** Hands complete appraisals in, one after another; it stops at the first that is refused. */
export async function submitAppraisals(sheets: { id: string; version: number }[], idempotencyKey: string) {
  for (const { id, version } of sheets) {
    const input = { sheetId: id, expectedVersion: version, idempotencyKey: `${idempotencyKey}${id}`.slice(0, 60) };
    const { submitSheet } = await request(SubmitAppraisalDocument, { input });
    if (submitSheet.userErrors.length > 0) return submitSheet;
  }
  return { userErrors: [] };
}
