/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type AdvanceRoundInput = {
  expectedVersion: number;
  idempotencyKey?: string | number | null | undefined;
  reason?: string | null | undefined;
  roundId: string | number;
  to: RoundStage;
};

export type Aggregation =
  | 'MEAN'
  | 'MEDIAN'
  | 'TRIMMED_MEAN';

export type Applicability =
  | 'ALL'
  | 'LISTED';

export type AssignCrossScorersInput = {
  everybody?: boolean | null | undefined;
  expectedVersion: number;
  pairs?: Array<CrossPairInput> | null | undefined;
  roundId: string | number;
};

export type AssignOfficeInput = {
  clusterId: string | number;
  decisionId?: string | number | null | undefined;
  expectedVersion: number;
  kind: OfficeKind;
  unitId: string | number;
  validFrom: string;
  validUntil?: string | null | undefined;
};

export type AssignRoleInput = {
  role: Role;
  unitId?: string | number | null | undefined;
  userId: string | number;
  validFrom: string;
  validUntil?: string | null | undefined;
};

export type ChangePasswordInput = {
  currentPassword: string;
  newPassword: string;
};

export type ClassRuleInput = {
  atLeast: string;
  code: string;
  groupFloors?: Array<GroupFloorInput> | null | undefined;
  name: string;
};

export type ClusterErrorCode =
  | 'INVALID';

export type ClusterFilter = {
  existing?: boolean | null | undefined;
  kind?: ClusterKind | null | undefined;
  ministryId?: string | number | null | undefined;
  search?: string | null | undefined;
  unitId?: string | number | null | undefined;
};

export type ClusterKind =
  | 'BLOC'
  | 'CLUSTER';

export type CreateRoundInput = {
  aggregation?: Aggregation | null | undefined;
  agreedDueAt: string;
  appraisedDueAt: string;
  classes?: Array<ClassRuleInput> | null | undefined;
  clusterId: string | number;
  criteriaSetId: string | number;
  crossDueAt: string;
  idempotencyKey?: string | number | null | undefined;
  kind: RoundKind;
  name: string;
  selfDueAt: string;
  tieRules?: Array<TieRule> | null | undefined;
  year: number;
};

export type CreateUserInput = {
  displayName: string;
  password: string;
  username: string;
};

export type CriteriaSetFilter = {
  ownerId?: string | number | null | undefined;
  status?: CriteriaSetStatus | null | undefined;
  year?: number | null | undefined;
};

export type CriteriaSetStatus =
  | 'DRAFT'
  | 'PUBLISHED';

export type CriterionSection =
  | 'BASE'
  | 'BONUS'
  | 'PENALTY';

export type CrossPairInput = {
  scorerUnitId: string | number;
  unitId: string | number;
};

export type DisqualifierEffect =
  | 'BLOCK'
  | 'CAP'
  | 'DEFER';

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

export type EndRoleInput = {
  roleAssignmentId: string | number;
  validUntil: string;
};

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

export type GroupFloorInput = {
  groupCode: string;
  percent: string;
};

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

export type PublishRoundInput = {
  decisionId?: string | number | null | undefined;
  expectedVersion: number;
  idempotencyKey?: string | number | null | undefined;
  reason?: string | null | undefined;
  roundId: string | number;
};

export type PublishedResultFilter = {
  search?: string | null | undefined;
  year?: number | null | undefined;
};

export type ReactivateUserInput = {
  expectedVersion: number;
  reason: string;
  userId: string | number;
};

export type ResetPasswordInput = {
  newPassword: string;
  userId: string | number;
};

export type Role =
  | 'COUNCIL_MEMBER'
  | 'FIELD_OWNER'
  | 'MEMBER_LEADER'
  | 'MEMBER_OFFICER'
  | 'MINISTRY_OFFICER'
  | 'OBSERVER'
  | 'SYSTEM_ADMINISTRATOR';

