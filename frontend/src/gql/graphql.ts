/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type CriterionSection =
  | 'BASE'
  | 'BONUS'
  | 'PENALTY';

export type DueKind =
  | 'ADVANCE_ROUND'
  | 'AGREE_SCORES'
  | 'APPRAISE'
  | 'CROSS_SCORE'
  | 'PUBLISH_ROUND'
  | 'REPORT_MOVEMENT'
  | 'RESPOND_TO_MOVEMENT'
  | 'SELF_SCORE'
  | 'WAITING_FOR_OTHERS';

export type DueState =
  | 'COMPLETE_NOT_SUBMITTED'
  | 'IN_PROGRESS'
  | 'NOT_STARTED'
  | 'OVERDUE'
  | 'SUBMITTED'
  | 'WAITING';

export type EvaluationErrorCode =
  | 'INVALID';

export type EvidenceInput = {
  documentId?: string | number | null | undefined;
  page?: string | null | undefined;
  text: string;
};

export type EvidenceRule =
  | 'NONE'
  | 'OPTIONAL'
  | 'REQUIRED';

export type FactKind =
  | 'CHOICE'
  | 'COUNT'
  | 'DAYS'
  | 'NUMBER'
  | 'PERCENT'
  | 'RANK'
  | 'YES_NO';

export type IdentityErrorCode =
  | 'INVALID';

export type NavigationItem =
  | 'AUDIT'
  | 'CLUSTERS'
  | 'CRITERIA'
  | 'DOCUMENTS'
  | 'DUE_ITEMS'
  | 'EVALUATIONS'
  | 'MOVEMENTS'
  | 'PUBLISHED_RESULTS'
  | 'RANKING'
  | 'ROUNDS'
  | 'UNITS'
  | 'USERS';

export type NotApplicablePolicy =
  | 'EXCLUDE'
  | 'FULL'
  | 'ZERO';

export type OfficeKind =
  | 'DEPUTY'
  | 'HEAD';

export type Role =
  | 'COUNCIL_MEMBER'
  | 'FIELD_OWNER'
  | 'MEMBER_LEADER'
  | 'MEMBER_OFFICER'
  | 'MINISTRY_OFFICER'
  | 'OBSERVER'
  | 'SYSTEM_ADMINISTRATOR';

export type RoundStage =
  | 'AGREED'
  | 'APPRAISED'
  | 'CROSS'
  | 'DRAFT'
  | 'OPEN'
  | 'PROVISIONAL'
  | 'PUBLISHED'
  | 'REPLY'
  | 'SEALED';

export type RuleType =
  | 'BOOL'
  | 'DEDUCT'
  | 'JUDGE'
  | 'LADDER'
  | 'LATE'
  | 'LEVEL'
  | 'PER_ITEM'
  | 'PLUSMINUS'
  | 'PROP'
  | 'PROP_OVER'
  | 'RANK'
  | 'REL_LEADER';

export type SaveScoresInput = {
  expectedVersion: number;
  idempotencyKey?: string | number | null | undefined;
  scores: Array<ScoreInput>;
  sheetId: string | number;
};

export type ScoreInput = {
  criterionId: string | number;
  evidence?: Array<EvidenceInput> | null | undefined;
  facts?: Array<string | null | undefined> | null | undefined;
  note?: string | null | undefined;
  points?: string | null | undefined;
  state?: ScoreInputState | null | undefined;
};

export type ScoreInputState =
  | 'MISSING'
  | 'NOT_APPLICABLE'
  | 'WITHHELD';

export type ScoreState =
  | 'MISSING'
  | 'NOT_APPLICABLE'
  | 'NOT_ASSIGNED'
  | 'POINTS'
  | 'SEALED'
  | 'WITHHELD';

export type SheetProblemCode =
  | 'EVIDENCE_REQUIRED'
  | 'MISSING'
  | 'OFF_STEP'
  | 'OUT_OF_BOUNDS'
  | 'REASON_REQUIRED';

export type SheetStage =
  | 'AGREED'
  | 'APPRAISED'
  | 'CROSS'
  | 'SELF';

export type SheetState =
  | 'DRAFT'
  | 'SUBMITTED';

export type SignInInput = {
  cookie?: boolean | null | undefined;
  device?: string | null | undefined;
  password: string;
  username: string;
};

