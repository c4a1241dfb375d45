import { queryOptions } from "@tanstack/react-query";
import { request } from "~/api/client";
import { ApiError } from "~/api/errors";
import { graphql } from "~/api/graphql";
import type { EvaluationValuesQuery } from "~/gql/graphql";

const EvaluationValuesDocument = graphql(`
  query EvaluationValues($id: ID!) {
    evaluation(id: $id) {
      id
      version
      unitName
      round {
        id
        name
        stage
        aggregationText
        demonstration
        criteriaSet {
          notice
          disqualifiers {
            code
            name
            effect
          }
          groups {
            id
            code
            name
            parentId
          }
        }
      }
      totals {
        stage
        state
        total
        base
        bonus
        penalty
      }
      final {
        state
        total
        base
        bonus
        penalty
      }
      classification {
        name
        reason
      }
      disqualifications {
        code
        name
        effect
        reason
        document {
          id
          reference
          issuedOn
        }
      }
      lines {
        criterion {
          id
          code
          name
          groupId
          maximum
        }
        self {
          state
          points
        }
        cross {
          state
          points
        }
        crossExplanation {
          judgements {
            scorer {
              shortName
            }
            value {
              state
              points
            }
            handedIn
            handling
          }
        }
        agreed {
          state
          points
        }
        appraised {
          state
          points
        }
        final {
          state
          points
        }
        finalStage
        correctedFrom {
          state
          points
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
`);

export type EvaluationValues = NonNullable<EvaluationValuesQuery["evaluation"]>;
export type ValueLine = EvaluationValues["lines"][number];

export const evaluationValuesQuery = (id: string) =>
  queryOptions({
    queryKey: ["evaluationValues", id],
    queryFn: async ({ signal }) => {
      const { evaluation } = await request(EvaluationValuesDocument, { id }, signal);
      if (!evaluation) throw new ApiError("NOT_FOUND", { message: "evaluation" });
      return evaluation;
    },
  });