export type RoundKind =
  | 'MID_YEAR'
  | 'THEMATIC'
  | 'YEAR_END';

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

export type SuccessionKind =
  | 'ABSORB'
  | 'MERGE'
  | 'RENAME'
  | 'SPLIT';

export type SuspendUserInput = {
  expectedVersion: number;
  reason: string;
  userId: string | number;
};

export type TieRule =
  | 'FEWER_PENALTY_POINTS'
  | 'GROUP_A'
  | 'GROUP_D'
  | 'MORE_BONUS_POINTS';

export type TimelineEventKind =
  | 'DISSOLVED'
  | 'ESTABLISHED'
  | 'JOINED_CLUSTER'
  | 'LEFT_CLUSTER'
  | 'OFFICE_BEGAN'
  | 'OFFICE_ENDED'
  | 'RENAMED'
  | 'RESULT_PUBLISHED'
  | 'SUCCEEDED_BY'
  | 'SUCCEEDED_FROM';

export type UnitFilter = {
  existing?: boolean | null | undefined;
  kind?: UnitKind | null | undefined;
  parentId?: string | number | null | undefined;
  search?: string | null | undefined;
};

export type UnitKind =
  | 'DEPARTMENT'
  | 'MINISTRY'
  | 'MINISTRY_BODY'
  | 'OTHER'
  | 'PROVINCE';

export type UserFilter = {
  active?: boolean | null | undefined;
  role?: Role | null | undefined;
  search?: string | null | undefined;
};

export type WithdrawSheetInput = {
  expectedVersion: number;
  reason: string;
  sheetId: string | number;
};