export type SubmitSheetInput = {
  expectedVersion: number;
  idempotencyKey?: string | number | null | undefined;
  sheetId: string | number;
};

export type WithdrawSheetInput = {
  expectedVersion: number;
  reason: string;
  sheetId: string | number;
};

export type DocumentSearchQueryVariables = Exact<{
  search: string;
}>;


export type DocumentSearchQuery = { documents: { nodes: Array<{ id: string, reference: string, summary: string }> } };

export type DueItemsQueryVariables = Exact<{ [key: string]: never; }>;


export type DueItemsQuery = { serverInfo: { now: string }, dueItems: Array<{ kind: DueKind, state: DueState, unitName: string | null, clusterName: string | null, roundName: string | null, dueAt: string | null, filled: number | null, expected: number | null, missingEvidence: number | null, waiting: number | null, round: { id: string } | null, sheet: { id: string } | null, movement: { id: string, name: string } | null }> };

export type SheetStateFragment = { id: string, version: number, state: SheetState, updatedAt: string, submittedAt: string | null, submittedBy: string | null, filled: number | null, expected: number | null, sealed: boolean, scores: Array<{ state: ScoreState, points: string | null, facts: Array<string | null> | null, note: string | null, editable: boolean, criterion: { id: string }, evidence: Array<{ text: string, page: string | null, document: { id: string, reference: string } | null }>, reference: { state: ScoreState, points: string | null } }>, total: { state: ScoreState, total: string | null, base: string | null, bonus: string | null, penalty: string | null, assignedMaximum: string | null }, problems: Array<{ criterionId: string, code: SheetProblemCode, message: string, blocking: boolean }>, allowedActions: Array<{ action: string, allowed: boolean, lockCode: string | null, lockReason: string | null }> };

export type SheetQueryVariables = Exact<{
  id: string | number;
}>;


export type SheetQuery = { sheet: { stage: SheetStage, dueAt: string, id: string, version: number, state: SheetState, updatedAt: string, submittedAt: string | null, submittedBy: string | null, filled: number | null, expected: number | null, sealed: boolean, author: { id: string, shortName: string }, evaluation: { id: string, unitName: string, round: { id: string, name: string, stage: RoundStage, demonstration: boolean, cluster: { id: string, name: string }, criteriaSet: { id: string, notice: string | null, declaredTotal: string, bonusCap: string | null, penaltyCap: string | null, groups: Array<{ id: string, code: string, name: string, parentId: string | null, section: CriterionSection, maximum: string }>, criteria: Array<{ id: string, code: string, name: string, groupId: string, section: CriterionSection, maximum: string, step: string, evidenceRule: EvidenceRule, evidenceHint: string | null, notApplicablePolicy: NotApplicablePolicy, rule: { type: RuleType, explanation: string, cap: string | null, slots: Array<{ key: string, label: string, kind: FactKind, choices: Array<string> }>, steps: Array<{ threshold: string, points: string }>, items: Array<{ label: string, points: string, cap: string | null }> } }> } } }, scores: Array<{ state: ScoreState, points: string | null, facts: Array<string | null> | null, note: string | null, editable: boolean, criterion: { id: string }, evidence: Array<{ text: string, page: string | null, document: { id: string, reference: string } | null }>, reference: { state: ScoreState, points: string | null } }>, total: { state: ScoreState, total: string | null, base: string | null, bonus: string | null, penalty: string | null, assignedMaximum: string | null }, problems: Array<{ criterionId: string, code: SheetProblemCode, message: string, blocking: boolean }>, allowedActions: Array<{ action: string, allowed: boolean, lockCode: string | null, lockReason: string | null }> } | null };

export type SheetNowQueryVariables = Exact<{
  id: string | number;
}>;


export type SheetNowQuery = { sheet: { id: string, version: number, state: SheetState, updatedAt: string, submittedAt: string | null, submittedBy: string | null, filled: number | null, expected: number | null, sealed: boolean, scores: Array<{ state: ScoreState, points: string | null, facts: Array<string | null> | null, note: string | null, editable: boolean, criterion: { id: string }, evidence: Array<{ text: string, page: string | null, document: { id: string, reference: string } | null }>, reference: { state: ScoreState, points: string | null } }>, total: { state: ScoreState, total: string | null, base: string | null, bonus: string | null, penalty: string | null, assignedMaximum: string | null }, problems: Array<{ criterionId: string, code: SheetProblemCode, message: string, blocking: boolean }>, allowedActions: Array<{ action: string, allowed: boolean, lockCode: string | null, lockReason: string | null }> } | null };

