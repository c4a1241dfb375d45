import { queryOptions } from "@tanstack/react-query";
import { apiLanguage, request } from "~/api/client";
import { ApiError } from "~/api/errors";
import { graphql } from "~/api/graphql";
import "~/features/file/queries";
import type { SaveScoresInput, SheetStateFragment } from "~/gql/graphql";

export const SheetStateFragmentDocument = graphql(`
  fragment SheetState on Sheet {
    id
    version
    state
    updatedAt
    submittedAt
    submittedBy
    filled
    expected
    sealed
    scores {
      criterion {
        id
      }
      state
      points
      facts
      note
      evidence {
        text
        page
        document {
          id
          reference
        }
        file {
          ...FileInfo
        }
        reuse {
          kind
          unitName
          year
          criterionCode
        }
      }
      reference {
        state
        points
      }
      referenceFacts
      editable
    }
    total {
      state
      total
      base
      bonus
      penalty
      assignedMaximum
    }
    problems {
      criterionId
      code
      message
      blocking
    }
    allowedActions {
      action
      allowed
      lockCode
      lockReason
    }
  }
`);

const SheetDocument = graphql(`
  query Sheet($id: ID!) {
    sheet(id: $id) {
      stage
      dueAt
      author {
        id
        shortName
      }
      evaluation {
        id
        unitName
        unit {
          id
        }
        round {
          id
          name
          stage
          demonstration
          cluster {
            id
            name
          }
          criteriaSet {
            id
            notice
            declaredTotal
            bonusCap
            penaltyCap
            groups {
              id
              code
              name
              parentId
              section
              maximum
            }
            criteria {
              id
              code
              name
              groupId
              section
              maximum
              step
              evidenceRule
              evidenceHint
              notApplicablePolicy
              rule {
                type
                explanation
                cap
                slots {
                  key
                  label
                  kind
                  choices
                }
                steps {
                  threshold
                  points
                }
                items {
                  label
                  points
                  cap
                }
              }
            }
          }
        }
      }
      ...SheetState
    }
  }
`);

const SheetStateDocument = graphql(`
  query SheetNow($id: ID!) {
    sheet(id: $id) {
      ...SheetState
    }
  }
`);

const SelfEvidenceDocument = graphql(`
  query SelfEvidence($id: ID!) {
    evaluation(id: $id) {
      selfSheet {
        scores {
          criterion {
            id
          }
          facts
          note
          evidence {
            text
            page
            document {
              reference
            }
            file {
              ...FileInfo
            }
            reuse {
              kind
              unitName
              year
              criterionCode
            }
          }
        }
      }
    }
  }
`);

const SaveScoresDocument = graphql(`
  mutation SaveScores($input: SaveScoresInput!) {
    saveScores(input: $input) {
      sheet {
        ...SheetState
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

const SubmitSheetDocument = graphql(`
  mutation SubmitSheet($input: SubmitSheetInput!) {
    submitSheet(input: $input) {
      sheet {
        ...SheetState
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

const WithdrawSheetDocument = graphql(`
  mutation WithdrawSheet($input: WithdrawSheetInput!) {
    withdrawSheet(input: $input) {
      sheet {
        ...SheetState
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

function found<T>(value: T | null): T {
  if (value === null) throw new ApiError("NOT_FOUND", { message: "sheet" });
  return value;
}

export type SheetState = SheetStateFragment;
export type SheetData = Awaited<ReturnType<typeof fetchSheet>>;

async function fetchSheet(id: string, signal?: AbortSignal) {
  return found((await request(SheetDocument, { id }, signal)).sheet);
}

/**
 * Read once when the sheet is opened: afterwards the sheet's own store follows what is saved. Another language makes
 * another store, which needs a reading of its own: the earlier one knows nothing of what was saved since.
 */
export const sheetQuery = (id: string) =>
  queryOptions({
    queryKey: ["sheet", id, apiLanguage()],
    queryFn: ({ signal }) => fetchSheet(id, signal),
    staleTime: 0,
    refetchOnMount: false,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });

/** What the unit gave with its self-score; null while that is sealed. */
export const selfEvidenceQuery = (evaluationId: string) =>
  queryOptions({
    queryKey: ["selfEvidence", evaluationId],
    queryFn: async ({ signal }) => {
      const { evaluation } = await request(SelfEvidenceDocument, { id: evaluationId }, signal);
      return evaluation?.selfSheet?.scores ?? null;
    },
  });

export async function fetchSheetState(id: string): Promise<SheetState> {
  return found((await request(SheetStateDocument, { id })).sheet);
}

export async function saveScores(input: SaveScoresInput) {
  return (await request(SaveScoresDocument, { input })).saveScores;
}

export async function submitSheet(input: { sheetId: string; expectedVersion: number; idempotencyKey: string }) {
  return (await request(SubmitSheetDocument, { input })).submitSheet;
}

export async function withdrawSheet(input: { sheetId: string; expectedVersion: number; reason: string }) {
  return (await request(WithdrawSheetDocument, { input })).withdrawSheet;
}
