import { queryOptions } from "@tanstack/react-query";
import { request } from "~/api/client";
import { ApiError } from "~/api/errors";
import { graphql } from "~/api/graphql";
import { pageSize } from "~/api/paged";
import type {
  AcknowledgeAmendmentInput,
  AmendRoundInput,
  AmendmentPreviewQuery,
  RoundAmendmentsQuery,
} from "~/gql/graphql";

const RoundAmendmentsDocument = graphql(`
  query RoundAmendments($id: ID!) {
    viewer {
      units {
        id
      }
    }
    round(id: $id) {
      id
      amendments {
        id
        reason
        stage
        madeAt
        madeBy
        informedAt
        from {
          id
          name
          year
        }
        to {
          id
          name
          year
        }
        decision {
          id
          reference
          issuedOn
        }
        acknowledgements {
          unitId
          unitName
          acknowledgedAt
          acknowledgedBy
          countsAsInformed
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

const SheetAmendmentDocument = graphql(`
  query SheetAmendment($round: ID!, $sheet: ID!) {
    round(id: $round) {
      amendments {
        id
        madeAt
        reason
        ofSheet(sheetId: $sheet) {
          outcome
          lines {
            criterion {
              id
              code
              name
            }
            value {
              state
              points
            }
          }
        }
      }
    }
  }
`);

const AmendableSetsDocument = graphql(`
  query AmendableSets($first: Int) {
    criteriaSets(first: $first) {
      nodes {
        id
        name
        year
        status
      }
    }
  }
`);

const AmendmentPreviewDocument = graphql(`
  query AmendmentPreview($round: ID!, $set: ID!) {
    previewAmendment(roundId: $round, criteriaSetId: $set) {
      obstacles
      lines {
        fate
        criterion {
          id
          code
          name
        }
      }
      dropped {
        id
        code
        name
      }
      returned {
        id
        unitName
      }
      flagged {
        id
        unitName
      }
    }
  }
`);

const AmendRoundDocument = graphql(`
  mutation AmendRound($input: AmendRoundInput!) {
    amendRound(input: $input) {
      userErrors {
        code
        message
        path
      }
    }
  }
`);

const AcknowledgeAmendmentDocument = graphql(`
  mutation AcknowledgeAmendment($input: AcknowledgeAmendmentInput!) {
    acknowledgeAmendment(input: $input) {
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export type Amendment = NonNullable<RoundAmendmentsQuery["round"]>["amendments"][number];
export type Preview = NonNullable<AmendmentPreviewQuery["previewAmendment"]>;

export const amendmentsQuery = (roundId: string) =>
  queryOptions({
    queryKey: ["amendments", roundId],
    queryFn: async ({ signal }) => {
      const { viewer, round } = await request(RoundAmendmentsDocument, { id: roundId }, signal);
      if (!round) throw new ApiError("NOT_FOUND", { message: "round" });
      return { amendments: round.amendments, units: viewer?.units.map(({ id }) => id) ?? [] };
    },
  });

/** The last change of the criteria that a sheet lived through; null when there was none. */
export const sheetAmendmentQuery = (round: string, sheet: string) =>
  queryOptions({
    queryKey: ["sheetAmendment", round, sheet],
    queryFn: async ({ signal }) => {
      const found = await request(SheetAmendmentDocument, { round, sheet }, signal);
      return found.round?.amendments.find(({ ofSheet }) => ofSheet !== null) ?? null;
    },
  });

/** The sets a round may go on with; which of them will do is said by the preview. */
export const amendableSetsQuery = queryOptions({
  queryKey: ["criteriaSets", "amendable"],
  queryFn: async ({ signal }) => (await request(AmendableSetsDocument, { first: pageSize }, signal)).criteriaSets.nodes,
});

export const amendmentPreviewQuery = (round: string, set: string) =>
  queryOptions({
    queryKey: ["amendmentPreview", round, set],
    queryFn: async ({ signal }) =>
      (await request(AmendmentPreviewDocument, { round, set }, signal)).previewAmendment ?? null,
  });

export async function amendRound(input: AmendRoundInput, idempotencyKey: string) {
  return (await request(AmendRoundDocument, { input: { ...input, idempotencyKey } })).amendRound;
}

export async function acknowledgeAmendment(input: AcknowledgeAmendmentInput) {
  return (await request(AcknowledgeAmendmentDocument, { input })).acknowledgeAmendment;
}