export type SelfEvidenceQueryVariables = Exact<{
  id: string | number;
}>;


export type SelfEvidenceQuery = { evaluation: { selfSheet: { scores: Array<{ facts: Array<string | null> | null, note: string | null, criterion: { id: string }, evidence: Array<{ text: string, page: string | null, document: { reference: string } | null }> }> } | null } | null };

export type SaveScoresMutationVariables = Exact<{
  input: SaveScoresInput;
}>;


export type SaveScoresMutation = { saveScores: { sheet: { id: string, version: number, state: SheetState, updatedAt: string, submittedAt: string | null, submittedBy: string | null, filled: number | null, expected: number | null, sealed: boolean, scores: Array<{ state: ScoreState, points: string | null, facts: Array<string | null> | null, note: string | null, editable: boolean, criterion: { id: string }, evidence: Array<{ text: string, page: string | null, document: { id: string, reference: string } | null }>, reference: { state: ScoreState, points: string | null } }>, total: { state: ScoreState, total: string | null, base: string | null, bonus: string | null, penalty: string | null, assignedMaximum: string | null }, problems: Array<{ criterionId: string, code: SheetProblemCode, message: string, blocking: boolean }>, allowedActions: Array<{ action: string, allowed: boolean, lockCode: string | null, lockReason: string | null }> } | null, userErrors: Array<{ code: EvaluationErrorCode, message: string, path: Array<string> }> } };

export type SubmitSheetMutationVariables = Exact<{
  input: SubmitSheetInput;
}>;


export type SubmitSheetMutation = { submitSheet: { sheet: { id: string, version: number, state: SheetState, updatedAt: string, submittedAt: string | null, submittedBy: string | null, filled: number | null, expected: number | null, sealed: boolean, scores: Array<{ state: ScoreState, points: string | null, facts: Array<string | null> | null, note: string | null, editable: boolean, criterion: { id: string }, evidence: Array<{ text: string, page: string | null, document: { id: string, reference: string } | null }>, reference: { state: ScoreState, points: string | null } }>, total: { state: ScoreState, total: string | null, base: string | null, bonus: string | null, penalty: string | null, assignedMaximum: string | null }, problems: Array<{ criterionId: string, code: SheetProblemCode, message: string, blocking: boolean }>, allowedActions: Array<{ action: string, allowed: boolean, lockCode: string | null, lockReason: string | null }> } | null, userErrors: Array<{ code: EvaluationErrorCode, message: string, path: Array<string> }> } };

export type WithdrawSheetMutationVariables = Exact<{
  input: WithdrawSheetInput;
}>;


export type WithdrawSheetMutation = { withdrawSheet: { sheet: { id: string, version: number, state: SheetState, updatedAt: string, submittedAt: string | null, submittedBy: string | null, filled: number | null, expected: number | null, sealed: boolean, scores: Array<{ state: ScoreState, points: string | null, facts: Array<string | null> | null, note: string | null, editable: boolean, criterion: { id: string }, evidence: Array<{ text: string, page: string | null, document: { id: string, reference: string } | null }>, reference: { state: ScoreState, points: string | null } }>, total: { state: ScoreState, total: string | null, base: string | null, bonus: string | null, penalty: string | null, assignedMaximum: string | null }, problems: Array<{ criterionId: string, code: SheetProblemCode, message: string, blocking: boolean }>, allowedActions: Array<{ action: string, allowed: boolean, lockCode: string | null, lockReason: string | null }> } | null, userErrors: Array<{ code: EvaluationErrorCode, message: string, path: Array<string> }> } };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { serverInfo: { demonstration: boolean, version: string }, viewer: { navigation: Array<NavigationItem>, user: { id: string, displayName: string, username: string }, roles: Array<{ id: string, role: Role, unit: { id: string, shortName: string } | null }>, offices: Array<{ id: string, kind: OfficeKind, unit: { id: string, shortName: string }, cluster: { id: string, name: string } }>, units: Array<{ id: string, name: string, shortName: string }>, allowedActions: Array<{ action: string, allowed: boolean, lockReason: string | null }> } | null };