export type ClustersQueryVariables = Exact<{
  filter?: ClusterFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ClustersQuery = { clusters: { totalCount: number | null, nodes: Array<{ id: string, name: string, kind: ClusterKind, formedOn: string, closedOn: string | null, ministry: { id: string, shortName: string }, decision: { id: string, reference: string, issuedOn: string } | null, members: Array<{ id: string }>, offices: Array<{ id: string, kind: OfficeKind, unit: { id: string, shortName: string } }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ClusterQueryVariables = Exact<{
  id: string | number;
  asOf?: string | null | undefined;
}>;


export type ClusterQuery = { cluster: { id: string, version: number, name: string, kind: ClusterKind, asOf: string, formedOn: string, closedOn: string | null, warnings: Array<string>, ministry: { id: string, name: string }, decision: { id: string, reference: string, issuedOn: string, summary: string } | null, members: Array<{ id: string, position: number, validFrom: string, validUntil: string | null, unit: { id: string, name: string, code: string } }>, offices: Array<{ id: string, kind: OfficeKind, validFrom: string, validUntil: string | null, unit: { id: string, shortName: string } }>, officeHistory: Array<{ id: string, kind: OfficeKind, validFrom: string, validUntil: string | null, unit: { id: string, shortName: string } }>, rounds: { nodes: Array<{ id: string, name: string, year: number, kind: RoundKind, stage: RoundStage }> }, allowedActions: Array<{ action: string, allowed: boolean, lockCode: string | null, lockReason: string | null }> } | null };

export type AssignOfficeMutationVariables = Exact<{
  input: AssignOfficeInput;
}>;


export type AssignOfficeMutation = { assignOffice: { cluster: { id: string, version: number } | null, userErrors: Array<{ code: ClusterErrorCode, message: string, path: Array<string> }> } };

export type CriteriaSetsQueryVariables = Exact<{
  filter?: CriteriaSetFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type CriteriaSetsQuery = { criteriaSets: { totalCount: number | null, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, name: string, year: number, status: CriteriaSetStatus, declaredTotal: string, baseTotal: string, notice: string | null, publishedAt: string | null, owner: { id: string, shortName: string }, decision: { id: string, reference: string, issuedOn: string } | null }> } };

export type PublishedSetsQueryVariables = Exact<{ [key: string]: never; }>;


export type PublishedSetsQuery = { criteriaSets: { nodes: Array<{ id: string, name: string, year: number }> } };

export type CriteriaSetQueryVariables = Exact<{
  id: string | number;
}>;


export type CriteriaSetQuery = { criteriaSet: { id: string, version: number, name: string, year: number, status: CriteriaSetStatus, declaredTotal: string, baseTotal: string, bonusCap: string | null, penaltyCap: string | null, notice: string | null, publishedAt: string | null, owner: { id: string, name: string }, decision: { id: string, reference: string, issuedOn: string } | null, groups: Array<{ id: string, code: string, name: string, parentId: string | null, section: CriterionSection, position: number, maximum: string, fieldOwner: { id: string, name: string, shortName: string } | null }>, criteria: Array<{ id: string, code: string, name: string, groupId: string, section: CriterionSection, position: number, maximum: string, step: string, evidenceRule: EvidenceRule, evidenceHint: string | null, notApplicablePolicy: NotApplicablePolicy, applicability: Applicability, appliesTo: Array<{ id: string, name: string, shortName: string }>, fieldOwner: { id: string, name: string, shortName: string } | null, rule: { type: RuleType, explanation: string, cap: string | null, steps: Array<{ threshold: string, points: string }>, items: Array<{ label: string, points: string, cap: string | null }> } }>, disqualifiers: Array<{ code: string, name: string, effect: DisqualifierEffect }>, problems: Array<{ code: string, message: string, path: Array<string> }>, allowedActions: Array<{ action: string, allowed: boolean, lockReason: string | null }> } | null };

export type CriteriaTemplatesQueryVariables = Exact<{ [key: string]: never; }>;


export type CriteriaTemplatesQuery = { criteriaTemplates: Array<{ key: string, name: string, notice: string, declaredTotal: string, criterionCount: number }> };

export type DocumentSearchQueryVariables = Exact<{
  search: string;
}>;


export type DocumentSearchQuery = { documents: { nodes: Array<{ id: string, reference: string, summary: string }> } };

export type DueItemsQueryVariables = Exact<{ [key: string]: never; }>;


export type DueItemsQuery = { serverInfo: { now: string }, dueItems: Array<{ kind: DueKind, state: DueState, unitName: string | null, clusterName: string | null, roundName: string | null, dueAt: string | null, filled: number | null, expected: number | null, missingEvidence: number | null, waiting: number | null, round: { id: string } | null, sheet: { id: string } | null, movement: { id: string, name: string } | null }> };

export type EvaluationsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type EvaluationsQuery = { evaluations: { totalCount: number | null, nodes: Array<{ id: string, unitName: string, round: { id: string, name: string, stage: RoundStage }, cluster: { id: string, name: string }, selfSheet: { id: string, state: SheetState } | null, crossSheets: Array<{ id: string, state: SheetState, author: { id: string, shortName: string } }>, agreedSheet: { id: string, state: SheetState } | null, appraisedSheet: { id: string, state: SheetState } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type RankingQueryVariables = Exact<{
  id: string | number;
}>;


export type RankingQuery = { round: { id: string, name: string, stage: RoundStage, demonstration: boolean, tieRules: Array<TieRule>, cluster: { id: string, name: string }, criteriaSet: { declaredTotal: string, notice: string | null, groups: Array<{ code: string, name: string, parentId: string | null, section: CriterionSection }> }, results: Array<{ id: string, current: boolean }>, ranking: { provisional: boolean, demonstration: boolean, rows: Array<{ rank: number | null, tied: boolean, tieTrace: Array<string>, unitName: string, unit: { id: string, shortName: string }, evaluation: { id: string, disqualifications: Array<{ code: string, name: string, effect: DisqualifierEffect, reason: string }> }, total: { total: string | null, base: string | null, bonus: string | null, penalty: string | null, percent: string | null, groups: Array<{ code: string, name: string, points: string, maximum: string, percent: string | null }> }, classification: { name: string, capped: boolean, blocked: boolean, deferred: boolean, reason: string | null } | null }> } | null } | null };

export type RoundsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type RoundsQuery = { rounds: { totalCount: number | null, nodes: Array<{ id: string, name: string, kind: RoundKind, year: number, stage: RoundStage, demonstration: boolean, cluster: { id: string, name: string }, results: Array<{ id: string, current: boolean }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type RoundQueryVariables = Exact<{
  id: string | number;
}>;


export type RoundQuery = { round: { id: string, version: number, name: string, kind: RoundKind, year: number, stage: RoundStage, selfDueAt: string, crossDueAt: string, agreedDueAt: string, appraisedDueAt: string, openedAt: string | null, publishedAt: string | null, aggregation: Aggregation, demonstration: boolean, nextStages: Array<RoundStage>, cluster: { id: string, name: string }, criteriaSet: { id: string, name: string }, assignments: Array<{ submitted: boolean, scorer: { id: string, shortName: string }, evaluation: { id: string, unitName: string } }>, progress: Array<{ unitName: string, selfSubmitted: boolean, crossAssigned: number, crossSubmitted: number, agreedDone: boolean, appraisedDone: boolean, unit: { id: string } }>, evaluations: Array<{ id: string, unit: { id: string }, selfSheet: { id: string } | null, crossSheets: Array<{ id: string, author: { id: string, shortName: string } }>, agreedSheet: { id: string } | null, appraisedSheet: { id: string } | null }>, results: Array<{ id: string, resultVersion: number, current: boolean, publishedAt: string }>, allowedActions: Array<{ action: string, allowed: boolean, lockCode: string | null, lockReason: string | null }> } | null };

export type CreateRoundMutationVariables = Exact<{
  input: CreateRoundInput;
}>;


export type CreateRoundMutation = { createRound: { round: { id: string } | null, userErrors: Array<{ code: EvaluationErrorCode, message: string, path: Array<string> }> } };

export type AdvanceRoundMutationVariables = Exact<{
  input: AdvanceRoundInput;
}>;


export type AdvanceRoundMutation = { advanceRound: { round: { id: string } | null, userErrors: Array<{ code: EvaluationErrorCode, message: string, path: Array<string> }> } };

export type AssignCrossScorersMutationVariables = Exact<{
  input: AssignCrossScorersInput;
}>;


export type AssignCrossScorersMutation = { assignCrossScorers: { round: { id: string } | null, userErrors: Array<{ code: EvaluationErrorCode, message: string, path: Array<string> }> } };

export type PublishRoundMutationVariables = Exact<{
  input: PublishRoundInput;
}>;


export type PublishRoundMutation = { publishRound: { result: { id: string } | null, userErrors: Array<{ code: EvaluationErrorCode, message: string, path: Array<string> }> } };

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

export type UsersQueryVariables = Exact<{
  filter?: UserFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type UsersQuery = { users: { totalCount: number | null, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, username: string, displayName: string, active: boolean, roles: Array<{ id: string, role: Role, validFrom: string, validUntil: string | null, unit: { id: string, shortName: string } | null }> }> } };

export type UserQueryVariables = Exact<{
  id: string | number;
}>;


export type UserQuery = { user: { id: string, version: number, username: string, displayName: string, active: boolean, createdAt: string, roles: Array<{ id: string, role: Role, validFrom: string, validUntil: string | null, unit: { id: string, name: string } | null }>, allowedActions: Array<{ action: string, allowed: boolean, lockReason: string | null }> } | null };

export type CreateUserMutationVariables = Exact<{
  input: CreateUserInput;
}>;


export type CreateUserMutation = { createUser: { user: { id: string } | null, userErrors: Array<{ message: string, path: Array<string> }> } };

export type AssignRoleMutationVariables = Exact<{
  input: AssignRoleInput;
}>;


export type AssignRoleMutation = { assignRole: { userErrors: Array<{ message: string, path: Array<string> }> } };

export type EndRoleMutationVariables = Exact<{
  input: EndRoleInput;
}>;


export type EndRoleMutation = { endRole: { userErrors: Array<{ message: string, path: Array<string> }> } };

export type ResetPasswordMutationVariables = Exact<{
  input: ResetPasswordInput;
}>;


export type ResetPasswordMutation = { resetPassword: { userErrors: Array<{ message: string, path: Array<string> }> } };

export type SuspendUserMutationVariables = Exact<{
  input: SuspendUserInput;
}>;


export type SuspendUserMutation = { suspendUser: { userErrors: Array<{ message: string, path: Array<string> }> } };

export type ReactivateUserMutationVariables = Exact<{
  input: ReactivateUserInput;
}>;


export type ReactivateUserMutation = { reactivateUser: { userErrors: Array<{ message: string, path: Array<string> }> } };

export type ChangePasswordMutationVariables = Exact<{
  input: ChangePasswordInput;
}>;


export type ChangePasswordMutation = { changePassword: { userErrors: Array<{ message: string, path: Array<string> }> } };

export type PublishedResultsQueryVariables = Exact<{
  filter?: PublishedResultFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type PublishedResultsQuery = { publishedResults: { totalCount: number | null, nodes: Array<{ id: string, resultVersion: number, clusterName: string, ministryName: string, roundName: string, year: number, publishedAt: string, decision: string | null, demonstration: boolean }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type PublishedResultQueryVariables = Exact<{
  id: string | number;
}>;


export type PublishedResultQuery = { publishedResult: { id: string, resultVersion: number, current: boolean, clusterName: string, ministryName: string, roundName: string, kind: RoundKind, year: number, publishedAt: string, decision: string | null, reason: string | null, demonstration: boolean, criteriaName: string, criteriaNotice: string | null, declaredTotal: string, hash: string, groups: Array<{ code: string, name: string, maximum: string }>, rows: Array<{ rank: number | null, unitName: string, unitCode: string, total: string | null, base: string | null, bonus: string | null, penalty: string | null, percent: string | null, classification: string | null, groups: Array<{ code: string, name: string, points: string, maximum: string, percent: string | null }> }>, versions: Array<{ id: string, resultVersion: number, current: boolean, publishedAt: string, reason: string | null }> } | null };

export type UnitsQueryVariables = Exact<{
  filter?: UnitFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type UnitsQuery = { units: { totalCount: number | null, nodes: Array<{ id: string, kind: UnitKind, name: string, code: string, exists: boolean, establishedOn: string, dissolvedOn: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type UnitQueryVariables = Exact<{
  id: string | number;
  asOf?: string | null | undefined;
}>;


export type UnitQuery = { unit: { id: string, version: number, kind: UnitKind, name: string, shortName: string, code: string, exists: boolean, establishedOn: string, dissolvedOn: string | null, parent: { id: string, name: string } | null, names: Array<{ name: string, code: string, validFrom: string, validUntil: string | null }>, predecessors: Array<{ id: string, name: string }>, successors: Array<{ id: string, name: string }>, memberships: Array<{ id: string, validFrom: string, validUntil: string | null, cluster: { id: string, name: string } }>, timeline: Array<{ on: string, kind: TimelineEventKind, successionKind: SuccessionKind | null, text: string, units: Array<{ id: string, name: string }>, cluster: { id: string, name: string } | null, document: { id: string, reference: string, issuedOn: string } | null }> } | null };

export type UnitSearchQueryVariables = Exact<{
  search: string;
}>;


export type UnitSearchQuery = { units: { nodes: Array<{ id: string, name: string, shortName: string }> } };

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
export const ClustersDocument = new TypedDocumentString(`
    query Clusters($filter: ClusterFilter, $first: Int, $after: String) {
  clusters(filter: $filter, first: $first, after: $after) {
    nodes {
      id
      name
      kind
      formedOn
      closedOn
      ministry {
        id
        shortName
      }
      decision {
        id
        reference
        issuedOn
      }
      members {
        id
      }
      offices {
        id
        kind
        unit {
          id
          shortName
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}
    `) as unknown as TypedDocumentString<ClustersQuery, ClustersQueryVariables>;
export const ClusterDocument = new TypedDocumentString(`
    query Cluster($id: ID!, $asOf: Date) {
  cluster(id: $id, asOf: $asOf) {
    id
    version
    name
    kind
    asOf
    formedOn
    closedOn
    warnings
    ministry {
      id
      name
    }
    decision {
      id
      reference
      issuedOn
      summary
    }
    members {
      id
      position
      validFrom
      validUntil
      unit {
        id
        name
        code
      }
    }
    offices {
      id
      kind
      validFrom
      validUntil
      unit {
        id
        shortName
      }
    }
    officeHistory {
      id
      kind
      validFrom
      validUntil
      unit {
        id
        shortName
      }
    }
    rounds(first: 20) {
      nodes {
        id
        name
        year
        kind
        stage
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
    `) as unknown as TypedDocumentString<ClusterQuery, ClusterQueryVariables>;
export const AssignOfficeDocument = new TypedDocumentString(`
    mutation AssignOffice($input: AssignOfficeInput!) {
  assignOffice(input: $input) {
    cluster {
      id
      version
    }
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<AssignOfficeMutation, AssignOfficeMutationVariables>;
export const CriteriaSetsDocument = new TypedDocumentString(`
    query CriteriaSets($filter: CriteriaSetFilter, $first: Int, $after: String) {
  criteriaSets(filter: $filter, first: $first, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      name
      year
      status
      declaredTotal
      baseTotal
      notice
      publishedAt
      owner {
        id
        shortName
      }
      decision {
        id
        reference
        issuedOn
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CriteriaSetsQuery, CriteriaSetsQueryVariables>;
export const PublishedSetsDocument = new TypedDocumentString(`
    query PublishedSets {
  criteriaSets(filter: {status: PUBLISHED}, first: 50) {
    nodes {
      id
      name
      year
    }
  }
}
    `) as unknown as TypedDocumentString<PublishedSetsQuery, PublishedSetsQueryVariables>;
export const CriteriaSetDocument = new TypedDocumentString(`
    query CriteriaSet($id: ID!) {
  criteriaSet(id: $id) {
    id
    version
    name
    year
    status
    declaredTotal
    baseTotal
    bonusCap
    penaltyCap
    notice
    publishedAt
    owner {
      id
      name
    }
    decision {
      id
      reference
      issuedOn
    }
    groups {
      id
      code
      name
      parentId
      section
      position
      maximum
      fieldOwner {
        id
        name
        shortName
      }
    }
    criteria {
      id
      code
      name
      groupId
      section
      position
      maximum
      step
      evidenceRule
      evidenceHint
      notApplicablePolicy
      applicability
      appliesTo {
        id
        name
        shortName
      }
      fieldOwner {
        id
        name
        shortName
      }
      rule {
        type
        explanation
        cap
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
    disqualifiers {
      code
      name
      effect
    }
    problems {
      code
      message
      path
    }
    allowedActions {
      action
      allowed
      lockReason
    }
  }
}
    `) as unknown as TypedDocumentString<CriteriaSetQuery, CriteriaSetQueryVariables>;
export const CriteriaTemplatesDocument = new TypedDocumentString(`
    query CriteriaTemplates {
  criteriaTemplates {
    key
    name
    notice
    declaredTotal
    criterionCount
  }
}
    `) as unknown as TypedDocumentString<CriteriaTemplatesQuery, CriteriaTemplatesQueryVariables>;
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
export const EvaluationsDocument = new TypedDocumentString(`
    query Evaluations($first: Int, $after: String) {
  evaluations(first: $first, after: $after) {
    nodes {
      id
      unitName
      round {
        id
        name
        stage
      }
      cluster {
        id
        name
      }
      selfSheet {
        id
        state
      }
      crossSheets {
        id
        state
        author {
          id
          shortName
        }
      }
      agreedSheet {
        id
        state
      }
      appraisedSheet {
        id
        state
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}
    `) as unknown as TypedDocumentString<EvaluationsQuery, EvaluationsQueryVariables>;
export const RankingDocument = new TypedDocumentString(`
    query Ranking($id: ID!) {
  round(id: $id) {
    id
    name
    stage
    demonstration
    tieRules
    cluster {
      id
      name
    }
    criteriaSet {
      declaredTotal
      notice
      groups {
        code
        name
        parentId
        section
      }
    }
    results {
      id
      current
    }
    ranking {
      provisional
      demonstration
      rows {
        rank
        tied
        tieTrace
        unitName
        unit {
          id
          shortName
        }
        evaluation {
          id
          disqualifications {
            code
            name
            effect
            reason
          }
        }
        total {
          total
          base
          bonus
          penalty
          percent
          groups {
            code
            name
            points
            maximum
            percent
          }
        }
        classification {
          name
          capped
          blocked
          deferred
          reason
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RankingQuery, RankingQueryVariables>;
export const RoundsDocument = new TypedDocumentString(`
    query Rounds($first: Int, $after: String) {
  rounds(first: $first, after: $after) {
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
    `) as unknown as TypedDocumentString<RoundsQuery, RoundsQueryVariables>;
export const RoundDocument = new TypedDocumentString(`
    query Round($id: ID!) {
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
    aggregation
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
    }
    evaluations {
      id
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
    allowedActions {
      action
      allowed
      lockCode
      lockReason
    }
  }
}
    `) as unknown as TypedDocumentString<RoundQuery, RoundQueryVariables>;
export const CreateRoundDocument = new TypedDocumentString(`
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
    `) as unknown as TypedDocumentString<CreateRoundMutation, CreateRoundMutationVariables>;
export const AdvanceRoundDocument = new TypedDocumentString(`
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
    `) as unknown as TypedDocumentString<AdvanceRoundMutation, AdvanceRoundMutationVariables>;
export const AssignCrossScorersDocument = new TypedDocumentString(`
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
    `) as unknown as TypedDocumentString<AssignCrossScorersMutation, AssignCrossScorersMutationVariables>;
export const PublishRoundDocument = new TypedDocumentString(`
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
    `) as unknown as TypedDocumentString<PublishRoundMutation, PublishRoundMutationVariables>;
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
export const UsersDocument = new TypedDocumentString(`
    query Users($filter: UserFilter, $first: Int, $after: String) {
  users(filter: $filter, first: $first, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      username
      displayName
      active
      roles {
        id
        role
        validFrom
        validUntil
        unit {
          id
          shortName
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<UsersQuery, UsersQueryVariables>;
export const UserDocument = new TypedDocumentString(`
    query User($id: ID!) {
  user(id: $id) {
    id
    version
    username
    displayName
    active
    createdAt
    roles {
      id
      role
      validFrom
      validUntil
      unit {
        id
        name
      }
    }
    allowedActions {
      action
      allowed
      lockReason
    }
  }
}
    `) as unknown as TypedDocumentString<UserQuery, UserQueryVariables>;
export const CreateUserDocument = new TypedDocumentString(`
    mutation CreateUser($input: CreateUserInput!) {
  createUser(input: $input) {
    user {
      id
    }
    userErrors {
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<CreateUserMutation, CreateUserMutationVariables>;
export const AssignRoleDocument = new TypedDocumentString(`
    mutation AssignRole($input: AssignRoleInput!) {
  assignRole(input: $input) {
    userErrors {
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<AssignRoleMutation, AssignRoleMutationVariables>;
export const EndRoleDocument = new TypedDocumentString(`
    mutation EndRole($input: EndRoleInput!) {
  endRole(input: $input) {
    userErrors {
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<EndRoleMutation, EndRoleMutationVariables>;
export const ResetPasswordDocument = new TypedDocumentString(`
    mutation ResetPassword($input: ResetPasswordInput!) {
  resetPassword(input: $input) {
    userErrors {
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<ResetPasswordMutation, ResetPasswordMutationVariables>;
export const SuspendUserDocument = new TypedDocumentString(`
    mutation SuspendUser($input: SuspendUserInput!) {
  suspendUser(input: $input) {
    userErrors {
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<SuspendUserMutation, SuspendUserMutationVariables>;
export const ReactivateUserDocument = new TypedDocumentString(`
    mutation ReactivateUser($input: ReactivateUserInput!) {
  reactivateUser(input: $input) {
    userErrors {
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<ReactivateUserMutation, ReactivateUserMutationVariables>;
export const ChangePasswordDocument = new TypedDocumentString(`
    mutation ChangePassword($input: ChangePasswordInput!) {
  changePassword(input: $input) {
    userErrors {
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<ChangePasswordMutation, ChangePasswordMutationVariables>;
export const PublishedResultsDocument = new TypedDocumentString(`
    query PublishedResults($filter: PublishedResultFilter, $first: Int, $after: String) {
  publishedResults(filter: $filter, first: $first, after: $after) {
    nodes {
      id
      resultVersion
      clusterName
      ministryName
      roundName
      year
      publishedAt
      decision
      demonstration
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}
    `) as unknown as TypedDocumentString<PublishedResultsQuery, PublishedResultsQueryVariables>;
export const PublishedResultDocument = new TypedDocumentString(`
    query PublishedResult($id: ID!) {
  publishedResult(id: $id) {
    id
    resultVersion
    current
    clusterName
    ministryName
    roundName
    kind
    year
    publishedAt
    decision
    reason
    demonstration
    criteriaName
    criteriaNotice
    declaredTotal
    hash
    groups {
      code
      name
      maximum
    }
    rows {
      rank
      unitName
      unitCode
      total
      base
      bonus
      penalty
      percent
      classification
      groups {
        code
        name
        points
        maximum
        percent
      }
    }
    versions {
      id
      resultVersion
      current
      publishedAt
      reason
    }
  }
}
    `) as unknown as TypedDocumentString<PublishedResultQuery, PublishedResultQueryVariables>;
export const UnitsDocument = new TypedDocumentString(`
    query Units($filter: UnitFilter, $first: Int, $after: String) {
  units(filter: $filter, first: $first, after: $after) {
    nodes {
      id
      kind
      name
      code
      exists
      establishedOn
      dissolvedOn
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}
    `) as unknown as TypedDocumentString<UnitsQuery, UnitsQueryVariables>;
export const UnitDocument = new TypedDocumentString(`
    query Unit($id: ID!, $asOf: Date) {
  unit(id: $id, asOf: $asOf) {
    id
    version
    kind
    name
    shortName
    code
    exists
    establishedOn
    dissolvedOn
    parent {
      id
      name
    }
    names {
      name
      code
      validFrom
      validUntil
    }
    predecessors {
      id
      name
    }
    successors {
      id
      name
    }
    memberships {
      id
      validFrom
      validUntil
      cluster {
        id
        name
      }
    }
    timeline {
      on
      kind
      successionKind
      text
      units {
        id
        name
      }
      cluster {
        id
        name
      }
      document {
        id
        reference
        issuedOn
      }
    }
  }
}
    `) as unknown as TypedDocumentString<UnitQuery, UnitQueryVariables>;
export const UnitSearchDocument = new TypedDocumentString(`
    query UnitSearch($search: String!) {
  units(filter: {search: $search, existing: true}, first: 8) {
    nodes {
      id
      name
      shortName
    }
  }
}
    `) as unknown as TypedDocumentString<UnitSearchQuery, UnitSearchQueryVariables>;