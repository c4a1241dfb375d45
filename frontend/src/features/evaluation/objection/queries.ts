import { queryOptions } from "@tanstack/react-query";
import { request } from "~/api/client";
import { ApiError } from "~/api/errors";
import { graphql } from "~/api/graphql";
import type {
  AdmitObjectionInput,
  DecideObjectionInput,
  FileObjectionInput,
  RoundObjectionsQuery,
  WithdrawObjectionInput,
} from "~/gql/graphql";

const RoundObjectionsDocument = graphql(`
  query RoundObjections($id: ID!) {
    round(id: $id) {
      id
      name
      stage
      demonstration
      hearing {
        objectionDays
        decisionDays
        declared
        objectionDueAt
        decisionDueAt
      }
      criteriaSet {
        id
        criteria {
          id
          code
          name
          maximum
        }
      }
      evaluations {
        id
        unitName
        disqualifications {
          code
          name
        }
        allowedActions {
          action
          allowed
          lockCode
          lockReason
        }
      }
      objections {
        id
        version
        state
        disqualifier
        ground
        filedAt
        filedBy
        decisionDueAt
        closedAt
        closedBy
        reason
        criterion {
          id
          code
          name
        }
        evaluation {
          id
          unitName
        }
        document {
          id
          reference
          issuedOn
        }
        corrections {
          criterion {
            id
            code
            name
          }
          before {
            state
            points
          }
          value {
            state
            points
          }
        }
        diff {
          unitName
          unitCode
          before {
            rank
            total
            classification
          }
          after {
            rank
            total
            classification
          }
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

const FileObjectionDocument = graphql(`
  mutation FileObjection($input: FileObjectionInput!) {
    fileObjection(input: $input) {
      userErrors {
        code
        message
        path
      }
    }
  }
`);

const AdmitObjectionDocument = graphql(`
  mutation AdmitObjection($input: AdmitObjectionInput!) {
    admitObjection(input: $input) {
      userErrors {
        code
        message
        path
      }
    }
  }
`);

const DecideObjectionDocument = graphql(`
  mutation DecideObjection($input: DecideObjectionInput!) {
    decideObjection(input: $input) {
      userErrors {
        code
        message
        path
      }
    }
  }
`);

const WithdrawObjectionDocument = graphql(`
  mutation WithdrawObjection($input: WithdrawObjectionInput!) {
    withdrawObjection(input: $input) {
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export type ObjectionRound = NonNullable<RoundObjectionsQuery["round"]>;
export type Objection = ObjectionRound["objections"][number];
export type RankChange = Objection["diff"][number];

export const objectionsQuery = (id: string) =>
  queryOptions({
    queryKey: ["objections", id],
    queryFn: async ({ signal }) => {
      const { round } = await request(RoundObjectionsDocument, { id }, signal);
      if (!round) throw new ApiError("NOT_FOUND", { message: "round" });
      return round;
    },
  });

export async function fileObjection(input: FileObjectionInput, idempotencyKey: string) {
  return (await request(FileObjectionDocument, { input: { ...input, idempotencyKey } })).fileObjection;
}

export async function admitObjection(input: AdmitObjectionInput) {
  return (await request(AdmitObjectionDocument, { input })).admitObjection;
}

export async function decideObjection(input: DecideObjectionInput) {
  return (await request(DecideObjectionDocument, { input })).decideObjection;
}

export async function withdrawObjection(input: WithdrawObjectionInput) {
  return (await request(WithdrawObjectionDocument, { input })).withdrawObjection;
}