export type SignInMutationVariables = Exact<{
  input: SignInInput;
}>;


export type SignInMutation = { signIn: { accessToken: string | null, userErrors: Array<{ code: IdentityErrorCode, message: string, path: Array<string> }> } };

export type RefreshSessionMutationVariables = Exact<{ [key: string]: never; }>;


export type RefreshSessionMutation = { refreshSession: { accessToken: string | null } };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { signOut: { signedOut: boolean } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const SheetStateFragmentDoc = new TypedDocumentString(`
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
    }
    reference {
      state
      points
    }
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
    `, {"fragmentName":"SheetState"}) as unknown as TypedDocumentString<SheetStateFragment, unknown>;
export const DocumentSearchDocument = new TypedDocumentString(`
    query DocumentSearch($search: String!) {
  documents(filter: {search: $search}, first: 8) {
    nodes {
      id
      reference
      summary
    }
  }
}
    `) as unknown as TypedDocumentString<DocumentSearchQuery, DocumentSearchQueryVariables>;
export const DueItemsDocument = new TypedDocumentString(`
    query DueItems {
  serverInfo {
    now
  }
  dueItems {
    kind
    state
    unitName
    clusterName
    roundName
    dueAt
    filled
    expected
    missingEvidence
    waiting
    round {
      id
    }
    sheet {
      id
    }
    movement {
      id
      name
    }
  }
}
    `) as unknown as TypedDocumentString<DueItemsQuery, DueItemsQueryVariables>;
export const SheetDocument = new TypedDocumentString(`
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
    }
    reference {
      state
      points
    }
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
}`) as unknown as TypedDocumentString<SheetQuery, SheetQueryVariables>;
export const SheetNowDocument = new TypedDocumentString(`
    query SheetNow($id: ID!) {
  sheet(id: $id) {
    ...SheetState
  }
}
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
    }
    reference {
      state
      points
    }
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
}`) as unknown as TypedDocumentString<SheetNowQuery, SheetNowQueryVariables>;
export const SelfEvidenceDocument = new TypedDocumentString(`
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
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SelfEvidenceQuery, SelfEvidenceQueryVariables>;
export const SaveScoresDocument = new TypedDocumentString(`
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
    }
    reference {
      state
      points
    }
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
}`) as unknown as TypedDocumentString<SaveScoresMutation, SaveScoresMutationVariables>;
export const SubmitSheetDocument = new TypedDocumentString(`
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
    }
    reference {
      state
      points
    }
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
}`) as unknown as TypedDocumentString<SubmitSheetMutation, SubmitSheetMutationVariables>;
export const WithdrawSheetDocument = new TypedDocumentString(`
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
    }
    reference {
      state
      points
    }
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
}`) as unknown as TypedDocumentString<WithdrawSheetMutation, WithdrawSheetMutationVariables>;
export const ViewerDocument = new TypedDocumentString(`
    query Viewer {
  serverInfo {
    demonstration
    version
  }
  viewer {
    user {
      id
      displayName
      username
    }
    roles {
      id
      role
      unit {
        id
        shortName
      }
    }
    offices {
      id
      kind
      unit {
        id
        shortName
      }
      cluster {
        id
        name
      }
    }
    units {
      id
      name
      shortName
    }
    navigation
    allowedActions {
      action
      allowed
      lockReason
    }
  }
}
    `) as unknown as TypedDocumentString<ViewerQuery, ViewerQueryVariables>;
export const SignInDocument = new TypedDocumentString(`
    mutation SignIn($input: SignInInput!) {
  signIn(input: $input) {
    accessToken
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<SignInMutation, SignInMutationVariables>;
export const RefreshSessionDocument = new TypedDocumentString(`
    mutation RefreshSession {
  refreshSession(input: {cookie: true}) {
    accessToken
  }
}
    `) as unknown as TypedDocumentString<RefreshSessionMutation, RefreshSessionMutationVariables>;
export const SignOutDocument = new TypedDocumentString(`
    mutation SignOut {
  signOut(input: {}) {
    signedOut
  }
}
    `) as unknown as TypedDocumentString<SignOutMutation, SignOutMutationVariables>;