import { queryOptions } from "@tanstack/react-query";
import { request } from "~/api/client";
import { ApiError } from "~/api/errors";
import { graphql } from "~/api/graphql";
import type { EvaluationReceiptQuery } from "~/gql/graphql";

/** The whole tree, the same for staff and for the public. */
export const ReceiptTreeDocument = graphql(`
  fragment ReceiptTree on Receipt {
    unitCode
    unitName
    crossRule
    rank {
      rank
      tied
      ranked
      sentence
      trace {
        rule
        value
        decided
        sentence
      }
    }
    classification {
      code
      name
      sentence
      thresholds {
        code
        name
        atLeast
        reached
        floors {
          groupCode
          percent
          actual
          reached
        }
      }
    }
    total {
      total
      base
      bonus
      penalty
      basePoints
      assignedMaximum
      normalised
      sentence
      baseSentence
      bonusSentence
      penaltySentence
    }
    groups {
      code
      name
      parentCode
      section
      points
      maximum
    }
    grounds {
      code
      name
      effect
    }
    adjustments {
      lineCode
      objectionId
      by
      at
      reason
      before {
        state
        points
      }
      after {
        state
        points
      }
    }
    lines {
      code
      name
      groupCode
      section
      maximum
      rule
      ruleType
      decidedBy
      effect
      points
      countedMaximum
      sentence
      value {
        state
        points
      }
      field {
        unitCode
        unitName
        actual
        target
        leads
        value {
          state
          points
        }
      }
      stages {
        stage
        decides
        value {
          state
          points
        }
        papers {
          sheetId
          authorName
          submittedAt
          submittedBy
          sentence
          handling
          note
          value {
            state
            points
          }
          evidence {
            text
            documentId
            reference
            page
          }
        }
      }
    }
  }
`);

const EvaluationReceiptDocument = graphql(`
  query EvaluationReceipt($id: ID!) {
    evaluation(id: $id) {
      id
      unitName
      round {
        id
        name
        stage
        demonstration
        criteriaSet {
          name
          notice
        }
      }
      receipt {
        ...ReceiptTree
      }
    }
  }
`);

export type EvaluationReceipt = NonNullable<EvaluationReceiptQuery["evaluation"]>;
export type Receipt = NonNullable<EvaluationReceipt["receipt"]>;
export type ReceiptLine = Receipt["lines"][number];
export type ReceiptGroup = Receipt["groups"][number];
export type ReceiptStage = ReceiptLine["stages"][number];
export type ReceiptPaper = ReceiptStage["papers"][number];

export const evaluationReceiptQuery = (id: string) =>
  queryOptions({
    queryKey: ["evaluationReceipt", id],
    queryFn: async ({ signal }) => {
      const { evaluation } = await request(EvaluationReceiptDocument, { id }, signal);
      if (!evaluation) throw new ApiError("NOT_FOUND", { message: "evaluation" });
      return evaluation;
    },
  });
