/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Accepts the values that a stage gave changed lines. */
export type AcceptLinesInput = {
  /** The lines; absent = every line of the stage that is open. */
  criterionIds?: Array<string | number> | null | undefined;
  /** The evaluation of the unit. */
  evaluationId: string | number;
  /** Whose values are accepted. */
  stage: SheetStage;
};

/** A member takes note of an amendment. */
export type AcknowledgeAmendmentInput = {
  /** The amendment. */
  amendmentId: string | number;
  /** The member that takes note. */
  unitId: string | number;
};

/** Takes a unit into a cluster. */
export type AddMemberInput = {
  /** Which cluster. */
  clusterId: string | number;
  /** The decision behind it. */
  decisionId?: string | number | null | undefined;
  /** The version of the cluster that was read. */
  expectedVersion: number;
  /** Which unit. */
  unitId: string | number;
  /** Its first day in the cluster. */
  validFrom: string;
};

/** Adds a phase to a movement. */
export type AddMovementPhaseInput = {
  /** The document of the phase. */
  documentId?: string | number | null | undefined;
  /** Last day, included. */
  endsOn?: string | null | undefined;
  /** The version that was read. */
  expectedVersion: number;
  /** Which movement. */
  movementId: string | number;
  /** The phase's name, at most 300 characters. */
  name: string;
  /** Anything worth telling, at most 1000 characters. */
  note?: string | null | undefined;
  /** First day. */
  startsOn?: string | null | undefined;
};

/** Takes an objection up. */
export type AdmitObjectionInput = {
  /** Until when it will be decided; absent = the end of the round's time for decisions. */
  decisionDueAt?: string | null | undefined;
  /** The version that was read. */
  expectedVersion: number;
  /** The objection. */
  objectionId: string | number;
};

/** Moves a round on. */
export type AdvanceRoundInput = {
  /** The version that was read. */
  expectedVersion: number;
  /** The same key with the same input is done once. */
  idempotencyKey?: string | number | null | undefined;
  /** Why now. */
  reason?: string | null | undefined;
  /** The round. */
  roundId: string | number;
  /** The next stage. */
  to: RoundStage;
};

/** How the points of several scorers become one figure. */
export type Aggregation =
  /** Trung bình cộng. */
  | 'MEAN'
  /** Trung vị; of an even number the mean of the middle two. */
  | 'MEDIAN'
  /** Trung bình sau khi bỏ các điểm cao nhất và thấp nhất; the mean when nothing would be left. */
  | 'TRIMMED_MEAN';

/** Puts another criteria set under an open round. */
export type AmendRoundInput = {
  /** The new criteria set: published, and copied from the one the round uses. */
  criteriaSetId: string | number;
  /** The deciding document. */
  decisionId: string | number;
  /** The version that was read. */
  expectedVersion: number;
  /** The same key with the same input is done once. */
  idempotencyKey?: string | number | null | undefined;
  /** Why. */
  reason: string;
  /** The round. */
  roundId: string | number;
};

/** What an answer says about the value. */
export type AnswerOutcome =
  /** The next stage takes the reply into account. */
  | 'ADJUSTED'
  /** The value stays. */
  | 'MAINTAINED';

/** Answers a reply. */
export type AnswerReplyInput = {
  /** What becomes of the value. */
  outcome: AnswerOutcome;
  /** The reply: a message of kind REPLY. */
  replyId: string | number;
  /** The answer. */
  text: string;
};

/** Which units a criterion is for. */
export type Applicability =
  /** Every member of the cluster. */
  | 'ALL'
  /** Only the listed units; for the others the line is not assigned. */
  | 'LISTED';

/** Writes the rows of an import onto its sheet. */
export type ApplyImportInput = {
  /** The version of the sheet that was looked at: `Import.sheetVersion`. */
  expectedVersion: number;
  /** The import. */
  id: string | number;
  /** The same key with the same input is done once. */
  idempotencyKey?: string | number | null | undefined;
  /** What happens to rows that cannot be taken. */
  mode: ImportMode;
};

/** Which lines of the queue to list. */
export type AppraisalFilter = {
  /** Of this unit. */
  evaluationId?: string | number | null | undefined;
  /** Of the lines that this ministry body appraises. */
  fieldOwnerId?: string | number | null | undefined;
  /** Only lines whose appraisal still lacks something that blocks. */
  notDone?: boolean;
  /** Only lines on which the revealed stages differ. */
  onlyDifferent?: boolean;
};

/** Says who cross-scores whom. */
export type AssignCrossScorersInput = {
  /** The version that was read. */
  expectedVersion: number;
  /** The pairs; absent = those that the plan gives. */
  pairs?: Array<CrossPairInput> | null | undefined;
  /** What the round declares from now on; absent = as before with given pairs, else everybody. */
  plan?: CrossPlanInput | null | undefined;
  /** The round. */
  roundId: string | number;
  /** The seed of a proposal that is accepted: the same plan and seed give the same pairs. */
  seed?: number | null | undefined;
};

/** Gives a member an office. */
export type AssignOfficeInput = {
  /** Which cluster. */
  clusterId: string | number;
  /** The decision behind it. */
  decisionId?: string | number | null | undefined;
  /** The version of the cluster that was read. */
  expectedVersion: number;
  /** Head or deputy. */
  kind: OfficeKind;
  /** Which unit; a member for the whole time of the office. */
  unitId: string | number;
  /** First day in office. */
  validFrom: string;
  /** First day no longer in office; null until further notice. */
  validUntil?: string | null | undefined;
};

/** Assigns a role. */
export type AssignRoleInput = {
  /** Which role. */
  role: Role;
  /** At which unit; absent only for the system administrator. */
  unitId?: string | number | null | undefined;
  /** To whom. */
  userId: string | number;
  /** First day in force. */
  validFrom: string;
  /** First day no longer in force; absent for an open end. */
  validUntil?: string | null | undefined;
};

/** Why one unit may never cross-score another. */
export type AssignmentBar =
  /** The scorer declared a conflict of interest. */
  | 'CONFLICT'
  /** One is the parent of the other. */
  | 'PARENT'
  /** It is the same unit. */
  | 'SELF'
  /** One came out of the other, by one succession or several. */
  | 'SUCCESSION';

/** What is avoided among peers where it can be, in the order in which it gives way last. */
export type AssignmentRule =
  /** Each unit is scored by as many peers as declared; only what is never allowed makes it fewer. */
  | 'COUNT'
  /** Nobody scores two papers more than somebody else. */
  | 'LOAD'
  /** Two units do not score each other. */
  | 'MUTUAL'
  /** Nobody scores whom it, or a predecessor, scored in the cluster's round before. */
  | 'REPEATED';

/** Which events to list. */
export type AuditFilter = {
  /** Events of this action, as noun.verb. */
  action?: string | null | undefined;
  /** Events about this object. */
  object?: string | null | undefined;
};

/** Another scorer for one unit: instead of one, one more, or one fewer. */
export type ChangeAssignmentInput = {
  /** The version that was read. */
  expectedVersion: number;
  /** Who no longer scores it; absent = one scorer more. */
  fromScorerUnitId?: string | number | null | undefined;
  /** Why; everybody who sees the board reads it. */
  reason: string;
  /** The round. */
  roundId: string | number;
  /** Who scores it now; absent = one scorer fewer. */
  toScorerUnitId?: string | number | null | undefined;
  /** The unit that is scored. */
  unitId: string | number;
};

/** Changes the own password. */
export type ChangePasswordInput = {
  /** The one in use. */
  currentPassword: string;
  /** The one to use from now on. */
  newPassword: string;
};

/** One class of a round. */
export type ClassRuleInput = {
  /** The least total. */
  atLeast: string;
  /** Short code, unique in the round. */
  code: string;
  /** What groups must reach besides. */
  groupFloors?: Array<GroupFloorInput>;
  /** Name. */
  name: string;
};

/** Stable codes of the rules of this slice; more may be added, so keep a default branch. */
export type ClusterErrorCode =
  /** It ends by that day already. */
  | 'ALREADY_ENDED'
  /** The end does not lie after the beginning. */
  | 'ENDS_BEFORE_IT_BEGINS'
  /** An office of the unit begins only on or after that day. */
  | 'LATER_OFFICE'
  /** The unit is in a cluster of this ministry in that time. */
  | 'MEMBERSHIP_OVERLAPS'
  /** The unit or cluster does not exist on that day. */
  | 'NOT_IN_FORCE'
  /** The unit is no member for the whole time of the office. */
  | 'NOT_MEMBER'
  /** The unit that should own the cluster is no ministry. */
  | 'NOT_MINISTRY'
  /** A number counts from one. */
  | 'NUMBER_NOT_POSITIVE'
  /** The ministry has another cluster of this kind and number. */
  | 'NUMBER_TAKEN'
  /** The cluster has another head or deputy in that time. */
  | 'OFFICE_OVERLAPS'
  /** A unit is named twice. */
  | 'REPEATED'
  /** A required text is empty. */
  | 'REQUIRED'
  /** A text is longer than its field. */
  | 'TOO_LONG'
  /** More members than a cluster may have. */
  | 'TOO_MANY_MEMBERS'
  /** What the field names does not exist. */
  | 'UNKNOWN';

/** Which clusters to list; every part narrows the list. */
export type ClusterFilter = {
  /** True: only clusters that exist on the day; false: only those that do not; null: all. */
  existing?: boolean | null | undefined;
  /** Clusters or blocs. */
  kind?: ClusterKind | null | undefined;
  /** The ministry that owns them. */
  ministryId?: string | number | null | undefined;
  /** Words of the name or the label; diacritics do not matter. */
  search?: string | null | undefined;
  /** Those in which this unit is a member on the day. */
  unitId?: string | number | null | undefined;
};

/** Units of a region, or units of a kind. */
export type ClusterKind =
  /** Khối thi đua: units of the same kind inside the ministry. */
  | 'BLOC'
  /** Cụm thi đua: territorial units. */
  | 'CLUSTER';

/** Begins a criteria set as a copy of another of the same ministry. */
export type CopyCriteriaSetInput = {
  /** The set to copy, a draft or published. */
  criteriaSetId: string | number;
  /** Any text of the client's; a repeated request with it finds what the first one made. */
  idempotencyKey?: string | number | null | undefined;
  /** Name in Vietnamese. */
  name: string;
  /** The emulation year of the copy. A copy of a published set for the same year corrects it. */
  year: number;
};

/** A corrected line. Give facts, or points, or a state. */
export type CorrectionInput = {
  /** The criterion. */
  criterionId: string | number;
  /** Facts in the order of the rule's slots; the points follow from them. */
  facts?: Array<string> | null | undefined;
  /** Points typed directly. */
  points?: string | null | undefined;
  /** A state instead of points. */
  state?: ScoreInputState | null | undefined;
};

/** Begins a criteria set, empty or from a template. */
export type CreateCriteriaSetInput = {
  /** The most that bonus lines add together; null = no cap, left out = as the template says. */
  bonusCap?: string | null | undefined;
  /** What the base maxima must sum to; may be left out with a template, which has its own. */
  declaredTotal?: string | null | undefined;
  /** Any text of the client's; a repeated request with it finds what the first one made. */
  idempotencyKey?: string | number | null | undefined;
  /** Name in Vietnamese. */
  name: string;
  /** The issuing ministry. */
  ownerId: string | number;
  /** The most that penalty lines take away together; null = no cap, left out = as the template says. */
  penaltyCap?: string | null | undefined;
  /** Key of the template to begin from; left out for an empty set. */
  templateKey?: string | null | undefined;
  /** The emulation year it is for. */
  year: number;
};

/** Begins a round, as a draft. */
export type CreateRoundInput = {
  /** How cross-scores become one value. */
  aggregation: Aggregation;
  /** Until when agreed values may be written. */
  agreedDueAt: string;
  /** Until when the ministry may appraise. */
  appraisedDueAt: string;
  /** The classes; absent = the editable defaults (unverified). */
  classes?: Array<ClassRuleInput> | null | undefined;
  /** The cluster whose members will be scored. */
  clusterId: string | number;
  /** A published criteria set. */
  criteriaSetId: string | number;
  /** Who cross-scores whom; absent = everybody scores everybody. */
  cross?: CrossPlanInput | null | undefined;
  /** Until when cross-scores may be written. */
  crossDueAt: string;
  /**
   * What stands beside `aggregation`; absent = one point off each end of a trimmed mean, scorers who did
   * not hand in left out.
   */
  crossRule?: CrossRuleInput | null | undefined;
  /** How long the round listens; absent = the editable defaults, marked so. */
  hearing?: HearingInput | null | undefined;
  /** The same key with the same input is done once. */
  idempotencyKey?: string | number | null | undefined;
  /** What it reviews. */
  kind: RoundKind;
  /** Name. */
  name: string;
  /** Until when self-scores may be written. */
  selfDueAt: string;
  /** What tells equal totals apart, first rule first. */
  tieRules: Array<TieRule>;
  /** The emulation year. */
  year: number;
};

/** Enters a unit with its first name. */
export type CreateUnitInput = {
  /** The code in document symbols, at most 60 characters. */
  code: string;
  /** The document that established it. */
  documentId?: string | number | null | undefined;
  /** First day of its life and of its first name. */
  establishedOn: string;
  /** What kind of body. */
  kind: UnitKind;
  /** The official name, at most 200 characters. */
  name: string;
  /** The unit above it. */
  parentId?: string | number | null | undefined;
  /** The short name for tables, at most 100 characters. */
  shortName: string;
};

/** Opens an account. */
export type CreateUserInput = {
  /** The name people read. */
  displayName: string;
  /** The first password, at least ten characters. */
  password: string;
  /** The name to sign in with: 3 to 64 characters a-z, 0-9, `.`, `-`, `_`, `@`. */
  username: string;
};

/** In which respect two versions differ. */
export type CriteriaDifferenceKind =
  /** Not there before. */
  | 'ADDED'
  /** The units it is for. */
  | 'APPLIES_TO'
  /** The most that bonus lines add. */
  | 'BONUS_CAP'
  /** The code. */
  | 'CODE'
  /** What the base maxima sum to. */
  | 'DECLARED_TOTAL'
  /** What a ground does. */
  | 'EFFECT'
  /** Whether evidence is needed. */
  | 'EVIDENCE'
  /** What evidence is expected. */
  | 'EVIDENCE_HINT'
  /** The ministry body that appraises it. */
  | 'FIELD_OWNER'
  /** The group it stands in. */
  | 'GROUP'
  /** The standard points. */
  | 'MAXIMUM'
  /** Comes from several lines. */
  | 'MERGED'
  /** The name. */
  | 'NAME'
  /** What readers are told about the origin of the table. */
  | 'NOTICE'
  /** What happens when the line does not apply. */
  | 'NOT_APPLICABLE'
  /** The place among its siblings. */
  | 'ORDER'
  /** The most that penalty lines take away. */
  | 'PENALTY_CAP'
  /** Not there any more. */
  | 'REMOVED'
  /** How facts become points. */
  | 'RULE'
  /** How its points enter the total. */
  | 'SECTION'
  /** Comes from a line that others come from too. */
  | 'SPLIT'
  /** The step. */
  | 'STEP'
  /** The emulation year. */
  | 'YEAR';

/** What a difference is about. */
export type CriteriaDifferenceSubject =
  /** A line. */
  | 'CRITERION'
  /** A ground for not considering a unit. */
  | 'DISQUALIFIER'
  /** A group. */
  | 'GROUP'
  /** The set as a whole. */
  | 'SET';

/** Stable codes of the rules of this slice; more may be added, so keep a default branch. */
export type CriteriaErrorCode =
  /** A cap is out of its range. */
  | 'CAP_OUT_OF_RANGE'
  /** The rule needs a cap. */
  | 'CAP_REQUIRED'
  /** A code is empty. */
  | 'CODE_REQUIRED'
  /** Another group or criterion of the set has this code. */
  | 'CODE_TAKEN'
  /** The declared total is not more than zero. */
  | 'DECLARED_TOTAL_NOT_POSITIVE'
  /** A group lies within itself. */
  | 'GROUP_CYCLE'
  /** A group holds no criterion. */
  | 'GROUP_EMPTY'
  /** The group still holds criteria or groups. */
  | 'GROUP_NOT_EMPTY'
  /** The rule needs at least one item. */
  | 'ITEMS_REQUIRED'
  /** An item has no label. */
  | 'LABEL_REQUIRED'
  /** Two items have the same label. */
  | 'LABEL_TAKEN'
  /** A maximum is not more than zero. */
  | 'MAXIMUM_NOT_POSITIVE'
  /** No facts could ever earn the maximum. */
  | 'MAXIMUM_UNREACHABLE'
  /** A name is empty. */
  | 'NAME_REQUIRED'
  /** A better result would give fewer points. */
  | 'NOT_MONOTONE'
  /** The rule has no use for what was given. */
  | 'NOT_USED_BY_RULE'
  /** The set holds no criterion. */
  | 'NO_CRITERIA'
  /** A maximum, or points a rule can give, are not a whole multiple of the step. */
  | 'OFF_STEP'
  /** Points of a rule are negative. */
  | 'POINTS_NEGATIVE'
  /** Points of a rule exceed the maximum of the criterion. */
  | 'POINTS_OVER_MAXIMUM'
  /** Points of an item that would change nothing. */
  | 'POINTS_ZERO'
  /** Another group or criterion of the set has this position. */
  | 'POSITION_TAKEN'
  /** A proportional rule gives any hundredth, so its step must be one hundredth. */
  | 'PROPORTION_STEP'
  /** The set is published and cannot change. */
  | 'PUBLISHED'
  /** The rule type does not belong in this section. */
  | 'RULE_OUTSIDE_SECTION'
  /** A cap on bonus or penalty points is negative. */
  | 'SECTION_CAP_NEGATIVE'
  /** A group or criterion is in another section than the group around it. */
  | 'SECTION_MISMATCH'
  /** The rule needs at least one step. */
  | 'STEPS_REQUIRED'
  /** A step is not more than zero. */
  | 'STEP_NOT_POSITIVE'
  /** A text is longer than fits. */
  | 'TEXT_TOO_LONG'
  /** A threshold is no whole number of days or no rank. */
  | 'THRESHOLD_INVALID'
  /** Two steps have the same threshold. */
  | 'THRESHOLD_TAKEN'
  /** The base maxima do not sum to the declared total. */
  | 'TOTAL_MISMATCH'
  /** The named criterion is not in the set. */
  | 'UNKNOWN_CRITERION'
  /** The named disqualifier is not in the set. */
  | 'UNKNOWN_DISQUALIFIER'
  /** The named group is not in the set. */
  | 'UNKNOWN_GROUP'
  /** The line a criterion is said to come from is not in the set that was copied. */
  | 'UNKNOWN_ORIGIN'
  /** There is no template of this key. */
  | 'UNKNOWN_TEMPLATE'
  /** The year is not a plausible emulation year. */
  | 'YEAR_INVALID';

/** Which sets to list; every part narrows the list. */
export type CriteriaSetFilter = {
  /** The issuing ministry. */
  ownerId?: string | number | null | undefined;
  /** Draft or published. */
  status?: CriteriaSetStatus | null | undefined;
  /** The emulation year. */
  year?: number | null | undefined;
};

/** Whether a set may still change. */
export type CriteriaSetStatus =
  /** Being written; only the owning ministry sees it. */
  | 'DRAFT'
  /** In force and immutable. */
  | 'PUBLISHED';

/** A rule of any type; what the type has no use for stays out. */
export type CriterionRuleInput = {
  /**
   * For `REL_LEADER`: the share of the maximum that meeting the target earns, in percent from 0 to 100;
   * null = 50.
   */
  atTarget?: string | null | undefined;
  /** For `PROP_OVER`: in percent of the maximum, from 100 to 200. */
  cap?: string | null | undefined;
  /** For LEVEL, `PER_ITEM`, DEDUCT and PLUSMINUS. */
  items?: Array<RuleItemInput> | null | undefined;
  /** For LADDER, LATE and RANK, in any order. */
  steps?: Array<RuleStepInput> | null | undefined;
  /** The type of rule. */
  type: RuleType;
};

/** How the points of a group enter the total. */
export type CriterionSection =
  /** Điểm chuẩn: inside the declared total. */
  | 'BASE'
  /** Điểm thưởng: added, up to the bonus cap. */
  | 'BONUS'
  /** Điểm trừ: entered as positive amounts and subtracted, up to the penalty cap. */
  | 'PENALTY';

/** What became of one scorer's value on one line. */
export type CrossHandling =
  /** The scorer abstained. */
  | 'ABSTAINED'
  /** It counted. */
  | 'COUNTED'
  /** The scorer did not hand in, and the rule leaves him out. */
  | 'LEFT_OUT'
  /** More scorers saw the line's applicability the other way. */
  | 'OUTVOTED'
  /** The scorer said nothing on this line. */
  | 'SILENT'
  /** There were fewer judgements than the rule requires. */
  | 'TOO_FEW'
  /** It was among the highest or the lowest that the rule leaves out. */
  | 'TRIMMED';

/** Who cross-scores whom, in general. */
export type CrossMode =
  /** Everybody scores everybody. */
  | 'EVERYBODY'
  /** Each unit is scored by so many peers. */
  | 'PEERS'
  /** Tổ công tác: a few members score all the others. */
  | 'WORKING_GROUP';

/** A cross-scorer and the unit it scores. */
export type CrossPairInput = {
  /** Who scores. */
  scorerUnitId: string | number;
  /** Whom. */
  unitId: string | number;
};

/** Who cross-scores whom, in general. Nobody ever scores itself, its parent, child, predecessor or successor. */
export type CrossPlanInput = {
  /** With `WORKING_GROUP`: the scoring members. */
  groupUnitIds?: Array<string | number> | null | undefined;
  /** The mode. */
  mode: CrossMode;
  /** With `PEERS`: how many score each unit, at least 1 and fewer than there are members. */
  perUnit?: number | null | undefined;
};

/** What stands beside the aggregation of cross-scores. */
export type CrossRuleInput = {
  /** With `REQUIRE`: the fewest judgements of a line, at least 1. */
  atLeast?: number | null | undefined;
  /** What scorers who did not hand in mean; absent = they are left out. */
  missing?: MissingScorers | null | undefined;
  /** How many points a trimmed mean leaves out at each end, 1 to 5; absent = 1. */
  trim?: number | null | undefined;
};

/** Decides an objection. */
export type DecideObjectionInput = {
  /** The version that was read. */
  expectedVersion: number;
  /** The objection. */
  objectionId: string | number;
  /** What is decided. */
  outcome: ObjectionOutcome;
  /** Why; every member reads it. */
  reason: string;
  /** Corrected lines, where the unit is right about points; of an objection about a line that line alone. */
  scores?: Array<CorrectionInput>;
};

/** A unit recuses itself from scoring another. */
export type DeclareConflictInput = {
  /** Why; the ministry's officers and the leading units read it. */
  reason: string;
  /** The round. */
  roundId: string | number;
  /** Who recuses itself: the viewer's own unit. */
  scorerUnitId: string | number;
  /** From scoring whom. */
  unitId: string | number;
};

/** What a disqualifier does to the evaluation of a unit. */
export type DisqualifierEffect =
  /** Không xét: no rank, no class. */
  | 'BLOCK'
  /** Hạ trần: ranked, but never in the highest class. */
  | 'CAP'
  /** Tạm hoãn: no rank, no class until the matter is settled. */
  | 'DEFER';

/** Stable codes of the rules of this slice; more may be added, so keep a default branch. */
export type DocumentErrorCode =
  /** The day of issue lies in the future. */
  | 'ISSUED_IN_FUTURE'
  /** A number counts from one. */
  | 'NUMBER_NOT_POSITIVE'
  /** The number is used by this issuer, type and year. */
  | 'NUMBER_TAKEN'
  /** A required text is empty. */
  | 'REQUIRED'
  /** A text is longer than its field. */
  | 'TOO_LONG';

/** Which documents to list; every part narrows the list. */
export type DocumentFilter = {
  /** The issuing unit. */
  issuerId?: string | number | null | undefined;
  /** Words of reference, issuer or summary; diacritics do not matter. */
  search?: string | null | undefined;
  /** The type. */
  type?: DocumentType | null | undefined;
  /** The year of issue. */
  year?: number | null | undefined;
};

/** Kinds of paper. */
export type DocumentType =
  /** Bản giao ước, bản thỏa thuận. */
  | 'AGREEMENT'
  /** Thông tư (TT). */
  | 'CIRCULAR'
  /** Quyết định (QĐ). */
  | 'DECISION'
  /** Chỉ thị (CT). */
  | 'DIRECTIVE'
  /** Hướng dẫn (HD). */
  | 'GUIDANCE'
  /** Giấy mời (GM). */
  | 'INVITATION'
  /** Biên bản (BB). */
  | 'MINUTES'
  /** Thông báo (TB). */
  | 'NOTICE'
  /** Công văn. */
  | 'OFFICIAL_LETTER'
  /** Anything else. */
  | 'OTHER'
  /** Kế hoạch (KH). */
  | 'PLAN'
  /** Chương trình (CTr). */
  | 'PROGRAMME'
  /** Quy chế (QC). */
  | 'REGULATION'
  /** Báo cáo (BC). */
  | 'REPORT'
  /** Nghị quyết (NQ). */
  | 'RESOLUTION'
  /** Tờ trình (TTr). */
  | 'SUBMISSION';

/** What is to be done. */
export type DueKind =
  /** Take note of changed criteria. */
  | 'ACKNOWLEDGE_AMENDMENT'
  /** Move the round on. */
  | 'ADVANCE_ROUND'
  /** Write what the cluster agreed. */
  | 'AGREE_SCORES'
  /** Answer replies. */
  | 'ANSWER_REPLIES'
  /** Appraise. */
  | 'APPRAISE'
  /** Score a peer. */
  | 'CROSS_SCORE'
  /** Decide objections. */
  | 'DECIDE_OBJECTIONS'
  /** Publish the result. */
  | 'PUBLISH_ROUND'
  /** Reply to lines that a stage changed, or let them stand (giải trình). */
  | 'REPLY_TO_CHANGES'
  /** Report on a movement the unit responded to. */
  | 'REPORT_MOVEMENT'
  /** Respond to a movement. */
  | 'RESPOND_TO_MOVEMENT'
  /** Fill in and submit the unit's own sheet. */
  | 'SELF_SCORE'
  /** Supplement a line that was sent back. */
  | 'SUPPLEMENT_LINE'
  /** Others have to act first. */
  | 'WAITING_FOR_OTHERS';

/** How far it is. */
export type DueState =
  /** Everything filled in, but NOT submitted. */
  | 'COMPLETE_NOT_SUBMITTED'
  /** Partly filled in. */
  | 'IN_PROGRESS'
  /** Nothing filled in yet. */
  | 'NOT_STARTED'
  /** The deadline has passed. */
  | 'OVERDUE'
  /** Submitted. */
  | 'SUBMITTED'
  /** Waiting for others. */
  | 'WAITING';

/** Lets a unit leave its cluster. */
export type EndMembershipInput = {
  /** The decision behind it; kept in the audit chain. */
  decisionId?: string | number | null | undefined;
  /** The version of the cluster that was read. */
  expectedVersion: number;
  /** Which membership. */
  membershipId: string | number;
  /** First day no longer in the cluster. */
  validUntil: string;
};

/** Lets a unit lay down its office. */
export type EndOfficeInput = {
  /** The version of the cluster that was read. */
  expectedVersion: number;
  /** Which office. */
  officeId: string | number;
  /** First day no longer in office. */
  validUntil: string;
};

/** Ends a role. */
export type EndRoleInput = {
  /** Which assignment. */
  roleAssignmentId: string | number;
  /** First day no longer in force. */
  validUntil: string;
};

/** Stable codes of the rules of this slice; more may be added, so keep a default branch. */
export type EvaluationErrorCode =
  /** The change was accepted already. */
  | 'ALREADY_ACCEPTED'
  /** The objection was taken up already. */
  | 'ALREADY_ADMITTED'
  /** The reply was answered already. */
  | 'ALREADY_ANSWERED'
  /** The conflict of interest is declared already. */
  | 'ALREADY_DECLARED'
  /** The disqualifier is recorded already. */
  | 'ALREADY_DISQUALIFIED'
  /** The line was sent back already and waits for the unit. */
  | 'ALREADY_RETURNED'
  /** The sheet was handed in already. */
  | 'ALREADY_SUBMITTED'
  /** Fewer than zero points. */
  | 'BELOW_MINIMUM'
  /** A class rule is not well-formed. */
  | 'CLASS_INVALID'
  /** A unit would score one it declared a conflict of interest about. */
  | 'CONFLICT_SCORING'
  /** The decision takes no corrected points, or none of this line. */
  | 'CORRECTION_NOT_DUE'
  /** The decision needs corrected points that differ. */
  | 'CORRECTION_REQUIRED'
  /** The criteria set was not copied from the one the round uses. */
  | 'CRITERIA_NOT_DERIVED'
  /** The criteria set is not published. */
  | 'CRITERIA_NOT_PUBLISHED'
  /** A cross sheet was handed in already. */
  | 'CROSS_ALREADY_SUBMITTED'
  /** Nobody has been assigned to cross-score. */
  | 'CROSS_NOT_ASSIGNED'
  /** The rule for cross-scores is not well-formed. */
  | 'CROSS_RULE_INVALID'
  /** The deadline has not come and papers are missing. */
  | 'DEADLINE_NOT_REACHED'
  /** Deadlines do not follow one another. */
  | 'DEADLINE_ORDER'
  /** The deadline has passed. */
  | 'DEADLINE_PASSED'
  /** A moment that must lie ahead has passed. */
  | 'DUE_IN_PAST'
  /** One batch names the criterion twice. */
  | 'DUPLICATE_CRITERION'
  /** A pair is named twice. */
  | 'DUPLICATE_PAIR'
  /** Evidence is missing. */
  | 'EVIDENCE_REQUIRED'
  /** The line is reckoned from facts; points alone are not taken. */
  | 'FACTS_REQUIRED'
  /** Hours or days of the hearing are out of bounds. */
  | 'HEARING_INVALID'
  /** Lines are not filled in. */
  | 'INCOMPLETE'
  /** The facts give no points. */
  | 'INVALID_FACTS'
  /** The state cannot be chosen here, or stands beside points or facts. */
  | 'INVALID_STATE'
  /** A round does not go from its stage to that one. */
  | 'INVALID_TRANSITION'
  /** A name is empty or too long. */
  | 'NAME_INVALID'
  /** A change changes nothing. */
  | 'NOTHING_CHANGED'
  /** There is no reply to answer. */
  | 'NOTHING_TO_ANSWER'
  /** The objection was not taken up. */
  | 'NOT_ADMITTED'
  /** The line is not assigned to the unit. */
  | 'NOT_ASSIGNED'
  /** The line was not changed at that stage: there is nothing to reply to. */
  | 'NOT_CHANGED'
  /** The disqualifier is not recorded. */
  | 'NOT_DISQUALIFIED'
  /** A unit is no member of the round. */
  | 'NOT_MEMBER'
  /** The unit does not cross-score that one. */
  | 'NOT_SCORER'
  /** The sheet was not handed in. */
  | 'NOT_SUBMITTED'
  /** The cluster has no member. */
  | 'NO_MEMBERS'
  /** Objections are open and the time to decide them is not over. */
  | 'OBJECTIONS_UNDECIDED'
  /** The objection was decided or taken back. */
  | 'OBJECTION_CLOSED'
  /** An open objection is about the same thing. */
  | 'OBJECTION_EXISTS'
  /** Points that are no whole multiple of the step. */
  | 'OFF_STEP'
  /** The line is appraised by another field owner. */
  | 'OTHER_FIELD'
  /** More points than the line can give. */
  | 'OVER_MAXIMUM'
  /** The plan of cross-scoring does not fit the members. */
  | 'PLAN_INVALID'
  /** Points were given that the facts do not give. */
  | 'POINTS_DIFFER'
  /** The result is no longer what was proposed for publication. */
  | 'PROPOSAL_STALE'
  /** "Published" is reached by publishing, which makes the snapshot. */
  | 'PUBLISH_INSTEAD'
  /** A reason is missing. */
  | 'REASON_REQUIRED'
  /** A unit would score its parent, child, predecessor or successor. */
  | 'RELATED_SCORING'
  /** A unit would score itself. */
  | 'SELF_SCORING'
  /** A text is longer than fits. */
  | 'TEXT_TOO_LONG'
  /** A tie rule is named twice. */
  | 'TIE_RULE_TAKEN'
  /** The criterion is not in the round's set. */
  | 'UNKNOWN_CRITERION'
  /** The disqualifier is not in the round's set. */
  | 'UNKNOWN_DISQUALIFIER'
  /** The round is in another stage. */
  | 'WRONG_STAGE'
  /** The year is not a plausible emulation year. */
  | 'YEAR_INVALID';

/** One piece of evidence: words, a document of the register, an uploaded file, or several of these. */
export type EvidenceInput = {
  /** The document. */
  documentId?: string | number | null | undefined;
  /** The uploaded file; one that the viewer may read. */
  fileId?: string | number | null | undefined;
  /** Where in the document or file: a page number opens the file there. */
  page?: string | null | undefined;
  /** What it is. */
  text?: string;
};

/** Whether a claim needs evidence. */
export type EvidenceRule =
  /** Evidence is not asked for. */
  | 'NONE'
  /** Evidence may be given. */
  | 'OPTIONAL'
  /** A sheet that claims points here cannot be submitted without evidence. */
  | 'REQUIRED';

/** What kind of figure a fact is. */
export type FactKind =
  /** The place of the chosen label, from zero. */
  | 'CHOICE'
  /** A whole number of things. */
  | 'COUNT'
  /** Whole days. */
  | 'DAYS'
  /** A figure of at most two places, zero or more. */
  | 'NUMBER'
  /** A percentage. */
  | 'PERCENT'
  /** A rank, one or more. */
  | 'RANK'
  /** One for yes, zero for no. */
  | 'YES_NO';

/** A kind of signal. */
export type FairnessSignalKind =
  /** Khoảng hạng: ranks too close to call. */
  | 'BAND'
  /** Chênh lệch tự chấm: the self-score above what others decided. */
  | 'GAP'
  /** Độ rộng, chặt: how lenient or strict a scorer is. */
  | 'LENIENCY'
  /** Cào bằng: full marks for nearly everything. */
  | 'LEVELLING'
  /** Hạng không tính phiếu của mình: the rank without the papers a unit gave. */
  | 'OWN_BALLOT'
  /** Nâng đỡ hai chiều: pairs that favour each other. */
  | 'RECIPROCITY'
  /** Độ phân tán: how far scorers of one line lie apart. */
  | 'SPREAD'
  /** Chấm chặt riêng một đơn vị: one paper far stricter than all around it. */
  | 'STRICTNESS';

/** What a file is. */
export type FileKind =
  /** Word document without macros. */
  | 'DOCX'
  /** JPEG image. */
  | 'JPEG'
  /** PDF. */
  | 'PDF'
  /** PNG image. */
  | 'PNG'
  /** `PowerPoint` presentation without macros. */
  | 'PPTX'
  /** WebP image. */
  | 'WEBP'
  /** Excel workbook without macros. */
  | 'XLSX';

/** Files an objection to a provisional result. */
export type FileObjectionInput = {
  /** The line it is about; absent for the result as a whole or a ground. */
  criterionId?: string | number | null | undefined;
  /** The code of the recorded ground for not considering the unit that it is about. */
  disqualifier?: string | null | undefined;
  /** The document of the register that it cites. */
  documentId?: string | number | null | undefined;
  /** The evaluation of the unit. */
  evaluationId: string | number;
  /** Why the unit objects. */
  ground: string;
  /** The same key with the same input is done once. */
  idempotencyKey?: string | number | null | undefined;
};

/** Forms a cluster or bloc by a decision. */
export type FormClusterInput = {
  /** The decision that forms it; required. */
  decisionId?: string | number | null | undefined;
  /** First day of the cluster, and of its members in it. */
  formedOn: string;
  /** Cluster or bloc. */
  kind: ClusterKind;
  /** Its number as people write it, at most 20 characters. */
  label: string;
  /** The first members, in the decision's order; at most 100. */
  memberUnitIds: Array<string | number>;
  /** The ministry that owns it. */
  ministryId: string | number;
  /** Its name, at most 200 characters. */
  name: string;
  /** Its number, from 1; unique among the ministry's living clusters of the kind. */
  number: number;
};

/** What a group must reach for a class. */
export type GroupFloorInput = {
  /** The group's code. */
  groupCode: string;
  /** In percent of the group's assigned maximum. */
  percent: string;
};

/** How long a round listens. No law fixes these figures: they are the round's own. */
export type HearingInput = {
  /** Days after that within which objections are decided. 1 to 90. */
  decisionDays: number;
  /** Days from the provisional result within which a unit may object. 1 to 90. */
  objectionDays: number;
  /** Hours from a reveal within which a unit may reply; then silence is acceptance. 1 to 2160. */
  replyHours: number;
};

/** Stable codes of the rules of this slice; more may be added, so keep a default branch. */
export type IdentityErrorCode =
  /** There is an administrator already. */
  | 'ADMINISTRATOR_EXISTS'
  /** The account is in use already. */
  | 'ALREADY_ACTIVE'
  /** The role ended before that day. */
  | 'ALREADY_ENDED'
  /** The account is suspended already. */
  | 'ALREADY_SUSPENDED'
  /** Unknown user, wrong password or suspended account; which of them is not said. */
  | 'INVALID_CREDENTIALS'
  /** Nobody would be left to administer. */
  | 'LAST_ADMINISTRATOR'
  /** Nobody suspends himself. */
  | 'OWN_ACCOUNT'
  /** The password is one of those everybody tries first, or contains the username. */
  | 'PASSWORD_TOO_COMMON'
  /** The password has too few characters. */
  | 'PASSWORD_TOO_SHORT'
  /** The new password is the old one. */
  | 'PASSWORD_UNCHANGED'
  /** The current password is not right. */
  | 'PASSWORD_WRONG'
  /** The period would hold no day. */
  | 'PERIOD_EMPTY'
  /** A required text is empty. */
  | 'REQUIRED'
  /** The user holds this role there on some of these days. */
  | 'ROLE_OVERLAPS'
  /** The session is over, or never was. */
  | 'SESSION_ENDED'
  /** The one-time token is unknown, used or too old. */
  | 'TOKEN_INVALID'
  /** A text is longer than its field. */
  | 'TOO_LONG'
  /** This role is held nowhere in particular. */
  | 'UNIT_NOT_ALLOWED'
  /** This role is held at a unit. */
  | 'UNIT_REQUIRED'
  /** There is no such unit. */
  | 'UNIT_UNKNOWN'
  /** A username has another form than usernames have. */
  | 'USERNAME_INVALID'
  /** The username belongs to another account. */
  | 'USERNAME_TAKEN';

/** A text typed into a cell of the preview. */
export type ImportCellInput = {
  /** The column, from 0 for A. */
  column: number;
  /** The row's number in the file. */
  row: number;
  /** The text; empty clears the cell. */
  text: string;
};

/** What a column is for. */
export type ImportColumnInput = {
  /** Which of a line's facts, from 1; for the role FACT only. */
  fact?: number | null | undefined;
  /** What it is for. */
  role: ImportColumnRole;
};

/** What a column is for. */
export type ImportColumnRole =
  /** The criterion's code. */
  | 'CODE'
  /** Evidence, one piece a line. */
  | 'EVIDENCE'
  /** A fact the points follow from. */
  | 'FACT'
  /** Nothing that is read. */
  | 'IGNORE'
  /** Standard points. */
  | 'MAXIMUM'
  /** The criterion's name. */
  | 'NAME'
  /** Explanation or reason. */
  | 'NOTE'
  /** The running number. */
  | 'ORDINAL'
  /** Points, or a word that says a state. */
  | 'POINTS';

/** How letters are read. */
export type ImportEncoding =
  /** TCVN3, the fonts whose names begin with `.Vn` (also called ABC). */
  | 'TCVN3'
  /** Unicode. */
  | 'UNICODE'
  /** The fonts whose names begin with `VNI-`. */
  | 'VNI'
  /** Code page 1258 of Windows. */
  | 'WINDOWS1258';

/** Stable codes of the rules of this slice; more may be added, so keep a default branch. */
export type ImportErrorCode =
  /** It was applied already. */
  | 'ALREADY_APPLIED'
  /** Lines it wrote were changed since. */
  | 'CHANGED_SINCE'
  /** No column tells which line a row means, or two are for the same. */
  | 'COLUMNS_UNCLEAR'
  /** No row would change anything. */
  | 'NOTHING_TO_APPLY'
  /** It was not applied, or was taken back. */
  | 'NOT_APPLIED'
  /** The file has no such worksheet or row. */
  | 'NO_SUCH_PLACE'
  /** The workbook was made for another sheet. */
  | 'OTHER_SHEET'
  /** A reason is missing. */
  | 'REASON_REQUIRED'
  /** Rows cannot be taken, and all or nothing was asked for. */
  | 'ROWS_FAIL'
  /** A text is longer than fits. */
  | 'TEXT_TOO_LONG';

/** Why a column was taken for what it is. */
export type ImportGuess =
  /** The person chose it for this file. */
  | 'CHOSEN'
  /** What stands in the column. */
  | 'CONTENT'
  /** The words of the header. */
  | 'HEADER'
  /** Nothing spoke for anything. */
  | 'NONE'
  /** The person chose it for such a header before. */
  | 'REMEMBERED'
  /** The hidden worksheet of the downloaded workbook says so. */
  | 'WORKBOOK';

/** What happens to rows that cannot be taken. */
export type ImportMode =
  /** Nothing is written when one row cannot be taken. */
  | 'ALL_OR_NOTHING'
  /** The others are written. */
  | 'VALID_ONLY';

/** What becomes of a row. */
export type ImportRowStatus =
  /** Says something where nothing was said. */
  | 'ADD'
  /** Says something else than was said. */
  | 'CHANGE'
  /** Cannot be taken. */
  | 'ERROR'
  /** Says what is there already. */
  | 'SAME'
  /** Says nothing that is read. */
  | 'SKIP';

/** How grave a message about a row is. */
export type ImportSeverity =
  /** The row cannot be taken. */
  | 'ERROR'
  /** Worth knowing; the row can be taken. */
  | 'NOTE';

/** How far an import is. */
export type ImportState =
  /** Written to the sheet. */
  | 'APPLIED'
  /** Read, and being looked at. */
  | 'OPEN'
  /** Taken back. */
  | 'UNDONE';

/** Launches a movement. */
export type LaunchMovementInput = {
  /** The document that launches it. */
  documentId?: string | number | null | undefined;
  /** Last day, included. */
  endsOn?: string | null | undefined;
  /** Makes a repeated request answer what the first one launched. */
  idempotencyKey?: string | number | null | undefined;
  /** The launching unit; required for a ministry or a unit, none for the Prime Minister. */
  launcherId?: string | number | null | undefined;
  /** The launcher's name as on the paper, at most 200 characters. */
  launcherName: string;
  /** Who launches: which level. */
  level: MovementLevel;
  /** How it is organised. */
  method: MovementMethod;
  /** Its name, at most 300 characters. */
  name: string;
  /** Its phases, in order; at most 20. */
  phases?: Array<MovementPhaseInput> | null | undefined;
  /** How far it reaches. */
  scope: MovementScope;
  /** First day. */
  startsOn?: string | null | undefined;
};

/** Lifts a recorded ground. */
export type LiftDisqualificationInput = {
  /** The ground's code. */
  code: string;
  /** The evaluation. */
  evaluationId: string | number;
  /** The version that was read. */
  expectedVersion: number;
  /** Why it no longer applies. */
  reason: string;
};

/** What becomes of what sheets hold on a line when the criteria change. */
export type LineFate =
  /** Nothing was there: the line is new for the unit. */
  | 'ADDED'
  /** It is lost, and the line to be filled in anew. */
  | 'EMPTIED'
  /** It stays. */
  | 'KEPT'
  /** The line is not for the unit. */
  | 'NOT_ASSIGNED'
  /** The points are reckoned anew from the same facts; points without facts are lost where the rule changed. */
  | 'RECKONED';

/** What a message of a line's thread is. */
export type LineMessageKind =
  /** The unit accepts the value. */
  | 'ACCEPT'
  /** Who judges answers a reply. */
  | 'ANSWER'
  /** The unit replies (giải trình). */
  | 'REPLY'
  /** Who judges sends the line back for supplement (trả lại). */
  | 'RETURN'
  /** The unit supplements a returned line. */
  | 'SUPPLEMENT';

/** Where a returned line stands. */
export type LineReturnState =
  /** The unit did nothing until the stated moment; the line is judged as it stands. */
  | 'LAPSED'
  /** The unit may supplement it. */
  | 'OPEN'
  /** The unit supplemented it. */
  | 'SUPPLEMENTED';

/** A language of e-mails. */
export type MailLanguage =
  /** English. */
  | 'ENGLISH'
  /** Tiếng Việt. */
  | 'VIETNAMESE';

/** How e-mails come. */
export type MailMode =
  /** One a day at seven o'clock, with everything not read yet. What is urgent still comes at once. */
  | 'DAILY'
  /** Each at once. */
  | 'IMMEDIATE';

/** Says which lines of the copied set a criterion of the draft comes from. */
export type MapCriterionInput = {
  /** Which set. */
  criteriaSetId: string | number;
  /** The criterion of the draft. */
  criterionId: string | number;
  /** The version of the set that was read. */
  expectedVersion: number;
  /** Lines of the copied set: none makes it new, several make it a merger; a line that several name was split. */
  originIds: Array<string | number>;
};

/** Holds a response up as an example, or no longer. */
export type MarkExemplaryResponseInput = {
  /** Whether it is an example. */
  exemplary: boolean;
  /** The version that was read. */
  expectedVersion: number;
  /** Which response. */
  responseId: string | number;
};

/** Says that notifications were read. */
export type MarkNotificationsReadInput = {
  /** All of the viewer's. */
  all?: boolean;
  /** Which, 1 to 100 of them; others' notifications are left alone. Absent when all are meant. */
  ids?: Array<string | number> | null | undefined;
};

/** What a scorer who did not hand in means. */
export type MissingScorers =
  /** Nothing: the others decide. */
  | 'LEAVE_OUT'
  /** A line with fewer judgements than required has no cross value; an earlier stage decides. */
  | 'REQUIRE'
  /** He agrees with the unit's own value. It pulls the figure towards what the unit claims. */
  | 'SELF_VALUE';

/** Moves a group of a draft, with everything in it, among the groups of the same parent. */
export type MoveCriterionGroupInput = {
  /** Which set. */
  criteriaSetId: string | number;
  /** The version of the set that was read. */
  expectedVersion: number;
  /** The group. */
  groupId: string | number;
  /** Where to. */
  to: MoveTargetInput;
};

/** Moves a criterion of a draft within its group. */
export type MoveCriterionInput = {
  /** Which set. */
  criteriaSetId: string | number;
  /** The criterion. */
  criterionId: string | number;
  /** The version of the set that was read. */
  expectedVersion: number;
  /** Where to. */
  to: MoveTargetInput;
};

/** One place up or down. */
export type MoveDirection =
  /** Behind the one below; the last stays last. */
  | 'DOWN'
  /** Before the one above; the first stays first. */
  | 'UP';

/** Where something goes among its siblings: one place up or down, or to a place. */
export type MoveTargetInput = {
  /** One place up or down; left out when a place is given. */
  direction?: MoveDirection | null | undefined;
  /** The place among its siblings, from 1; beyond the last it is the last. Counts before a direction. */
  place?: number | null | undefined;
};

/** Stable codes of the rules of this slice; more may be added, so keep a default branch. */
export type MovementErrorCode =
  /** The unit has responded already. */
  | 'ALREADY_RESPONDED'
  /** The last day lies before the first. */
  | 'ENDS_BEFORE_IT_BEGINS'
  /** Movements of this level are launched by a unit of this system. */
  | 'LAUNCHER_REQUIRED'
  /** The Prime Minister is no unit of this system. */
  | 'LAUNCHER_UNEXPECTED'
  /** The unit does not exist today. */
  | 'NOT_IN_FORCE'
  /** A required text is empty. */
  | 'REQUIRED'
  /** A reported response tells its result. */
  | 'RESULT_REQUIRED'
  /** A text is longer than its field. */
  | 'TOO_LONG'
  /** More phases than a movement may have. */
  | 'TOO_MANY_PHASES'
  /** What the field names does not exist. */
  | 'UNKNOWN';

/** Which movements to list; every part narrows the list. */
export type MovementFilter = {
  /** True: only movements that run today; false: only those that do not; null: all. */
  current?: boolean | null | undefined;
  /** The launching unit. */
  launcherId?: string | number | null | undefined;
  /** Who launches. */
  level?: MovementLevel | null | undefined;
  /** Words of the names of movement, phases or launcher; diacritics do not matter. */
  search?: string | null | undefined;
  /** A year that the movement's window touches. */
  year?: number | null | undefined;
};

/** Who launches a movement. */
export type MovementLevel =
  /** Bộ. */
  | 'MINISTRY'
  /** Thủ tướng Chính phủ. */
  | 'PRIME_MINISTER'
  /** Tỉnh. */
  | 'PROVINCE'
  /** Đơn vị. */
  | 'UNIT';

/** How a movement is organised: every year (thường xuyên), or by theme or campaign (theo chuyên đề). */
export type MovementMethod =
  /** Thường xuyên: every year. */
  | 'REGULAR'
  /** Theo chuyên đề, theo đợt. */
  | 'THEMATIC';

/** A phase of a movement that is launched. */
export type MovementPhaseInput = {
  /** The document of the phase. */
  documentId?: string | number | null | undefined;
  /** Last day, included. */
  endsOn?: string | null | undefined;
  /** Its name, at most 300 characters. */
  name: string;
  /** Anything worth telling, at most 1000 characters. */
  note?: string | null | undefined;
  /** First day. */
  startsOn?: string | null | undefined;
};

/** How far a movement reaches. */
export type MovementScope =
  /** Cụm, khối. */
  | 'CLUSTER'
  /** Bộ, ngành. */
  | 'MINISTRY'
  /** Toàn quốc. */
  | 'NATION'
  /** Tỉnh. */
  | 'PROVINCE'
  /** Đơn vị. */
  | 'UNIT';

/** Entries of the menu. */
export type NavigationItem =
  /** Nhật ký. */
  | 'AUDIT'
  /** Cụm, khối. */
  | 'CLUSTERS'
  /** Bộ tiêu chí. */
  | 'CRITERIA'
  /** Văn bản. */
  | 'DOCUMENTS'
  /** Việc cần làm. */
  | 'DUE_ITEMS'
  /** Phiếu điểm. */
  | 'EVALUATIONS'
  /** Phong trào. */
  | 'MOVEMENTS'
  /** Kết quả công bố. */
  | 'PUBLISHED_RESULTS'
  /** Xếp hạng. */
  | 'RANKING'
  /** Đợt chấm điểm. */
  | 'ROUNDS'
  /** Đơn vị. */
  | 'UNITS'
  /** Người dùng và vai trò. */
  | 'USERS';

/** What a criterion that does not apply to a unit does to that unit's base points. */
export type NotApplicablePolicy =
  /** Leaves numerator and denominator; the base is normalised to the declared total. */
  | 'EXCLUDE'
  /** Counts as the full maximum. */
  | 'FULL'
  /** Counts as nothing of its maximum. */
  | 'ZERO';

/** Stable codes of the rules of this slice; more may be added, so keep a default branch. */
export type NotificationErrorCode =
  /** The text is no plain e-mail address. */
  | 'ADDRESS_INVALID'
  /** The ladder has a rung twice, too many rungs, or one too far from the deadline. */
  | 'LADDER_INVALID'
  /** Neither notifications are named nor all of them meant, or too many are named. */
  | 'NOTHING_NAMED'
  /** The pause between reminders is out of bounds. */
  | 'PAUSE_INVALID';

/** What a notification is about. */
export type NotificationKind =
  /** A unit recused itself from scoring another; for the ministry, which may assign somebody else. */
  | 'CONFLICT_DECLARED'
  /** A deadline comes near and papers are missing. */
  | 'DEADLINE_COMING'
  /** A deadline has passed and papers are missing. */
  | 'DEADLINE_PASSED'
  /** Such a ground was lifted. */
  | 'DISQUALIFICATION_LIFTED'
  /** A ground for not considering a unit was recorded. */
  | 'DISQUALIFICATION_RECORDED'
  /** A unit replied to a changed line; for those who may answer. */
  | 'LINE_REPLIED'
  /** One line was sent back for supplement; for the unit alone. */
  | 'LINE_RETURNED'
  /** A unit supplemented a returned line; for those who sent it back. */
  | 'LINE_SUPPLEMENTED'
  /** An objection was decided. */
  | 'OBJECTION_DECIDED'
  /** A unit objects to the provisional result; for the ministry. */
  | 'OBJECTION_FILED'
  /** The papers that a unit cross-scores were assigned or changed. */
  | 'PAPERS_ASSIGNED'
  /** For the ministry: a result waits for another person to publish it. */
  | 'PUBLICATION_PROPOSED'
  /** The head or the ministry reminds a unit. */
  | 'REMINDER'
  /** A reply was answered; for the unit. */
  | 'REPLY_ANSWERED'
  /** A result was published, or corrected. */
  | 'RESULT_PUBLISHED'
  /** A round was opened; the unit scores itself. */
  | 'ROUND_OPENED'
  /** A unit handed in its papers; only that. */
  | 'SHEET_SUBMITTED'
  /** A unit took a paper back. */
  | 'SHEET_WITHDRAWN'
  /** A round reached a stage in which the reader acts. */
  | 'STAGE_REACHED'
  /** For those who lead: which units did not hand in. */
  | 'UNITS_LATE';

/** What a decision about an objection says. */
export type ObjectionOutcome =
  /** The unit is right in part. */
  | 'PARTLY'
  /** The result stands. */
  | 'REJECTED'
  /** The unit is right. */
  | 'UPHELD';

/** Where an objection stands. */
export type ObjectionState =
  /** Tiếp nhận: taken up, with a date for the decision. */
  | 'ADMITTED'
  /** Filed. */
  | 'FILED'
  /** Decided: the unit is right in part. */
  | 'PARTLY'
  /** Decided: the result stands. */
  | 'REJECTED'
  /** Decided: the unit is right. */
  | 'UPHELD'
  /** Taken back by the unit. */
  | 'WITHDRAWN';

/** The office a unit holds in a cluster. */
export type OfficeKind =
  /** Cụm phó, khối phó. */
  | 'DEPUTY'
  /** Cụm trưởng, khối trưởng. */
  | 'HEAD';

/** Proposes to publish the result of a round, or a corrective version of it. */
export type ProposePublicationInput = {
  /** The deciding document. */
  decisionId?: string | number | null | undefined;
  /** The version that was read. */
  expectedVersion: number;
  /** Why there is a corrective version; required for one. */
  reason?: string | null | undefined;
  /** The round. */
  roundId: string | number;
};

/** Publishes a criteria set. */
export type PublishCriteriaSetInput = {
  /** Which set. */
  criteriaSetId: string | number;
  /** The issuing decision; null when none is recorded. */
  decisionId?: string | number | null | undefined;
  /** The version of the set that was read. */
  expectedVersion: number;
  /** Any text of the client's; a repeated request with it finds what the first one did. */
  idempotencyKey?: string | number | null | undefined;
};

/** Publishes the result of a round as another person proposed it. */
export type PublishRoundInput = {
  /** The version that was read. */
  expectedVersion: number;
  /** The same key with the same input is done once. */
  idempotencyKey?: string | number | null | undefined;
  /** The round. */
  roundId: string | number;
};

/** Which results to list. */
export type PublishedResultFilter = {
  /** Words of the cluster's, round's or a unit's name; diacritics do not matter. */
  search?: string | null | undefined;
  /** Of this emulation year. */
  year?: number | null | undefined;
};

/** Lets a suspended account be used again. */
export type ReactivateUserInput = {
  /** The version that was read. */
  expectedVersion: number;
  /** Why. */
  reason: string;
  /** Which account. */
  userId: string | number;
};

/** How a line enters the total. */
export type ReceiptEffect =
  /** Its points count, of its maximum. */
  | 'COUNTED'
  /** It does not apply and counts in full. */
  | 'FULL'
  /** Nothing was said: nothing of its maximum counts. */
  | 'MISSING'
  /** It does not apply and is left out of points and maximum. */
  | 'NOT_APPLICABLE'
  /** It is not for the unit and left out. */
  | 'NOT_ASSIGNED'
  /** Nobody judged it and it is left out. */
  | 'WITHHELD'
  /** It does not apply and counts as nothing of its maximum. */
  | 'ZERO';

/** Records a ground for not considering a unit. */
export type RecordDisqualificationInput = {
  /** The ground's code in the criteria set. */
  code: string;
  /** The document that proves it. */
  documentId?: string | number | null | undefined;
  /** The evaluation. */
  evaluationId: string | number;
  /** The version that was read. */
  expectedVersion: number;
  /** Why it applies. */
  reason: string;
};

/** Enters a document into the register. */
export type RecordDocumentInput = {
  /** Day of issue. */
  issuedOn: string;
  /** The issuing unit, when it is one of this system. */
  issuerId?: string | number | null | undefined;
  /** The issuer's name as on the paper. */
  issuerName: string;
  /** Running number. */
  number: number;
  /** What it is about. */
  summary: string;
  /** Symbol after the number. */
  symbol: string;
  /** What kind of paper. */
  type: DocumentType;
};

/** Records that units followed one another on a day. */
export type RecordSuccessionInput = {
  /** The document that decides it. */
  documentId?: string | number | null | undefined;
  /** First day of the successors, and first day without the predecessors. */
  effectiveOn: string;
  /** How. */
  kind: SuccessionKind;
  /** Anything worth telling, at most 1000 characters. */
  note?: string | null | undefined;
  /**
   * The units before. Those that are not among the successors are dissolved on the day, and their
   * memberships and offices in clusters end.
   */
  predecessorIds: Array<string | number>;
  /** The units after; they exist already. In an absorption the one that lives on, which is in both lists. */
  successorIds: Array<string | number>;
};

/**
 * Reads what was read in another way. What is absent stays, or is guessed anew below what changes: a worksheet
 * decides about header and columns, a header row about columns.
 */
export type RemapImportInput = {
  /** What each column is for, from column A. */
  columns?: Array<ImportColumnInput> | null | undefined;
  /** Texts typed into cells. */
  edits?: Array<ImportCellInput>;
  /** How letters are read. */
  encoding?: ImportEncoding | null | undefined;
  /** Another header row, from 1; 0 = there is none. */
  headerRow?: number | null | undefined;
  /** The import. */
  id: string | number;
  /** Another worksheet, from 0. */
  worksheet?: number | null | undefined;
};

/** Reminds units of the papers they owe. */
export type RemindUnitsInput = {
  /** What to add in own words, at most 500 characters; every person told reads it. */
  message?: string | null | undefined;
  /** The round. */
  roundId: string | number;
  /** Of which papers: those that are being written now. */
  stage: SheetStage;
  /** The units, 1 to 100 of them. */
  unitIds: Array<string | number>;
};

/** What came of reminding one unit. */
export type ReminderOutcome =
  /** It owes nothing at this stage. */
  | 'NOTHING_OWED'
  /** Its people were told. */
  | 'SENT'
  /** It was reminded a short while ago. */
  | 'TOO_SOON';

/** Takes an empty group out of a draft. */
export type RemoveCriterionGroupInput = {
  /** Which set. */
  criteriaSetId: string | number;
  /** The version of the set that was read. */
  expectedVersion: number;
  /** The group. */
  groupId: string | number;
};

/** Takes a criterion out of a draft. */
export type RemoveCriterionInput = {
  /** Which set. */
  criteriaSetId: string | number;
  /** The criterion. */
  criterionId: string | number;
  /** The version of the set that was read. */
  expectedVersion: number;
};

/** Takes a ground for not considering a unit out of a draft. */
export type RemoveDisqualifierInput = {
  /** Its code. */
  code: string;
  /** Which set. */
  criteriaSetId: string | number;
  /** The version of the set that was read. */
  expectedVersion: number;
};

/** Gives a unit another name from a day on; the old name stays until that day. */
export type RenameUnitInput = {
  /** The new code, at most 60 characters. */
  code: string;
  /** The document that gives it. */
  documentId?: string | number | null | undefined;
  /** First day of the new name. */
  effectiveOn: string;
  /** The version that was read. */
  expectedVersion: number;
  /** The new official name, at most 200 characters. */
  name: string;
  /** The new short name, at most 100 characters. */
  shortName: string;
  /** Which unit. */
  unitId: string | number;
};

/** What stands behind replayed points. */
export type ReplayBasis =
  /** As they were given, cut to the new bound. */
  | 'CLAMPED'
  /** The line is gone, and its points with it. */
  | 'DROPPED'
  /** Nothing was ever asked here: the line is left out and the base normalised. */
  | 'LEFT_OUT'
  /** The points of the merged lines added up, at most the new bound. */
  | 'MERGED'
  /** The points as they were given; the new rule could not be applied. */
  | 'POINTS_KEPT'
  /** The same facts, reckoned by the new rule. */
  | 'RECKONED'
  /** The points shared among the lines in proportion to their maxima. */
  | 'SHARED';

/** What kind of cause it is. */
export type ReplayCauseKind =
  /** A line, or lines that were merged or split. */
  | 'LINES'
  /** Normalised bases or capped sections. */
  | 'REST'
  /** The tie rules; the totals are as far apart as in force. */
  | 'TIE_RULES';

/** The rules to try on a closed round; what is left out stays as it is in force. */
export type ReplayInput = {
  /** Another way to make one value of several cross-scores. */
  aggregation?: Aggregation | null | undefined;
  /** Other classes. */
  classes?: Array<ClassRuleInput> | null | undefined;
  /** Another criteria set, a draft or published. */
  criteriaSetId?: string | number | null | undefined;
  /** Other tie rules, first rule first. */
  tieRules?: Array<TieRule> | null | undefined;
};

/** Replies to the value that a stage gave a changed line. */
export type ReplyToLineInput = {
  /** The line. */
  criterionId: string | number;
  /** The document of the register that it cites. */
  documentId?: string | number | null | undefined;
  /** The evaluation of the unit. */
  evaluationId: string | number;
  /** Where in the document. */
  page?: string | null | undefined;
  /** Whose value it is about. */
  stage: SheetStage;
  /** The reply. */
  text: string;
};

/** Where the window of a changed line stands. */
export type ReplyWindowState =
  /** The unit accepted the value. */
  | 'ACCEPTED'
  /** The unit said nothing until the stated moment, which counts as acceptance. */
  | 'ACCEPTED_BY_SILENCE'
  /** The reply was answered. */
  | 'ANSWERED'
  /** The unit has said nothing and may still. */
  | 'OPEN'
  /** The unit replied and waits for an answer. */
  | 'REPLIED';

/** Reports on a unit's response. A text that is absent or null keeps what stands; an empty one clears it. */
export type ReportResponseInput = {
  /** The version that was read. */
  expectedVersion: number;
  /** What was done so far, at most 4000 characters. */
  progress?: string | null | undefined;
  /** Which response. */
  responseId: string | number;
  /** What came of it, at most 4000 characters; required for REPORTED. */
  result?: string | null | undefined;
  /** How far it has come. */
  status: ResponseStatus;
};

/** Resets the password of another account. */
export type ResetPasswordInput = {
  /** The one to use from now on. */
  newPassword: string;
  /** Whose. */
  userId: string | number;
};

/** Answers a movement for a unit. */
export type RespondToMovementInput = {
  /** Makes a repeated request answer what the first one made. */
  idempotencyKey?: string | number | null | undefined;
  /** Which movement. */
  movementId: string | number;
  /** What the unit means to do, at most 4000 characters. */
  plan: string;
  /** Its plan as a document. */
  planDocumentId?: string | number | null | undefined;
  /** Which unit answers; the viewer's own. */
  unitId: string | number;
};

/** How far a unit's response has come. */
export type ResponseStatus =
  /** Đang thực hiện. */
  | 'IN_PROGRESS'
  /** Đã đăng ký hưởng ứng: a plan stands. */
  | 'REGISTERED'
  /** Đã báo cáo kết quả. */
  | 'REPORTED';

/** Sends one line back to the unit. */
export type ReturnLineInput = {
  /** The line. */
  criterionId: string | number;
  /** Until when the unit may supplement it. */
  dueAt: string;
  /** The evaluation of the unit. */
  evaluationId: string | number;
  /** What is wanted; kept for ever. */
  reason: string;
};

/** How another claim by the same file differs. */
export type ReuseKind =
  /** The unit claims points by it on another line of the same sheet. */
  | 'OTHER_LINE'
  /** The unit claims points by it in another round of the same year. */
  | 'OTHER_ROUND'
  /** Another unit claims points by it. */
  | 'OTHER_UNIT'
  /** The unit claims points by it in another emulation year. */
  | 'OTHER_YEAR';

/** Roles of users. Head and deputy of a cluster are no roles: they follow from the dated office of the user's unit. */
export type Role =
  /** Thành viên Hội đồng: reads dossiers, votes. Scope: a ministry. */
  | 'COUNCIL_MEMBER'
  /** Đơn vị quản lý lĩnh vực: appraises its own criteria. Scope: the ministry body. */
  | 'FIELD_OWNER'
  /** Lãnh đạo của đơn vị thành viên: the same, as the leader of the unit. Scope: the unit. */
  | 'MEMBER_LEADER'
  /** Chuyên viên của đơn vị thành viên: fills sheets in and hands them in. Scope: the unit. */
  | 'MEMBER_OFFICER'
  /** Chuyên viên TĐKT của Bộ: opens rounds, issues criteria, appraises, publishes. Scope: a ministry. */
  | 'MINISTRY_OFFICER'
  /** Theo dõi: reads what is published and the registers. Scope: a ministry. */
  | 'OBSERVER'
  /** Quản trị hệ thống: accounts and catalogues; never scores or votes. */
  | 'SYSTEM_ADMINISTRATOR';

/** Which rounds to list. */
export type RoundFilter = {
  /** Of this cluster. */
  clusterId?: string | number | null | undefined;
  /** Leave out the published ones. */
  goingOn?: boolean;
  /** In this stage. */
  stage?: RoundStage | null | undefined;
  /** Of this emulation year. */
  year?: number | null | undefined;
};

/** What a round reviews. */
export type RoundKind =
  /** Sơ kết sáu tháng. */
  | 'MID_YEAR'
  /** Chuyên đề. */
  | 'THEMATIC'
  /** Tổng kết năm. */
  | 'YEAR_END';

/** The stages of a round, in the only order it goes through them. */
export type RoundStage =
  /** The head writes what the cluster agreed. */
  | 'AGREED'
  /** Agreed values are revealed; the ministry appraises. */
  | 'APPRAISED'
  /** Self-scores are revealed; cross-scores are written. */
  | 'CROSS'
  /** Being prepared; the members do not see it. */
  | 'DRAFT'
  /** The members write their self-scores. */
  | 'OPEN'
  /** Final values and ranking are visible inside the cluster. */
  | 'PROVISIONAL'
  /** A snapshot is public. */
  | 'PUBLISHED'
  /** Cross-scores are revealed; the members explain. */
  | 'REPLY'
  /** Self-scores are closed and still hidden. */
  | 'SEALED';

/** One item of a rule. */
export type RuleItemInput = {
  /** The most this kind gives or takes together; null = no limit of its own. */
  cap?: string | null | undefined;
  /** Name, in Vietnamese. */
  label: string;
  /** LEVEL: points of the level; otherwise points of each, as a positive amount but in PLUSMINUS. */
  points: string;
};

/** One step of a rule. */
export type RuleStepInput = {
  /** What the step gives. */
  points: string;
  /** LADDER: at least this result; LATE: at most so many days; RANK: up to this rank. */
  threshold: string;
};

/** How facts become points. */
export type RuleType =
  /** Done or not done. */
  | 'BOOL'
  /** The maximum less faults. */
  | 'DEDUCT'
  /** Judgement: points are typed, there are no facts. */
  | 'JUDGE'
  /** Thresholds of a result. */
  | 'LADDER'
  /** Days late. */
  | 'LATE'
  /** A chosen level. */
  | 'LEVEL'
  /** Points for each counted item. */
  | 'PER_ITEM'
  /**
   * Counted items that add and take away, outside the base.
   * Counted items that add and take away, outside the base.
   */
  | 'PLUSMINUS'
  /** Actual against target. */
  | 'PROP'
  /** Actual against target, over-fulfilment counted up to a cap. */
  | 'PROP_OVER'
  /** A rank in an outside index. */
  | 'RANK'
  /** Relative to the best unit of the round. */
  | 'REL_LEADER';

/** Adds a group to a draft, or changes one. */
export type SaveCriterionGroupInput = {
  /** Code as printed, unique in the set. */
  code: string;
  /** Which set. */
  criteriaSetId: string | number;
  /** The version of the set that was read. */
  expectedVersion: number;
  /** The ministry body that appraises its criteria; null = the emulation department. */
  fieldOwnerId?: string | number | null | undefined;
  /** The group to change; null = a new one. */
  groupId?: string | number | null | undefined;
  /** Name in Vietnamese. */
  name: string;
  /** The enclosing group; null at the top. */
  parentId?: string | number | null | undefined;
  /** Place in the table, unique in the set; null = where it is, a new one at the end. */
  position?: number | null | undefined;
  /** How its points enter the total. */
  section: CriterionSection;
};

/** Adds a criterion to a draft, or changes one. */
export type SaveCriterionInput = {
  /** The units it is for; null or empty = all. */
  appliesToIds?: Array<string | number> | null | undefined;
  /** Code as printed, unique in the set. */
  code: string;
  /** Which set. */
  criteriaSetId: string | number;
  /** The criterion to change; null = a new one. */
  criterionId?: string | number | null | undefined;
  /** What evidence is expected. */
  evidenceHint?: string | null | undefined;
  /** Whether a claim needs evidence. */
  evidenceRule: EvidenceRule;
  /** The version of the set that was read. */
  expectedVersion: number;
  /** The ministry body that appraises it; null = as its group says. */
  fieldOwnerId?: string | number | null | undefined;
  /** The group it stands in. */
  groupId: string | number;
  /** Standard points. */
  maximum: string;
  /** Name in Vietnamese. */
  name: string;
  /** What happens when the line does not apply to a unit. */
  notApplicablePolicy: NotApplicablePolicy;
  /** Place in the table, unique in the set; null = where it is, a new one at the end. */
  position?: number | null | undefined;
  /** How facts become points. */
  rule: CriterionRuleInput;
  /** Every value of the line is a whole multiple of this. */
  step: string;
};

/** Adds a ground for not considering a unit to a draft, or changes one. */
export type SaveDisqualifierInput = {
  /** Short code, unique in the set. */
  code: string;
  /** Which set. */
  criteriaSetId: string | number;
  /** What it does. */
  effect: DisqualifierEffect;
  /** The version of the set that was read. */
  expectedVersion: number;
  /** The ground, in Vietnamese. */
  name: string;
  /** The code of the ground to change; null = a new one. */
  replacedCode?: string | null | undefined;
};

/** Saves changed cells, all together or not at all. */
export type SaveScoresInput = {
  /** The version that was read. */
  expectedVersion: number;
  /** The same key with the same input is done once. */
  idempotencyKey?: string | number | null | undefined;
  /** The changed lines, 1 to 200. */
  scores: Array<ScoreInput>;
  /** The sheet. */
  sheetId: string | number;
};

/** The changed cells of one line. Give facts, or points, or a state; none of them leaves the value. */
export type ScoreInput = {
  /** The criterion. */
  criterionId: string | number;
  /** The whole evidence of the line: absent = keep. */
  evidence?: Array<EvidenceInput> | null | undefined;
  /** Facts in the order of the rule's slots; the points follow from them. */
  facts?: Array<string> | null | undefined;
  /** Explanation or reason: absent = keep, null = take away. */
  note?: string | null | undefined;
  /** Points typed directly. */
  points?: string | null | undefined;
  /** A state instead of points. */
  state?: ScoreInputState | null | undefined;
};

/** A state that a scorer may choose instead of points. */
export type ScoreInputState =
  /** Takes back what was said. */
  | 'MISSING'
  /** The line does not apply to the unit. */
  | 'NOT_APPLICABLE'
  /** The author abstains; not for the unit itself. */
  | 'WITHHELD';

/** What a value is: five different things, and a sixth for readers who may not know yet. */
export type ScoreState =
  /**
   * The facts are in; the points follow from the facts of all units of the round. On a sheet it stays so;
   * in the stages' values of an evaluation it becomes POINTS when the stage is revealed.
   */
  | 'AWAITING'
  /** Nothing was said. */
  | 'MISSING'
  /** The criterion does not apply to the unit. */
  | 'NOT_APPLICABLE'
  /** The criterion was never assigned to the unit. */
  | 'NOT_ASSIGNED'
  /** Points, zero among them. */
  | 'POINTS'
  /** Not revealed to this reader yet; whether anything was said is not told either. */
  | 'SEALED'
  /** The scorer abstained, for instance in a conflict of interest. */
  | 'WITHHELD';

/** Declares how long a round listens. */
export type SetHearingInput = {
  /** The version that was read. */
  expectedVersion: number;
  /** The durations. */
  hearing: HearingInput;
  /** The round. */
  roundId: string | number;
};

/** Says where e-mail goes and how it comes. */
export type SetNotificationPreferencesInput = {
  /** The address; null takes it away, and then there is no e-mail. */
  email?: string | null | undefined;
  /** The language of e-mails. */
  language: MailLanguage;
  /** Whether e-mail is wanted. */
  mail: boolean;
  /** At once, or once a day. */
  mode: MailMode;
  /** Whose; absent for one's own. Others' are the administrator's to set. */
  userId?: string | number | null | undefined;
};

/** Says when deadlines are reminded of. */
export type SetReminderSettingsInput = {
  /** Hours from a deadline, negative before it, each once: at most 12, at most 1,440 away. Empty switches off. */
  ladderHours: Array<number>;
  /** Hours between two reminders of one unit by a person, 1 to 336. */
  pauseHours: number;
};

/** What becomes of a sheet as a whole when the criteria change. */
export type SheetOutcome =
  /** It goes on as it was, a draft or handed in. */
  | 'CARRIED'
  /** It was handed in, the time to correct it is over, and lines of it changed. */
  | 'FLAGGED'
  /** It was handed in and went back to its author. */
  | 'RETURNED';

/** What a line of a sheet still lacks. */
export type SheetProblemCode =
  /** Points are claimed without the evidence that the line requires. */
  | 'EVIDENCE_REQUIRED'
  /** Nothing was said. */
  | 'MISSING'
  /** Points lie off the step. */
  | 'OFF_STEP'
  /** Points lie outside the bounds. */
  | 'OUT_OF_BOUNDS'
  /** A judgement, or a value far from the unit's own, stands without a reason. */
  | 'REASON_REQUIRED';

/** Whose judgement a sheet or a value is: the unit's own, a peer's, the cluster's, the ministry's. */
export type SheetStage =
  /** Cụm thống nhất: what the cluster agreed, written by its head. */
  | 'AGREED'
  /** Bộ thẩm định: the ministry and its field owners. */
  | 'APPRAISED'
  /** Chấm chéo: another member. */
  | 'CROSS'
  /** Tự chấm: the unit itself. */
  | 'SELF';

/** Whether a sheet was handed in. */
export type SheetState =
  /** Being written. */
  | 'DRAFT'
  /** Handed in. */
  | 'SUBMITTED';

/** Signs in. */
export type SignInInput = {
  /** Puts the refresh token into an `HttpOnly` cookie instead of the answer; for browsers. */
  cookie?: boolean;
  /**
   * What the device calls itself. Sent again with `refreshSession`, it lets a device whose answer was lost ask
   * once more within ten seconds.
   */
  device?: string | null | undefined;
  /** The password. */
  password: string;
  /** The username; capitals do not matter. */
  username: string;
};

/** Hands a sheet in. */
export type SubmitSheetInput = {
  /** The version that was read. */
  expectedVersion: number;
  /** The same key with the same input is done once. */
  idempotencyKey?: string | number | null | undefined;
  /** The sheet. */
  sheetId: string | number;
};

/**
 * How units follow one another: RENAME one by one other; MERGE several by a new one; SPLIT one by
 * several; ABSORB several by one of them, which lives on.
 */
export type SuccessionKind =
  /** One takes in others and lives on (sáp nhập). */
  | 'ABSORB'
  /** Several become a new one (hợp nhất). */
  | 'MERGE'
  /** One unit becomes one other legal unit. */
  | 'RENAME'
  /** One becomes several new ones (chia tách). */
  | 'SPLIT';

/** Adds to a returned line what was missing. */
export type SupplementLineInput = {
  /** The document of the register that it cites. */
  documentId?: string | number | null | undefined;
  /** Corrected facts in the order of the rule's slots; absent = the facts stand. */
  facts?: Array<string> | null | undefined;
  /** The explanation. */
  note: string;
  /** Where in the document. */
  page?: string | null | undefined;
  /** The return: a message of kind RETURN. */
  returnId: string | number;
};

/** Suspends an account. */
export type SuspendUserInput = {
  /** The version that was read. */
  expectedVersion: number;
  /** Why. */
  reason: string;
  /** Which account. */
  userId: string | number;
};

/** What tells units of equal totals apart. */
export type TieRule =
  /** Fewer penalty points. */
  | 'FEWER_PENALTY_POINTS'
  /** More points in group A. */
  | 'GROUP_A'
  /** More points in group D. */
  | 'GROUP_D'
  /** More bonus points. */
  | 'MORE_BONUS_POINTS';

/** Kinds of events in the life of a unit. */
export type TimelineEventKind =
  /** The unit ended. */
  | 'DISSOLVED'
  /** The unit began. */
  | 'ESTABLISHED'
  /** It joined a cluster. */
  | 'JOINED_CLUSTER'
  /** It left a cluster. */
  | 'LEFT_CLUSTER'
  /** It took up an office. */
  | 'OFFICE_BEGAN'
  /** It laid down an office. */
  | 'OFFICE_ENDED'
  /** It took another name. */
  | 'RENAMED'
  /** A result was published. */
  | 'RESULT_PUBLISHED'
  /** Other units followed it. */
  | 'SUCCEEDED_BY'
  /** It followed other units. */
  | 'SUCCEEDED_FROM';

/** Takes an applied import back as a whole. */
export type UndoImportInput = {
  /** The import. */
  id: string | number;
  /** Why. */
  reason: string;
};

/** Stable codes of the rules of this slice; more may be added, so keep a default branch. */
export type UnitErrorCode =
  /** Something of the unit begins only on or after the day on which it would end. */
  | 'LATER_FACTS'
  /** Another name begins on that very day. */
  | 'NAME_BEGINS_THAT_DAY'
  /** The unit has another name in that time. */
  | 'NAME_OVERLAPS'
  /** The name is the one in force. */
  | 'NAME_UNCHANGED'
  /** The unit does not exist on that day. */
  | 'NOT_IN_FORCE'
  /** The day lies outside the unit's life. */
  | 'OUTSIDE_LIFETIME'
  /** A unit is named twice. */
  | 'REPEATED'
  /** A required text is empty. */
  | 'REQUIRED'
  /** The numbers of predecessors and successors do not fit the kind of succession. */
  | 'SUCCESSION_SHAPE'
  /** A text is longer than its field. */
  | 'TOO_LONG'
  /** What the field names does not exist. */
  | 'UNKNOWN';

/** Which units to list; every part narrows the list. */
export type UnitFilter = {
  /** True: only units that exist on the day; false: only those that do not; null: all. */
  existing?: boolean | null | undefined;
  /** The kind. */
  kind?: UnitKind | null | undefined;
  /** The unit above. */
  parentId?: string | number | null | undefined;
  /** Words of the name of the day, the short name or the code; diacritics do not matter. */
  search?: string | null | undefined;
};

/** What kind of body a unit is. */
export type UnitKind =
  /** Sở. */
  | 'DEPARTMENT'
  /** Bộ: owns clusters, criteria and rounds. */
  | 'MINISTRY'
  /** Cục, Vụ, đơn vị thuộc Bộ. */
  | 'MINISTRY_BODY'
  /** Anything else. */
  | 'OTHER'
  /** Tỉnh, thành phố trực thuộc trung ương. */
  | 'PROVINCE';

/** Changes name, total and caps of a draft. */
export type UpdateCriteriaSetInput = {
  /** The most that bonus lines add together; null, or left out = no cap. */
  bonusCap?: string | null | undefined;
  /** Which set. */
  criteriaSetId: string | number;
  /** What the base maxima must sum to. */
  declaredTotal: string;
  /** The version of the set that was read. */
  expectedVersion: number;
  /** Name in Vietnamese. */
  name: string;
  /** The most that penalty lines take away together; null, or left out = no cap. */
  penaltyCap?: string | null | undefined;
};

/** Corrects the summary of a document. */
export type UpdateDocumentInput = {
  /** Which document. */
  documentId: string | number;
  /** The version that was read. */
  expectedVersion: number;
  /** The new summary. */
  summary: string;
};

/** Which accounts to list; every part narrows the list. */
export type UserFilter = {
  /** Whether the account may be used. */
  active?: boolean | null | undefined;
  /** A role that was ever assigned. */
  role?: Role | null | undefined;
  /** Words of username or name; diacritics do not matter. */
  search?: string | null | undefined;
};

/** Takes an objection back. */
export type WithdrawObjectionInput = {
  /** The version that was read. */
  expectedVersion: number;
  /** The objection. */
  objectionId: string | number;
};

/** Takes a submitted sheet back. */
export type WithdrawSheetInput = {
  /** The version that was read. */
  expectedVersion: number;
  /** Why. */
  reason: string;
  /** The sheet. */
  sheetId: string | number;
};

export type AuditEventsQueryVariables = Exact<{
  filter?: AuditFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type AuditEventsQuery = { auditEvents: { totalCount: number | null, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ sequence: number, at: string, actor: string, actorName: string | null, action: string, object: string, before: string | null, after: string | null, reason: string | null, hash: string, requestId: string }> } };

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


export type ClusterQuery = { cluster: { id: string, version: number, name: string, kind: ClusterKind, asOf: string, formedOn: string, closedOn: string | null, warnings: Array<string>, ministry: { id: string, name: string }, decision: { id: string, reference: string, issuedOn: string, summary: string } | null, members: Array<{ id: string, position: number, validFrom: string, validUntil: string | null, unit: { id: string, name: string, code: string } }>, offices: Array<{ id: string, kind: OfficeKind, validFrom: string, validUntil: string | null, unit: { id: string, shortName: string } }>, officeHistory: Array<{ id: string, kind: OfficeKind, validFrom: string, validUntil: string | null, unit: { id: string, shortName: string } }>, allowedActions: Array<{ action: string, allowed: boolean, lockCode: string | null, lockReason: string | null }> } | null };

export type AssignOfficeMutationVariables = Exact<{
  input: AssignOfficeInput;
}>;


export type AssignOfficeMutation = { assignOffice: { cluster: { id: string, version: number } | null, userErrors: Array<{ code: ClusterErrorCode, message: string, path: Array<string> }> } };

export type FormClusterMutationVariables = Exact<{
  input: FormClusterInput;
}>;


export type FormClusterMutation = { formCluster: { cluster: { id: string } | null, userErrors: Array<{ code: ClusterErrorCode, message: string, path: Array<string> }> } };

export type AddMemberMutationVariables = Exact<{
  input: AddMemberInput;
}>;


export type AddMemberMutation = { addMember: { userErrors: Array<{ code: ClusterErrorCode, message: string, path: Array<string> }> } };

export type EndMembershipMutationVariables = Exact<{
  input: EndMembershipInput;
}>;


export type EndMembershipMutation = { endMembership: { userErrors: Array<{ code: ClusterErrorCode, message: string, path: Array<string> }> } };

export type EndOfficeMutationVariables = Exact<{
  input: EndOfficeInput;
}>;


export type EndOfficeMutation = { endOffice: { userErrors: Array<{ code: ClusterErrorCode, message: string, path: Array<string> }> } };

export type CriteriaSetDiffQueryVariables = Exact<{
  from?: string | number | null | undefined;
  to: string | number;
}>;


export type CriteriaSetDiffQuery = { criteriaSetDiff: { from: { id: string, name: string, year: number, status: CriteriaSetStatus }, to: { id: string, name: string, year: number, status: CriteriaSetStatus }, frame: Array<{ subject: CriteriaDifferenceSubject, kind: CriteriaDifferenceKind, label: string, code: string, name: string, before: string | null, after: string | null, sentence: string }>, lines: Array<{ before: Array<{ id: string, code: string, name: string, maximum: string, rule: { explanation: string } }>, after: { id: string, code: string, name: string, maximum: string, rule: { explanation: string } } | null, differences: Array<{ subject: CriteriaDifferenceSubject, kind: CriteriaDifferenceKind, label: string, code: string, name: string, before: string | null, after: string | null, sentence: string }> }> } | null };

export type CopyCriteriaSetMutationVariables = Exact<{
  input: CopyCriteriaSetInput;
}>;


export type CopyCriteriaSetMutation = { copyCriteriaSet: { criteriaSet: { id: string } | null, userErrors: Array<{ code: CriteriaErrorCode, message: string, path: Array<string> }> } };

export type UpdateCriteriaSetMutationVariables = Exact<{
  input: UpdateCriteriaSetInput;
}>;


export type UpdateCriteriaSetMutation = { updateCriteriaSet: { userErrors: Array<{ code: CriteriaErrorCode, message: string, path: Array<string> }> } };

export type RemoveCriterionGroupMutationVariables = Exact<{
  input: RemoveCriterionGroupInput;
}>;


export type RemoveCriterionGroupMutation = { removeCriterionGroup: { userErrors: Array<{ code: CriteriaErrorCode, message: string, path: Array<string> }> } };

export type MoveCriterionMutationVariables = Exact<{
  input: MoveCriterionInput;
}>;


export type MoveCriterionMutation = { moveCriterion: { userErrors: Array<{ code: CriteriaErrorCode, message: string, path: Array<string> }> } };

export type MoveCriterionGroupMutationVariables = Exact<{
  input: MoveCriterionGroupInput;
}>;


export type MoveCriterionGroupMutation = { moveCriterionGroup: { userErrors: Array<{ code: CriteriaErrorCode, message: string, path: Array<string> }> } };

export type MapCriterionMutationVariables = Exact<{
  input: MapCriterionInput;
}>;


export type MapCriterionMutation = { mapCriterion: { userErrors: Array<{ code: CriteriaErrorCode, message: string, path: Array<string> }> } };

export type SaveDisqualifierMutationVariables = Exact<{
  input: SaveDisqualifierInput;
}>;


export type SaveDisqualifierMutation = { saveDisqualifier: { userErrors: Array<{ code: CriteriaErrorCode, message: string, path: Array<string> }> } };

export type RemoveDisqualifierMutationVariables = Exact<{
  input: RemoveDisqualifierInput;
}>;


export type RemoveDisqualifierMutation = { removeDisqualifier: { userErrors: Array<{ code: CriteriaErrorCode, message: string, path: Array<string> }> } };

export type SheetPreviewQueryVariables = Exact<{
  id: string | number;
}>;


export type SheetPreviewQuery = { criteriaSet: { id: string, name: string, year: number, status: CriteriaSetStatus, notice: string | null, declaredTotal: string, groups: Array<{ id: string, code: string, name: string, parentId: string | null, section: CriterionSection, position: number, maximum: string }>, criteria: Array<{ id: string, code: string, name: string, groupId: string, section: CriterionSection, position: number, maximum: string, step: string, evidenceRule: EvidenceRule, evidenceHint: string | null, applicability: Applicability, rule: { type: RuleType, explanation: string, slots: Array<{ key: string, label: string, kind: FactKind, choices: Array<string> }> } }> } | null };

export type CriteriaSetsQueryVariables = Exact<{
  filter?: CriteriaSetFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type CriteriaSetsQuery = { criteriaSets: { totalCount: number | null, nodes: Array<{ id: string, name: string, year: number, status: CriteriaSetStatus, declaredTotal: string, notice: string | null, owner: { id: string, shortName: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type CriteriaSetQueryVariables = Exact<{
  id: string | number;
}>;


export type CriteriaSetQuery = { criteriaSet: { id: string, version: number, name: string, year: number, status: CriteriaSetStatus, declaredTotal: string, baseTotal: string, bonusCap: string | null, penaltyCap: string | null, notice: string | null, publishedAt: string | null, copiedFrom: { id: string, name: string, year: number } | null, supersedes: { id: string, name: string } | null, owner: { id: string, name: string }, decision: { id: string, reference: string, issuedOn: string } | null, groups: Array<{ id: string, code: string, name: string, parentId: string | null, section: CriterionSection, position: number, maximum: string, fieldOwner: { id: string, name: string, shortName: string } | null }>, criteria: Array<{ id: string, code: string, name: string, groupId: string, section: CriterionSection, position: number, maximum: string, step: string, evidenceRule: EvidenceRule, evidenceHint: string | null, originIds: Array<string>, notApplicablePolicy: NotApplicablePolicy, applicability: Applicability, appliesTo: Array<{ id: string, name: string, shortName: string }>, fieldOwner: { id: string, name: string, shortName: string } | null, rule: { type: RuleType, explanation: string, cap: string | null, atTarget: string | null, steps: Array<{ threshold: string, points: string }>, items: Array<{ label: string, points: string, cap: string | null }> } }>, disqualifiers: Array<{ code: string, name: string, effect: DisqualifierEffect }>, problems: Array<{ code: string, message: string, path: Array<string> }>, allowedActions: Array<{ action: string, allowed: boolean, lockCode: string | null, lockReason: string | null }> } | null };

export type CriteriaTemplatesQueryVariables = Exact<{ [key: string]: never; }>;


export type CriteriaTemplatesQuery = { criteriaTemplates: Array<{ key: string, name: string, notice: string, declaredTotal: string, criterionCount: number }> };

export type CreateCriteriaSetMutationVariables = Exact<{
  input: CreateCriteriaSetInput;
}>;


export type CreateCriteriaSetMutation = { createCriteriaSet: { criteriaSet: { id: string } | null, userErrors: Array<{ code: CriteriaErrorCode, message: string, path: Array<string> }> } };

export type PublishCriteriaSetMutationVariables = Exact<{
  input: PublishCriteriaSetInput;
}>;


export type PublishCriteriaSetMutation = { publishCriteriaSet: { criteriaSet: { id: string } | null, userErrors: Array<{ code: CriteriaErrorCode, message: string, path: Array<string> }> } };

export type SaveCriterionGroupMutationVariables = Exact<{
  input: SaveCriterionGroupInput;
}>;


export type SaveCriterionGroupMutation = { saveCriterionGroup: { userErrors: Array<{ code: CriteriaErrorCode, message: string, path: Array<string> }> } };

export type SaveCriterionMutationVariables = Exact<{
  input: SaveCriterionInput;
}>;


export type SaveCriterionMutation = { saveCriterion: { userErrors: Array<{ code: CriteriaErrorCode, message: string, path: Array<string> }> } };

export type RemoveCriterionMutationVariables = Exact<{
  input: RemoveCriterionInput;
}>;


export type RemoveCriterionMutation = { removeCriterion: { userErrors: Array<{ code: CriteriaErrorCode, message: string, path: Array<string> }> } };

export type DocumentsQueryVariables = Exact<{
  filter?: DocumentFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type DocumentsQuery = { documents: { totalCount: number | null, nodes: Array<{ id: string, reference: string, type: DocumentType, issuedOn: string, issuerName: string, summary: string, links: Array<{ subject: string, label: string, kind: string }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type RecordDocumentMutationVariables = Exact<{
  input: RecordDocumentInput;
}>;


export type RecordDocumentMutation = { recordDocument: { document: { id: string } | null, userErrors: Array<{ code: DocumentErrorCode, message: string, path: Array<string> }> } };

export type DocumentQueryVariables = Exact<{
  id: string | number;
}>;


export type DocumentQuery = { document: { id: string, version: number, reference: string, type: DocumentType, issuedOn: string, issuerName: string, summary: string, issuer: { id: string, name: string } | null, links: Array<{ subject: string, label: string, kind: string }>, allowedActions: Array<{ action: string, allowed: boolean, lockCode: string | null, lockReason: string | null }> } | null };

export type UpdateDocumentMutationVariables = Exact<{
  input: UpdateDocumentInput;
}>;


export type UpdateDocumentMutation = { updateDocument: { userErrors: Array<{ code: DocumentErrorCode, message: string, path: Array<string> }> } };

export type DocumentSearchQueryVariables = Exact<{
  search: string;
}>;


export type DocumentSearchQuery = { documents: { nodes: Array<{ id: string, reference: string, summary: string }> } };

export type DueItemsQueryVariables = Exact<{ [key: string]: never; }>;


export type DueItemsQuery = { serverInfo: { now: string }, dueItems: Array<{ kind: DueKind, state: DueState, unitName: string | null, clusterName: string | null, roundName: string, dueAt: string | null, filled: number | null, expected: number | null, round: { id: string }, sheet: { id: string } | null, evaluation: { id: string } | null }> };

export type RoundAmendmentsQueryVariables = Exact<{
  id: string | number;
}>;


export type RoundAmendmentsQuery = { viewer: { units: Array<{ id: string }> } | null, round: { id: string, amendments: Array<{ id: string, reason: string, stage: RoundStage, madeAt: string, madeBy: string, informedAt: string, from: { id: string, name: string, year: number }, to: { id: string, name: string, year: number }, decision: { id: string, reference: string, issuedOn: string } | null, acknowledgements: Array<{ unitId: string, unitName: string, acknowledgedAt: string | null, acknowledgedBy: string | null, countsAsInformed: boolean }>, allowedActions: Array<{ action: string, allowed: boolean, lockCode: string | null, lockReason: string | null }> }> } | null };

export type SheetAmendmentQueryVariables = Exact<{
  round: string | number;
  sheet: string | number;
}>;


export type SheetAmendmentQuery = { round: { amendments: Array<{ id: string, madeAt: string, reason: string, ofSheet: { outcome: SheetOutcome, lines: Array<{ criterion: { id: string, code: string, name: string }, value: { state: ScoreState, points: string | null } }> } | null }> } | null };

export type AmendableSetsQueryVariables = Exact<{
  first?: number | null | undefined;
}>;


export type AmendableSetsQuery = { criteriaSets: { nodes: Array<{ id: string, name: string, year: number, status: CriteriaSetStatus }> } };

export type AmendmentPreviewQueryVariables = Exact<{
  round: string | number;
  set: string | number;
}>;


export type AmendmentPreviewQuery = { previewAmendment: { obstacles: Array<string>, lines: Array<{ fate: LineFate, criterion: { id: string, code: string, name: string } }>, dropped: Array<{ id: string, code: string, name: string }>, returned: Array<{ id: string, unitName: string }>, flagged: Array<{ id: string, unitName: string }> } | null };

export type AmendRoundMutationVariables = Exact<{
  input: AmendRoundInput;
}>;


export type AmendRoundMutation = { amendRound: { userErrors: Array<{ code: EvaluationErrorCode, message: string, path: Array<string> }> } };

export type AcknowledgeAmendmentMutationVariables = Exact<{
  input: AcknowledgeAmendmentInput;
}>;


export type AcknowledgeAmendmentMutation = { acknowledgeAmendment: { userErrors: Array<{ code: EvaluationErrorCode, message: string, path: Array<string> }> } };

export type AppraisalRoundQueryVariables = Exact<{
  id: string | number;
}>;


export type AppraisalRoundQuery = { round: { id: string, name: string, stage: RoundStage, demonstration: boolean, appraisedDueAt: string, appraisalProgress: Array<{ done: number, total: number, fieldOwner: { id: string, shortName: string } | null }> | null, evaluations: Array<{ id: string, unitName: string, appraisedSheet: { id: string, version: number, state: SheetState, filled: number | null, expected: number | null, allowedActions: Array<{ action: string, allowed: boolean, lockCode: string | null, lockReason: string | null }> } | null }> } | null };

export type AppraisalQueueQueryVariables = Exact<{
  id: string | number;
  filter?: AppraisalFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type AppraisalQueueQuery = { appraisalQueue: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, disagreement: string, done: boolean, problems: Array<SheetProblemCode>, note: string | null, replyState: ReplyWindowState | null, returnState: LineReturnState | null, selfFacts: Array<string> | null, criterion: { id: string, code: string, name: string, maximum: string, step: string }, evaluation: { id: string, unitName: string }, self: { state: ScoreState, points: string | null }, cross: { state: ScoreState, points: string | null }, agreed: { state: ScoreState, points: string | null }, appraised: { state: ScoreState, points: string | null }, evidence: Array<{ text: string, page: string | null, document: { id: string, reference: string, issuedOn: string } | null }>, reasons: Array<{ stage: SheetStage, text: string, author: { id: string, shortName: string } | null }>, sheet: { id: string, version: number }, allowedActions: Array<{ action: string, allowed: boolean, lockCode: string | null, lockReason: string | null }> }> } };

export type AppraiseLinesMutationVariables = Exact<{
  input: SaveScoresInput;
}>;


export type AppraiseLinesMutation = { saveScores: { userErrors: Array<{ code: EvaluationErrorCode, message: string, path: Array<string> }> } };

export type SubmitAppraisalMutationVariables = Exact<{
  input: SubmitSheetInput;
}>;


export type SubmitAppraisalMutation = { submitSheet: { userErrors: Array<{ code: EvaluationErrorCode, message: string, path: Array<string> }> } };

export type AssignmentBoardQueryVariables = Exact<{
  roundId: string | number;
}>;


export type AssignmentBoardQuery = { assignmentBoard: { round: { id: string, version: number, name: string, stage: RoundStage, crossPlan: { mode: CrossMode, perUnit: number | null, groupUnitIds: Array<string>, seed: number | null, text: string }, allowedActions: Array<{ action: string, allowed: boolean, lockCode: string | null, lockReason: string | null }> }, members: Array<{ unitId: string, name: string, papers: number, submitted: number, scorers: number }>, cells: Array<{ scorerUnitId: string, unitId: string, assigned: boolean, submitted: boolean, bar: AssignmentBar | null, barText: string | null, repeated: boolean }>, relaxations: Array<{ rule: AssignmentRule, text: string }>, conflicts: Array<{ scorerUnitId: string, unitId: string, reason: string, declaredAt: string, declaredBy: string }>, changes: Array<{ unitId: string, fromScorerUnitId: string | null, toScorerUnitId: string | null, reason: string, changedAt: string, changedBy: string }> } | null };

export type ProposeAssignmentsQueryVariables = Exact<{
  roundId: string | number;
  plan?: CrossPlanInput | null | undefined;
  seed?: number | null | undefined;
}>;


export type ProposeAssignmentsQuery = { proposeAssignments: { expectedVersion: number, proven: boolean, plan: { mode: CrossMode, seed: number | null, text: string }, pairs: Array<{ scorerUnitId: string, unitId: string }>, relaxations: Array<{ rule: AssignmentRule, text: string }> } | null };

export type AssignCrossScorersMutationVariables = Exact<{
  input: AssignCrossScorersInput;
}>;


export type AssignCrossScorersMutation = { assignCrossScorers: { round: { id: string } | null, userErrors: Array<{ code: EvaluationErrorCode, message: string, path: Array<string> }> } };

export type ChangeAssignmentMutationVariables = Exact<{
  input: ChangeAssignmentInput;
}>;


export type ChangeAssignmentMutation = { changeAssignment: { round: { id: string } | null, userErrors: Array<{ code: EvaluationErrorCode, message: string, path: Array<string> }> } };

export type DeclareConflictMutationVariables = Exact<{
  input: DeclareConflictInput;
}>;


export type DeclareConflictMutation = { declareConflict: { round: { id: string } | null, userErrors: Array<{ code: EvaluationErrorCode, message: string, path: Array<string> }> } };

export type RecordDisqualificationMutationVariables = Exact<{
  input: RecordDisqualificationInput;
}>;


export type RecordDisqualificationMutation = { recordDisqualification: { userErrors: Array<{ code: EvaluationErrorCode, message: string, path: Array<string> }> } };

export type LiftDisqualificationMutationVariables = Exact<{
  input: LiftDisqualificationInput;
}>;


export type LiftDisqualificationMutation = { liftDisqualification: { userErrors: Array<{ code: EvaluationErrorCode, message: string, path: Array<string> }> } };

export type FirmRankFragment = { rank: number | null, ownBallotBlindRank: number | null, bestRank: number | null, worstRank: number | null, closeCall: boolean, unit: { id: string, shortName: string }, withoutScorers: Array<{ rank: number | null, scorer: { id: string } }> };

export type FairnessQueryVariables = Exact<{
  id: string | number;
}>;


export type FairnessQuery = { round: { id: string, name: string, stage: RoundStage, demonstration: boolean, cluster: { id: string, name: string } | null, fairness: { papers: number, thresholds: { outlier: string, leniency: string, reciprocity: string, strictness: string, levelling: string, gap: string }, signals: Array<{ kind: FairnessSignalKind, name: string, notable: boolean, finding: string, method: string, limits: string }>, scorers: Array<{ papers: number, lines: number, percent: string | null, points: string | null, notable: boolean, scorer: { id: string, shortName: string } }>, paperExcesses: Array<{ excess: string | null, notable: boolean, scorer: { id: string }, unit: { id: string } }>, pairs: Array<{ oneGives: string, otherGives: string, mutual: string, notable: boolean, earlierYears: Array<number>, one: { id: string, shortName: string }, other: { id: string, shortName: string } }>, outliers: Array<{ points: string, median: string, percent: string, reason: string | null, criterion: { id: string, code: string }, scorer: { id: string, shortName: string }, unit: { id: string, shortName: string } }>, spreads: Array<{ meanRange: string, meanDeviation: string, widestRange: string | null, criterion: { id: string, code: string, name: string, maximum: string }, widestUnit: { shortName: string } | null }>, levelling: { all: { full: number, of: number, percent: string | null }, scorers: Array<{ unit: { id: string, shortName: string }, marks: { full: number, of: number, percent: string | null, notable: boolean } }> }, gaps: Array<{ own: string | null, decided: string | null, gap: string | null, percent: string | null, lineCount: number, unit: { id: string, shortName: string } }> | null, finalGaps: Array<{ decided: string | null, gap: string | null, unit: { id: string } }> | null, ranks: Array<{ rank: number | null, ownBallotBlindRank: number | null, bestRank: number | null, worstRank: number | null, closeCall: boolean, unit: { id: string, shortName: string }, withoutScorers: Array<{ rank: number | null, scorer: { id: string } }> }> | null, finalRanks: Array<{ rank: number | null, ownBallotBlindRank: number | null, bestRank: number | null, worstRank: number | null, closeCall: boolean, unit: { id: string, shortName: string }, withoutScorers: Array<{ rank: number | null, scorer: { id: string } }> }> | null } | null } | null };

export type ImportStateFragment = { id: string, fileName: string, state: ImportState, createdAt: string, expiresAt: string, sheetVersion: number, workbookVersion: number | null, otherCriteria: boolean, worksheet: number, headerRow: number, encoding: ImportEncoding, encodingGuess: ImportEncoding, worksheets: Array<{ name: string, rows: number, hidden: boolean }>, encodingSamples: Array<{ before: string, after: string }>, columns: Array<{ index: number, header: string, role: ImportColumnRole, fact: number | null, guess: ImportGuess, hidden: boolean, samples: Array<string> }>, counts: { add: number, change: number, same: number, skip: number, error: number }, rows: Array<{ row: number, code: string, name: string, status: ImportRowStatus, criterionCode: string | null, criterionName: string | null, note: string | null, evidence: Array<string>, cells: Array<string>, before: { facts: Array<string>, value: { state: ScoreState, points: string | null } } | null, after: { facts: Array<string>, value: { state: ScoreState, points: string | null } } | null, messages: Array<{ severity: ImportSeverity, code: string, message: string, column: number | null }> }>, allowedActions: Array<{ action: string, allowed: boolean, lockCode: string | null, lockReason: string | null }> };

export type ImportTargetQueryVariables = Exact<{
  id: string | number;
}>;


export type ImportTargetQuery = { sheet: { id: string, stage: SheetStage, sealed: boolean, dueAt: string, evaluation: { unitName: string, round: { id: string, name: string } }, allowedActions: Array<{ action: string, allowed: boolean, lockCode: string | null, lockReason: string | null }> } | null };

export type ImportQueryVariables = Exact<{
  id: string | number;
}>;


export type ImportQuery = { import: { id: string, fileName: string, state: ImportState, createdAt: string, expiresAt: string, sheetVersion: number, workbookVersion: number | null, otherCriteria: boolean, worksheet: number, headerRow: number, encoding: ImportEncoding, encodingGuess: ImportEncoding, worksheets: Array<{ name: string, rows: number, hidden: boolean }>, encodingSamples: Array<{ before: string, after: string }>, columns: Array<{ index: number, header: string, role: ImportColumnRole, fact: number | null, guess: ImportGuess, hidden: boolean, samples: Array<string> }>, counts: { add: number, change: number, same: number, skip: number, error: number }, rows: Array<{ row: number, code: string, name: string, status: ImportRowStatus, criterionCode: string | null, criterionName: string | null, note: string | null, evidence: Array<string>, cells: Array<string>, before: { facts: Array<string>, value: { state: ScoreState, points: string | null } } | null, after: { facts: Array<string>, value: { state: ScoreState, points: string | null } } | null, messages: Array<{ severity: ImportSeverity, code: string, message: string, column: number | null }> }>, allowedActions: Array<{ action: string, allowed: boolean, lockCode: string | null, lockReason: string | null }> } | null };

export type RemapImportMutationVariables = Exact<{
  input: RemapImportInput;
}>;


export type RemapImportMutation = { remapImport: { import: { id: string, fileName: string, state: ImportState, createdAt: string, expiresAt: string, sheetVersion: number, workbookVersion: number | null, otherCriteria: boolean, worksheet: number, headerRow: number, encoding: ImportEncoding, encodingGuess: ImportEncoding, worksheets: Array<{ name: string, rows: number, hidden: boolean }>, encodingSamples: Array<{ before: string, after: string }>, columns: Array<{ index: number, header: string, role: ImportColumnRole, fact: number | null, guess: ImportGuess, hidden: boolean, samples: Array<string> }>, counts: { add: number, change: number, same: number, skip: number, error: number }, rows: Array<{ row: number, code: string, name: string, status: ImportRowStatus, criterionCode: string | null, criterionName: string | null, note: string | null, evidence: Array<string>, cells: Array<string>, before: { facts: Array<string>, value: { state: ScoreState, points: string | null } } | null, after: { facts: Array<string>, value: { state: ScoreState, points: string | null } } | null, messages: Array<{ severity: ImportSeverity, code: string, message: string, column: number | null }> }>, allowedActions: Array<{ action: string, allowed: boolean, lockCode: string | null, lockReason: string | null }> } | null, userErrors: Array<{ code: ImportErrorCode, message: string, path: Array<string> }> } };

export type ApplyImportMutationVariables = Exact<{
  input: ApplyImportInput;
}>;


export type ApplyImportMutation = { applyImport: { import: { id: string, fileName: string, state: ImportState, createdAt: string, expiresAt: string, sheetVersion: number, workbookVersion: number | null, otherCriteria: boolean, worksheet: number, headerRow: number, encoding: ImportEncoding, encodingGuess: ImportEncoding, worksheets: Array<{ name: string, rows: number, hidden: boolean }>, encodingSamples: Array<{ before: string, after: string }>, columns: Array<{ index: number, header: string, role: ImportColumnRole, fact: number | null, guess: ImportGuess, hidden: boolean, samples: Array<string> }>, counts: { add: number, change: number, same: number, skip: number, error: number }, rows: Array<{ row: number, code: string, name: string, status: ImportRowStatus, criterionCode: string | null, criterionName: string | null, note: string | null, evidence: Array<string>, cells: Array<string>, before: { facts: Array<string>, value: { state: ScoreState, points: string | null } } | null, after: { facts: Array<string>, value: { state: ScoreState, points: string | null } } | null, messages: Array<{ severity: ImportSeverity, code: string, message: string, column: number | null }> }>, allowedActions: Array<{ action: string, allowed: boolean, lockCode: string | null, lockReason: string | null }> } | null, userErrors: Array<{ code: ImportErrorCode, message: string, path: Array<string> }> } };

export type UndoImportMutationVariables = Exact<{
  input: UndoImportInput;
}>;


export type UndoImportMutation = { undoImport: { import: { id: string, fileName: string, state: ImportState, createdAt: string, expiresAt: string, sheetVersion: number, workbookVersion: number | null, otherCriteria: boolean, worksheet: number, headerRow: number, encoding: ImportEncoding, encodingGuess: ImportEncoding, worksheets: Array<{ name: string, rows: number, hidden: boolean }>, encodingSamples: Array<{ before: string, after: string }>, columns: Array<{ index: number, header: string, role: ImportColumnRole, fact: number | null, guess: ImportGuess, hidden: boolean, samples: Array<string> }>, counts: { add: number, change: number, same: number, skip: number, error: number }, rows: Array<{ row: number, code: string, name: string, status: ImportRowStatus, criterionCode: string | null, criterionName: string | null, note: string | null, evidence: Array<string>, cells: Array<string>, before: { facts: Array<string>, value: { state: ScoreState, points: string | null } } | null, after: { facts: Array<string>, value: { state: ScoreState, points: string | null } } | null, messages: Array<{ severity: ImportSeverity, code: string, message: string, column: number | null }> }>, allowedActions: Array<{ action: string, allowed: boolean, lockCode: string | null, lockReason: string | null }> } | null, userErrors: Array<{ code: ImportErrorCode, message: string, path: Array<string> }> } };

export type EvaluationsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type EvaluationsQuery = { evaluations: { totalCount: number | null, nodes: Array<{ id: string, unitName: string, round: { id: string, name: string, stage: RoundStage }, cluster: { id: string, name: string } | null, selfSheet: { id: string, state: SheetState } | null, crossSheets: Array<{ id: string, state: SheetState, author: { id: string, shortName: string } | null }>, agreedSheet: { id: string, state: SheetState } | null, appraisedSheet: { id: string, state: SheetState } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type RoundObjectionsQueryVariables = Exact<{
  id: string | number;
}>;


export type RoundObjectionsQuery = { round: { id: string, name: string, stage: RoundStage, demonstration: boolean, hearing: { objectionDays: number, decisionDays: number, declared: boolean, objectionDueAt: string | null, decisionDueAt: string | null }, criteriaSet: { id: string, criteria: Array<{ id: string, code: string, name: string, maximum: string }> }, evaluations: Array<{ id: string, unitName: string, disqualifications: Array<{ code: string, name: string }>, allowedActions: Array<{ action: string, allowed: boolean, lockCode: string | null, lockReason: string | null }> }>, objections: Array<{ id: string, version: number, state: ObjectionState, disqualifier: string | null, ground: string | null, filedAt: string, filedBy: string | null, decisionDueAt: string | null, closedAt: string | null, closedBy: string | null, reason: string | null, criterion: { id: string, code: string, name: string } | null, evaluation: { id: string, unitName: string }, document: { id: string, reference: string, issuedOn: string } | null, corrections: Array<{ criterion: { id: string, code: string, name: string }, before: { state: ScoreState, points: string | null }, value: { state: ScoreState, points: string | null } }>, diff: Array<{ unitName: string, unitCode: string, before: { rank: number | null, total: string, classification: string | null }, after: { rank: number | null, total: string, classification: string | null } }>, allowedActions: Array<{ action: string, allowed: boolean, lockCode: string | null, lockReason: string | null }> }> } | null };

export type FileObjectionMutationVariables = Exact<{
  input: FileObjectionInput;
}>;


export type FileObjectionMutation = { fileObjection: { userErrors: Array<{ code: EvaluationErrorCode, message: string, path: Array<string> }> } };

export type AdmitObjectionMutationVariables = Exact<{
  input: AdmitObjectionInput;
}>;


export type AdmitObjectionMutation = { admitObjection: { userErrors: Array<{ code: EvaluationErrorCode, message: string, path: Array<string> }> } };

export type DecideObjectionMutationVariables = Exact<{
  input: DecideObjectionInput;
}>;


export type DecideObjectionMutation = { decideObjection: { userErrors: Array<{ code: EvaluationErrorCode, message: string, path: Array<string> }> } };

export type WithdrawObjectionMutationVariables = Exact<{
  input: WithdrawObjectionInput;
}>;


export type WithdrawObjectionMutation = { withdrawObjection: { userErrors: Array<{ code: EvaluationErrorCode, message: string, path: Array<string> }> } };

export type RankingQueryVariables = Exact<{
  id: string | number;
}>;


export type RankingQuery = { round: { id: string, name: string, stage: RoundStage, demonstration: boolean, tieRules: Array<TieRule>, cluster: { id: string, name: string } | null, criteriaSet: { declaredTotal: string, notice: string | null, groups: Array<{ code: string, name: string, parentId: string | null, section: CriterionSection }> }, ownFairness: Array<{ papers: number, leniencyPercent: string | null, leniencyPoints: string | null, finding: string | null, rank: number | null, ownBallotBlindRank: number | null, unit: { id: string, shortName: string } }>, ranking: { provisional: boolean, demonstration: boolean, rows: Array<{ rank: number | null, tied: boolean, tieTrace: Array<string>, unitName: string, unit: { id: string, shortName: string } | null, evaluation: { id: string, totals: Array<{ stage: SheetStage | null, state: ScoreState, total: string | null }>, disqualifications: Array<{ code: string, name: string, effect: DisqualifierEffect, reason: string }> }, total: { total: string | null, base: string | null, bonus: string | null, penalty: string | null, percent: string | null, groups: Array<{ code: string, name: string, points: string, maximum: string, percent: string | null }> }, classification: { name: string, capped: boolean, blocked: boolean, deferred: boolean, reason: string | null } | null }> } | null } | null };

export type RankingLinesQueryVariables = Exact<{
  id: string | number;
}>;


export type RankingLinesQuery = { round: { id: string, criteriaSet: { groups: Array<{ id: string, code: string, name: string, section: CriterionSection, parentId: string | null }>, criteria: Array<{ id: string, code: string, name: string, groupId: string, section: CriterionSection, maximum: string }> }, evaluations: Array<{ id: string, lines: Array<{ criterion: { id: string }, final: { state: ScoreState, points: string | null } }> }> } | null };

export type RankHistoryQueryVariables = Exact<{
  id: string | number;
}>;


export type RankHistoryQuery = { cluster: { id: string, rankHistory: { rounds: Array<{ resultId: string, year: number, kind: RoundKind, roundName: string, clusterName: string, demonstration: boolean, rows: Array<{ unitId: string, unitName: string, shortName: string, unitCode: string, rank: number | null, total: string }> }>, successions: Array<{ kind: SuccessionKind, effectiveOn: string, predecessor: { id: string, shortName: string }, successor: { id: string, shortName: string } }> } } | null };

export type ReceiptTreeFragment = { unitCode: string, unitName: string, crossRule: string, rank: { rank: number | null, tied: boolean, ranked: number, sentence: string, trace: Array<{ rule: TieRule, value: string, decided: boolean, sentence: string }> }, classification: { code: string, name: string, sentence: string, thresholds: Array<{ code: string, name: string, atLeast: string, reached: boolean, floors: Array<{ groupCode: string, percent: string, actual: string | null, reached: boolean }> }> } | null, total: { total: string, base: string, bonus: string, penalty: string, basePoints: string, assignedMaximum: string, normalised: boolean, sentence: string, baseSentence: string, bonusSentence: string, penaltySentence: string }, groups: Array<{ code: string, name: string, parentCode: string | null, section: CriterionSection, points: string, maximum: string }>, grounds: Array<{ code: string, name: string, effect: DisqualifierEffect }>, adjustments: Array<{ lineCode: string, objectionId: string, by: string | null, at: string, reason: string | null, before: { state: ScoreState, points: string | null }, after: { state: ScoreState, points: string | null } }>, lines: Array<{ code: string, name: string, groupCode: string, section: CriterionSection, maximum: string, rule: string, ruleType: RuleType, decidedBy: SheetStage | null, effect: ReceiptEffect, points: string, countedMaximum: string, sentence: string, value: { state: ScoreState, points: string | null }, field: Array<{ unitCode: string, unitName: string, actual: string, target: string | null, leads: boolean, value: { state: ScoreState, points: string | null } }>, stages: Array<{ stage: SheetStage, decides: boolean, value: { state: ScoreState, points: string | null } | null, papers: Array<{ sheetId: string | null, authorName: string, submittedAt: string | null, submittedBy: string | null, sentence: string, handling: CrossHandling | null, note: string | null, value: { state: ScoreState, points: string | null }, evidence: Array<{ text: string, documentId: string | null, reference: string | null, page: string | null }> }> }> }> };

export type EvaluationReceiptQueryVariables = Exact<{
  id: string | number;
}>;


export type EvaluationReceiptQuery = { evaluation: { id: string, unitName: string, round: { id: string, name: string, stage: RoundStage, demonstration: boolean, criteriaSet: { name: string, notice: string | null } }, receipt: { unitCode: string, unitName: string, crossRule: string, rank: { rank: number | null, tied: boolean, ranked: number, sentence: string, trace: Array<{ rule: TieRule, value: string, decided: boolean, sentence: string }> }, classification: { code: string, name: string, sentence: string, thresholds: Array<{ code: string, name: string, atLeast: string, reached: boolean, floors: Array<{ groupCode: string, percent: string, actual: string | null, reached: boolean }> }> } | null, total: { total: string, base: string, bonus: string, penalty: string, basePoints: string, assignedMaximum: string, normalised: boolean, sentence: string, baseSentence: string, bonusSentence: string, penaltySentence: string }, groups: Array<{ code: string, name: string, parentCode: string | null, section: CriterionSection, points: string, maximum: string }>, grounds: Array<{ code: string, name: string, effect: DisqualifierEffect }>, adjustments: Array<{ lineCode: string, objectionId: string, by: string | null, at: string, reason: string | null, before: { state: ScoreState, points: string | null }, after: { state: ScoreState, points: string | null } }>, lines: Array<{ code: string, name: string, groupCode: string, section: CriterionSection, maximum: string, rule: string, ruleType: RuleType, decidedBy: SheetStage | null, effect: ReceiptEffect, points: string, countedMaximum: string, sentence: string, value: { state: ScoreState, points: string | null }, field: Array<{ unitCode: string, unitName: string, actual: string, target: string | null, leads: boolean, value: { state: ScoreState, points: string | null } }>, stages: Array<{ stage: SheetStage, decides: boolean, value: { state: ScoreState, points: string | null } | null, papers: Array<{ sheetId: string | null, authorName: string, submittedAt: string | null, submittedBy: string | null, sentence: string, handling: CrossHandling | null, note: string | null, value: { state: ScoreState, points: string | null }, evidence: Array<{ text: string, documentId: string | null, reference: string | null, page: string | null }> }> }> }> } | null } | null };

export type ReplayedRoundQueryVariables = Exact<{
  id: string | number;
  first?: number | null | undefined;
}>;


export type ReplayedRoundQuery = { round: { id: string, name: string, year: number, stage: RoundStage, demonstration: boolean, tieRules: Array<TieRule>, aggregation: Aggregation, criteriaSet: { id: string, name: string }, allowedActions: Array<{ action: string, allowed: boolean, lockCode: string | null, lockReason: string | null }> } | null, criteriaSets: { nodes: Array<{ id: string, name: string, year: number, status: CriteriaSetStatus }> } };

export type ReplayRoundQueryVariables = Exact<{
  round: string | number;
  input: ReplayInput;
}>;


export type ReplayRoundQuery = { replayRound: { unchanged: boolean, rows: Array<{ unitName: string, rankBefore: number | null, rankAfter: number | null, totalBefore: string, totalAfter: string, classBefore: { code: string, name: string } | null, classAfter: { code: string, name: string } | null, evaluation: { id: string }, swaps: Array<{ unitName: string, gained: boolean, causes: Array<{ kind: ReplayCauseKind, code: string | null, name: string, amount: string }> }> }>, assumptions: Array<{ code: string, name: string, basis: ReplayBasis, text: string }> } | null };

export type EvaluationRepliesQueryVariables = Exact<{
  id: string | number;
}>;


export type EvaluationRepliesQuery = { evaluation: { id: string, unitName: string, round: { id: string, name: string, stage: RoundStage, demonstration: boolean, hearing: { replyHours: number, declared: boolean } }, replies: Array<{ criterion: { id: string, code: string, name: string, maximum: string, rule: { slots: Array<{ key: string, label: string }> } }, windows: Array<{ stage: SheetStage, dueAt: string, state: ReplyWindowState, mayAccept: boolean, mayReply: boolean, before: { state: ScoreState, points: string | null }, value: { state: ScoreState, points: string | null } }>, messages: Array<{ id: string, kind: LineMessageKind, stage: SheetStage, text: string, outcome: AnswerOutcome | null, facts: Array<string> | null, page: string | null, dueAt: string | null, returnState: LineReturnState | null, authorName: string, at: string, mayAnswer: boolean, maySupplement: boolean, value: { state: ScoreState, points: string | null } | null, author: { id: string, shortName: string } | null, document: { id: string, reference: string, issuedOn: string } | null }> }>, allowedActions: Array<{ action: string, allowed: boolean, lockCode: string | null, lockReason: string | null }> } | null };

export type AcceptLinesMutationVariables = Exact<{
  input: AcceptLinesInput;
}>;


export type AcceptLinesMutation = { acceptLines: { userErrors: Array<{ code: EvaluationErrorCode, message: string, path: Array<string> }> } };

export type ReplyToLineMutationVariables = Exact<{
  input: ReplyToLineInput;
}>;


export type ReplyToLineMutation = { replyToLine: { userErrors: Array<{ code: EvaluationErrorCode, message: string, path: Array<string> }> } };

export type AnswerReplyMutationVariables = Exact<{
  input: AnswerReplyInput;
}>;


export type AnswerReplyMutation = { answerReply: { userErrors: Array<{ code: EvaluationErrorCode, message: string, path: Array<string> }> } };

export type ReturnLineMutationVariables = Exact<{
  input: ReturnLineInput;
}>;


export type ReturnLineMutation = { returnLine: { userErrors: Array<{ code: EvaluationErrorCode, message: string, path: Array<string> }> } };

export type SupplementLineMutationVariables = Exact<{
  input: SupplementLineInput;
}>;


export type SupplementLineMutation = { supplementLine: { userErrors: Array<{ code: EvaluationErrorCode, message: string, path: Array<string> }> } };

export type RoundsQueryVariables = Exact<{
  filter?: RoundFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type RoundsQuery = { rounds: { totalCount: number | null, nodes: Array<{ id: string, name: string, kind: RoundKind, year: number, stage: RoundStage, demonstration: boolean, cluster: { id: string, name: string } | null, results: Array<{ id: string, current: boolean }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type RoundQueryVariables = Exact<{
  id: string | number;
}>;


export type RoundQuery = { assignmentBoard: { conflicts: Array<{ unitId: string }>, relaxations: Array<{ text: string }> } | null, round: { id: string, version: number, name: string, kind: RoundKind, year: number, stage: RoundStage, selfDueAt: string, crossDueAt: string, agreedDueAt: string, appraisedDueAt: string, openedAt: string | null, publishedAt: string | null, aggregationText: string, fairnessVisible: boolean, demonstration: boolean, nextStages: Array<RoundStage>, crossPlan: { text: string }, cluster: { id: string, name: string } | null, criteriaSet: { id: string, name: string }, assignments: Array<{ submitted: boolean, scorer: { id: string, shortName: string } | null, evaluation: { id: string, unitName: string } }>, progress: Array<{ unitName: string, selfSubmitted: boolean, crossAssigned: number, crossSubmitted: number, agreedDone: boolean, appraisedDone: boolean, unit: { id: string } | null, reminder: { stage: SheetStage | null, missing: number, lateText: string | null, lastRemindedAt: string | null, nextReminderAt: string | null } }>, evaluations: Array<{ id: string, unitName: string, unit: { id: string } | null, selfSheet: { id: string } | null, crossSheets: Array<{ id: string, author: { id: string, shortName: string } | null }>, agreedSheet: { id: string } | null, appraisedSheet: { id: string } | null }>, results: Array<{ id: string, resultVersion: number, current: boolean, publishedAt: string }>, publicationProposal: { proposedBy: string, proposedAt: string, reason: string | null, decision: { id: string, reference: string } | null } | null, brokenCommitments: Array<{ id: string, stage: SheetStage, author: { id: string, shortName: string } | null, evaluation: { id: string, unitName: string } }>, hearing: { replyHours: number, objectionDays: number, decisionDays: number, declared: boolean, decisionDueAt: string | null, allowedActions: Array<{ action: string, allowed: boolean, lockCode: string | null, lockReason: string | null }> }, appraisalProgress: Array<{ done: number, total: number }> | null, objections: Array<{ id: string, state: ObjectionState }>, allowedActions: Array<{ action: string, allowed: boolean, lockCode: string | null, lockReason: string | null }> } | null };

export type CreateRoundMutationVariables = Exact<{
  input: CreateRoundInput;
}>;


export type CreateRoundMutation = { createRound: { round: { id: string } | null, userErrors: Array<{ code: EvaluationErrorCode, message: string, path: Array<string> }> } };

export type AdvanceRoundMutationVariables = Exact<{
  input: AdvanceRoundInput;
}>;


export type AdvanceRoundMutation = { advanceRound: { round: { id: string } | null, userErrors: Array<{ code: EvaluationErrorCode, message: string, path: Array<string> }> } };

export type ProposePublicationMutationVariables = Exact<{
  input: ProposePublicationInput;
}>;


export type ProposePublicationMutation = { proposePublication: { round: { id: string } | null, userErrors: Array<{ code: EvaluationErrorCode, message: string, path: Array<string> }> } };

export type PublishRoundMutationVariables = Exact<{
  input: PublishRoundInput;
}>;


export type PublishRoundMutation = { publishRound: { result: { id: string } | null, userErrors: Array<{ code: EvaluationErrorCode, message: string, path: Array<string> }> } };

export type SetHearingMutationVariables = Exact<{
  input: SetHearingInput;
}>;


export type SetHearingMutation = { setHearing: { userErrors: Array<{ code: EvaluationErrorCode, message: string, path: Array<string> }> } };

export type RemindUnitsMutationVariables = Exact<{
  input: RemindUnitsInput;
}>;


export type RemindUnitsMutation = { remindUnits: { reminded: { units: Array<{ unitName: string, outcome: ReminderOutcome, missing: number, lastRemindedAt: string | null }> } | null, userErrors: Array<{ code: EvaluationErrorCode, message: string, path: Array<string> }> } };

export type EarlierValuesQueryVariables = Exact<{
  id: string | number;
}>;


export type EarlierValuesQuery = { evaluation: { lines: Array<{ criterion: { id: string }, self: { state: ScoreState, points: string | null }, cross: { state: ScoreState, points: string | null }, agreed: { state: ScoreState, points: string | null } }> } | null };

export type SheetStateFragment = { id: string, version: number, state: SheetState, updatedAt: string | null, submittedAt: string | null, submittedBy: string | null, filled: number | null, expected: number | null, sealed: boolean, scores: Array<{ state: ScoreState, points: string | null, facts: Array<string> | null, note: string | null, referenceFacts: Array<string> | null, editable: boolean, criterion: { id: string }, evidence: Array<{ text: string, page: string | null, document: { id: string, reference: string } | null, file: { id: string, name: string, kind: FileKind, size: number, url: string, previewable: boolean } | null, reuse: Array<{ kind: ReuseKind, unitName: string, year: number, criterionCode: string }> }>, reference: { state: ScoreState, points: string | null } }>, total: { state: ScoreState, total: string | null, base: string | null, bonus: string | null, penalty: string | null, assignedMaximum: string | null }, problems: Array<{ criterionId: string, code: SheetProblemCode, message: string, blocking: boolean }>, allowedActions: Array<{ action: string, allowed: boolean, lockCode: string | null, lockReason: string | null }> };

export type SheetQueryVariables = Exact<{
  id: string | number;
}>;


export type SheetQuery = { sheet: { stage: SheetStage, dueAt: string, id: string, version: number, state: SheetState, updatedAt: string | null, submittedAt: string | null, submittedBy: string | null, filled: number | null, expected: number | null, sealed: boolean, author: { id: string, shortName: string } | null, evaluation: { id: string, unitName: string, unit: { id: string } | null, round: { id: string, name: string, stage: RoundStage, demonstration: boolean, cluster: { id: string, name: string } | null, criteriaSet: { id: string, notice: string | null, declaredTotal: string, bonusCap: string | null, penaltyCap: string | null, groups: Array<{ id: string, code: string, name: string, parentId: string | null, section: CriterionSection, maximum: string }>, criteria: Array<{ id: string, code: string, name: string, groupId: string, section: CriterionSection, maximum: string, step: string, evidenceRule: EvidenceRule, evidenceHint: string | null, notApplicablePolicy: NotApplicablePolicy, rule: { type: RuleType, explanation: string, cap: string | null, slots: Array<{ key: string, label: string, kind: FactKind, choices: Array<string> }>, steps: Array<{ threshold: string, points: string }>, items: Array<{ label: string, points: string, cap: string | null }> } }> } } }, scores: Array<{ state: ScoreState, points: string | null, facts: Array<string> | null, note: string | null, referenceFacts: Array<string> | null, editable: boolean, criterion: { id: string }, evidence: Array<{ text: string, page: string | null, document: { id: string, reference: string } | null, file: { id: string, name: string, kind: FileKind, size: number, url: string, previewable: boolean } | null, reuse: Array<{ kind: ReuseKind, unitName: string, year: number, criterionCode: string }> }>, reference: { state: ScoreState, points: string | null } }>, total: { state: ScoreState, total: string | null, base: string | null, bonus: string | null, penalty: string | null, assignedMaximum: string | null }, problems: Array<{ criterionId: string, code: SheetProblemCode, message: string, blocking: boolean }>, allowedActions: Array<{ action: string, allowed: boolean, lockCode: string | null, lockReason: string | null }> } | null };

export type SheetNowQueryVariables = Exact<{
  id: string | number;
}>;


export type SheetNowQuery = { sheet: { id: string, version: number, state: SheetState, updatedAt: string | null, submittedAt: string | null, submittedBy: string | null, filled: number | null, expected: number | null, sealed: boolean, scores: Array<{ state: ScoreState, points: string | null, facts: Array<string> | null, note: string | null, referenceFacts: Array<string> | null, editable: boolean, criterion: { id: string }, evidence: Array<{ text: string, page: string | null, document: { id: string, reference: string } | null, file: { id: string, name: string, kind: FileKind, size: number, url: string, previewable: boolean } | null, reuse: Array<{ kind: ReuseKind, unitName: string, year: number, criterionCode: string }> }>, reference: { state: ScoreState, points: string | null } }>, total: { state: ScoreState, total: string | null, base: string | null, bonus: string | null, penalty: string | null, assignedMaximum: string | null }, problems: Array<{ criterionId: string, code: SheetProblemCode, message: string, blocking: boolean }>, allowedActions: Array<{ action: string, allowed: boolean, lockCode: string | null, lockReason: string | null }> } | null };

export type SelfEvidenceQueryVariables = Exact<{
  id: string | number;
}>;


export type SelfEvidenceQuery = { evaluation: { selfSheet: { scores: Array<{ facts: Array<string> | null, note: string | null, criterion: { id: string }, evidence: Array<{ text: string, page: string | null, document: { reference: string } | null, file: { id: string, name: string, kind: FileKind, size: number, url: string, previewable: boolean } | null, reuse: Array<{ kind: ReuseKind, unitName: string, year: number, criterionCode: string }> }> }> } | null } | null };

export type SaveScoresMutationVariables = Exact<{
  input: SaveScoresInput;
}>;


export type SaveScoresMutation = { saveScores: { sheet: { id: string, version: number, state: SheetState, updatedAt: string | null, submittedAt: string | null, submittedBy: string | null, filled: number | null, expected: number | null, sealed: boolean, scores: Array<{ state: ScoreState, points: string | null, facts: Array<string> | null, note: string | null, referenceFacts: Array<string> | null, editable: boolean, criterion: { id: string }, evidence: Array<{ text: string, page: string | null, document: { id: string, reference: string } | null, file: { id: string, name: string, kind: FileKind, size: number, url: string, previewable: boolean } | null, reuse: Array<{ kind: ReuseKind, unitName: string, year: number, criterionCode: string }> }>, reference: { state: ScoreState, points: string | null } }>, total: { state: ScoreState, total: string | null, base: string | null, bonus: string | null, penalty: string | null, assignedMaximum: string | null }, problems: Array<{ criterionId: string, code: SheetProblemCode, message: string, blocking: boolean }>, allowedActions: Array<{ action: string, allowed: boolean, lockCode: string | null, lockReason: string | null }> } | null, userErrors: Array<{ code: EvaluationErrorCode, message: string, path: Array<string> }> } };

export type SubmitSheetMutationVariables = Exact<{
  input: SubmitSheetInput;
}>;


export type SubmitSheetMutation = { submitSheet: { sheet: { id: string, version: number, state: SheetState, updatedAt: string | null, submittedAt: string | null, submittedBy: string | null, filled: number | null, expected: number | null, sealed: boolean, scores: Array<{ state: ScoreState, points: string | null, facts: Array<string> | null, note: string | null, referenceFacts: Array<string> | null, editable: boolean, criterion: { id: string }, evidence: Array<{ text: string, page: string | null, document: { id: string, reference: string } | null, file: { id: string, name: string, kind: FileKind, size: number, url: string, previewable: boolean } | null, reuse: Array<{ kind: ReuseKind, unitName: string, year: number, criterionCode: string }> }>, reference: { state: ScoreState, points: string | null } }>, total: { state: ScoreState, total: string | null, base: string | null, bonus: string | null, penalty: string | null, assignedMaximum: string | null }, problems: Array<{ criterionId: string, code: SheetProblemCode, message: string, blocking: boolean }>, allowedActions: Array<{ action: string, allowed: boolean, lockCode: string | null, lockReason: string | null }> } | null, userErrors: Array<{ code: EvaluationErrorCode, message: string, path: Array<string> }> } };

export type WithdrawSheetMutationVariables = Exact<{
  input: WithdrawSheetInput;
}>;


export type WithdrawSheetMutation = { withdrawSheet: { sheet: { id: string, version: number, state: SheetState, updatedAt: string | null, submittedAt: string | null, submittedBy: string | null, filled: number | null, expected: number | null, sealed: boolean, scores: Array<{ state: ScoreState, points: string | null, facts: Array<string> | null, note: string | null, referenceFacts: Array<string> | null, editable: boolean, criterion: { id: string }, evidence: Array<{ text: string, page: string | null, document: { id: string, reference: string } | null, file: { id: string, name: string, kind: FileKind, size: number, url: string, previewable: boolean } | null, reuse: Array<{ kind: ReuseKind, unitName: string, year: number, criterionCode: string }> }>, reference: { state: ScoreState, points: string | null } }>, total: { state: ScoreState, total: string | null, base: string | null, bonus: string | null, penalty: string | null, assignedMaximum: string | null }, problems: Array<{ criterionId: string, code: SheetProblemCode, message: string, blocking: boolean }>, allowedActions: Array<{ action: string, allowed: boolean, lockCode: string | null, lockReason: string | null }> } | null, userErrors: Array<{ code: EvaluationErrorCode, message: string, path: Array<string> }> } };

export type EvaluationValuesQueryVariables = Exact<{
  id: string | number;
}>;


export type EvaluationValuesQuery = { evaluation: { id: string, version: number, unitName: string, round: { id: string, name: string, stage: RoundStage, aggregationText: string, demonstration: boolean, criteriaSet: { notice: string | null, disqualifiers: Array<{ code: string, name: string, effect: DisqualifierEffect }>, groups: Array<{ id: string, code: string, name: string, parentId: string | null }> } }, totals: Array<{ stage: SheetStage | null, state: ScoreState, total: string | null, base: string | null, bonus: string | null, penalty: string | null }>, final: { state: ScoreState, total: string | null, base: string | null, bonus: string | null, penalty: string | null }, classification: { name: string, reason: string | null } | null, disqualifications: Array<{ code: string, name: string, effect: DisqualifierEffect, reason: string, document: { id: string, reference: string, issuedOn: string } | null }>, lines: Array<{ finalStage: SheetStage | null, criterion: { id: string, code: string, name: string, groupId: string, maximum: string }, self: { state: ScoreState, points: string | null }, cross: { state: ScoreState, points: string | null }, crossExplanation: { judgements: Array<{ handedIn: boolean, handling: CrossHandling, scorer: { shortName: string } | null, value: { state: ScoreState, points: string | null } }> } | null, agreed: { state: ScoreState, points: string | null }, appraised: { state: ScoreState, points: string | null }, final: { state: ScoreState, points: string | null }, correctedFrom: { state: ScoreState, points: string | null } | null }>, allowedActions: Array<{ action: string, allowed: boolean, lockCode: string | null, lockReason: string | null }> } | null };

export type FileInfoFragment = { id: string, name: string, kind: FileKind, size: number, url: string, previewable: boolean };

export type FileQueryVariables = Exact<{
  id: string | number;
}>;


export type FileQuery = { file: { id: string, name: string, kind: FileKind, size: number, url: string, previewable: boolean } | null };

export type OwnFilesQueryVariables = Exact<{
  search?: string | null | undefined;
}>;


export type OwnFilesQuery = { files: { nodes: Array<{ uploadedAt: string, id: string, name: string, kind: FileKind, size: number, url: string, previewable: boolean }> } };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { serverInfo: { demonstration: boolean, version: string }, viewer: { navigation: Array<NavigationItem>, user: { id: string, displayName: string, username: string }, roles: Array<{ id: string, role: Role, unit: { id: string, shortName: string } | null }>, units: Array<{ id: string, name: string, shortName: string, exists: boolean }>, allowedActions: Array<{ action: string, allowed: boolean, lockCode: string | null, lockReason: string | null }> } | null };

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


export type UserQuery = { user: { id: string, version: number, username: string, displayName: string, active: boolean, createdAt: string, roles: Array<{ id: string, role: Role, validFrom: string, validUntil: string | null, unit: { id: string, name: string } | null }>, notificationPreferences: { email: string | null, mail: boolean, mode: MailMode, language: MailLanguage } | null, allowedActions: Array<{ action: string, allowed: boolean, lockCode: string | null, lockReason: string | null }> } | null };

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

export type MovementsQueryVariables = Exact<{
  filter?: MovementFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type MovementsQuery = { movements: { totalCount: number | null, nodes: Array<{ id: string, name: string, level: MovementLevel, launcherName: string, startsOn: string | null, endsOn: string | null, current: boolean, responseCounts: Array<{ status: ResponseStatus, count: number }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type MovementQueryVariables = Exact<{
  id: string | number;
}>;


export type MovementQuery = { movement: { id: string, version: number, name: string, level: MovementLevel, scope: MovementScope, method: MovementMethod, launcherName: string, startsOn: string | null, endsOn: string | null, current: boolean, warnings: Array<string>, launchDocument: { id: string, reference: string, issuedOn: string } | null, phases: Array<{ id: string, name: string, startsOn: string | null, endsOn: string | null, note: string | null, document: { id: string, reference: string, issuedOn: string } | null }>, responses: { nodes: Array<{ id: string, version: number, status: ResponseStatus, plan: string, progress: string | null, result: string | null, exemplary: boolean, updatedAt: string, warnings: Array<string>, planDocument: { id: string, reference: string, issuedOn: string } | null, unit: { id: string, shortName: string }, allowedActions: Array<{ action: string, allowed: boolean, lockCode: string | null, lockReason: string | null }> }> }, responseCounts: Array<{ status: ResponseStatus, count: number }>, silentUnits: Array<{ id: string, shortName: string }>, allowedActions: Array<{ action: string, allowed: boolean, lockCode: string | null, lockReason: string | null }> } | null };

export type RespondToMovementMutationVariables = Exact<{
  input: RespondToMovementInput;
}>;


export type RespondToMovementMutation = { respondToMovement: { userErrors: Array<{ code: MovementErrorCode, message: string, path: Array<string> }> } };

export type ReportResponseMutationVariables = Exact<{
  input: ReportResponseInput;
}>;


export type ReportResponseMutation = { reportResponse: { userErrors: Array<{ code: MovementErrorCode, message: string, path: Array<string> }> } };

export type LaunchMovementMutationVariables = Exact<{
  input: LaunchMovementInput;
}>;


export type LaunchMovementMutation = { launchMovement: { movement: { id: string } | null, userErrors: Array<{ code: MovementErrorCode, message: string, path: Array<string> }> } };

export type AddMovementPhaseMutationVariables = Exact<{
  input: AddMovementPhaseInput;
}>;


export type AddMovementPhaseMutation = { addMovementPhase: { userErrors: Array<{ code: MovementErrorCode, message: string, path: Array<string> }> } };

export type MarkExemplaryResponseMutationVariables = Exact<{
  input: MarkExemplaryResponseInput;
}>;


export type MarkExemplaryResponseMutation = { markExemplaryResponse: { userErrors: Array<{ code: MovementErrorCode, message: string, path: Array<string> }> } };

export type UnreadNotificationsQueryVariables = Exact<{ [key: string]: never; }>;


export type UnreadNotificationsQuery = { viewer: { unreadNotifications: number } | null };

export type NotificationsQueryVariables = Exact<{
  unreadOnly: boolean;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type NotificationsQuery = { viewer: { notifications: { totalCount: number | null, nodes: Array<{ id: string, kind: NotificationKind | null, title: string, body: string, objectId: string, createdAt: string, readAt: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type MarkNotificationsReadMutationVariables = Exact<{
  input: MarkNotificationsReadInput;
}>;


export type MarkNotificationsReadMutation = { markNotificationsRead: { viewer: { unreadNotifications: number } | null, userErrors: Array<{ code: NotificationErrorCode, message: string, path: Array<string> }> } };

export type NotificationPreferencesQueryVariables = Exact<{ [key: string]: never; }>;


export type NotificationPreferencesQuery = { viewer: { user: { id: string, notificationPreferences: { email: string | null, mail: boolean, mode: MailMode, language: MailLanguage } | null } } | null };

export type SetNotificationPreferencesMutationVariables = Exact<{
  input: SetNotificationPreferencesInput;
}>;


export type SetNotificationPreferencesMutation = { setNotificationPreferences: { user: { id: string } | null, userErrors: Array<{ code: NotificationErrorCode, message: string, path: Array<string> }> } };

export type ReminderSettingsQueryVariables = Exact<{ [key: string]: never; }>;


export type ReminderSettingsQuery = { reminderSettings: { ladderHours: Array<number>, pauseHours: number, defaults: boolean, allowedActions: Array<{ action: string, allowed: boolean, lockCode: string | null, lockReason: string | null }> } };

export type SetReminderSettingsMutationVariables = Exact<{
  input: SetReminderSettingsInput;
}>;


export type SetReminderSettingsMutation = { setReminderSettings: { settings: { defaults: boolean } | null, userErrors: Array<{ code: NotificationErrorCode, message: string, path: Array<string> }> } };

export type PublishedResultsQueryVariables = Exact<{
  filter?: PublishedResultFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type PublishedResultsQuery = { publishedResults: { totalCount: number | null, nodes: Array<{ id: string, resultVersion: number, clusterName: string, ministryName: string, roundName: string, year: number, publishedAt: string, decision: string | null, demonstration: boolean }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type PublishedResultQueryVariables = Exact<{
  id: string | number;
}>;


export type PublishedResultQuery = { publishedResult: { id: string, resultVersion: number, current: boolean, clusterName: string, ministryName: string, roundName: string, kind: RoundKind, year: number, publishedAt: string, decision: string | null, reason: string | null, unresolvedReason: string | null, demonstration: boolean, criteriaName: string, criteriaNotice: string | null, declaredTotal: string, hash: string, bundleUrl: string | null, unresolved: Array<{ unitName: string, unitCode: string, subject: string | null, filedAt: string }>, signature: { keyId: string, algorithm: string, sha256: string, value: string, publicKey: string } | null, groups: Array<{ code: string, name: string, maximum: string }>, rows: Array<{ rank: number | null, unitName: string, unitCode: string, total: string, base: string, bonus: string, penalty: string, percent: string | null, classification: string | null, groups: Array<{ code: string, name: string, points: string, maximum: string, percent: string | null }> }>, versions: Array<{ id: string, resultVersion: number, current: boolean, publishedAt: string, reason: string | null }> } | null };

export type PublishedReceiptQueryVariables = Exact<{
  id: string | number;
  unitCode: string;
}>;


export type PublishedReceiptQuery = { publishedResult: { id: string, roundName: string, clusterName: string, year: number, demonstration: boolean, criteriaNotice: string | null, row: { unitName: string, receipt: { unitCode: string, unitName: string, crossRule: string, rank: { rank: number | null, tied: boolean, ranked: number, sentence: string, trace: Array<{ rule: TieRule, value: string, decided: boolean, sentence: string }> }, classification: { code: string, name: string, sentence: string, thresholds: Array<{ code: string, name: string, atLeast: string, reached: boolean, floors: Array<{ groupCode: string, percent: string, actual: string | null, reached: boolean }> }> } | null, total: { total: string, base: string, bonus: string, penalty: string, basePoints: string, assignedMaximum: string, normalised: boolean, sentence: string, baseSentence: string, bonusSentence: string, penaltySentence: string }, groups: Array<{ code: string, name: string, parentCode: string | null, section: CriterionSection, points: string, maximum: string }>, grounds: Array<{ code: string, name: string, effect: DisqualifierEffect }>, adjustments: Array<{ lineCode: string, objectionId: string, by: string | null, at: string, reason: string | null, before: { state: ScoreState, points: string | null }, after: { state: ScoreState, points: string | null } }>, lines: Array<{ code: string, name: string, groupCode: string, section: CriterionSection, maximum: string, rule: string, ruleType: RuleType, decidedBy: SheetStage | null, effect: ReceiptEffect, points: string, countedMaximum: string, sentence: string, value: { state: ScoreState, points: string | null }, field: Array<{ unitCode: string, unitName: string, actual: string, target: string | null, leads: boolean, value: { state: ScoreState, points: string | null } }>, stages: Array<{ stage: SheetStage, decides: boolean, value: { state: ScoreState, points: string | null } | null, papers: Array<{ sheetId: string | null, authorName: string, submittedAt: string | null, submittedBy: string | null, sentence: string, handling: CrossHandling | null, note: string | null, value: { state: ScoreState, points: string | null }, evidence: Array<{ text: string, documentId: string | null, reference: string | null, page: string | null }> }> }> }> } | null } | null } | null };

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


export type UnitQuery = { unit: { id: string, version: number, kind: UnitKind, name: string, shortName: string, code: string, exists: boolean, establishedOn: string, dissolvedOn: string | null, parent: { id: string, name: string } | null, names: Array<{ name: string, code: string, validFrom: string, validUntil: string | null }>, predecessors: Array<{ id: string, name: string }>, successors: Array<{ id: string, name: string }>, memberships: Array<{ id: string, validFrom: string, validUntil: string | null, cluster: { id: string, name: string } }>, timeline: Array<{ on: string, kind: TimelineEventKind, successionKind: SuccessionKind | null, text: string, units: Array<{ id: string, name: string }>, cluster: { id: string, name: string } | null, document: { id: string, reference: string, issuedOn: string } | null }>, allowedActions: Array<{ action: string, allowed: boolean, lockCode: string | null, lockReason: string | null }> } | null };

export type UnitSearchQueryVariables = Exact<{
  search: string;
  asOf?: string | null | undefined;
}>;


export type UnitSearchQuery = { units: { nodes: Array<{ id: string, name: string, shortName: string }> } };

export type CreateUnitMutationVariables = Exact<{
  input: CreateUnitInput;
}>;


export type CreateUnitMutation = { createUnit: { unit: { id: string } | null, userErrors: Array<{ code: UnitErrorCode, message: string, path: Array<string> }> } };

export type RenameUnitMutationVariables = Exact<{
  input: RenameUnitInput;
}>;


export type RenameUnitMutation = { renameUnit: { userErrors: Array<{ code: UnitErrorCode, message: string, path: Array<string> }> } };

export type RecordSuccessionMutationVariables = Exact<{
  input: RecordSuccessionInput;
}>;


export type RecordSuccessionMutation = { recordSuccession: { userErrors: Array<{ code: UnitErrorCode, message: string, path: Array<string> }> } };

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
export const FirmRankFragmentDoc = new TypedDocumentString(`
    fragment FirmRank on RankFirmness {
  unit {
    id
    shortName
  }
  rank
  ownBallotBlindRank
  bestRank
  worstRank
  closeCall
  withoutScorers {
    scorer {
      id
    }
    rank
  }
}
    `, {"fragmentName":"FirmRank"}) as unknown as TypedDocumentString<FirmRankFragment, unknown>;
export const ImportStateFragmentDoc = new TypedDocumentString(`
    fragment ImportState on Import {
  id
  fileName
  state
  createdAt
  expiresAt
  sheetVersion
  workbookVersion
  otherCriteria
  worksheets {
    name
    rows
    hidden
  }
  worksheet
  headerRow
  encoding
  encodingGuess
  encodingSamples {
    before
    after
  }
  columns {
    index
    header
    role
    fact
    guess
    hidden
    samples
  }
  counts {
    add
    change
    same
    skip
    error
  }
  rows {
    row
    code
    name
    status
    criterionCode
    criterionName
    before {
      value {
        state
        points
      }
      facts
    }
    after {
      value {
        state
        points
      }
      facts
    }
    note
    evidence
    cells
    messages {
      severity
      code
      message
      column
    }
  }
  allowedActions {
    action
    allowed
    lockCode
    lockReason
  }
}
    `, {"fragmentName":"ImportState"}) as unknown as TypedDocumentString<ImportStateFragment, unknown>;
export const ReceiptTreeFragmentDoc = new TypedDocumentString(`
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
    `, {"fragmentName":"ReceiptTree"}) as unknown as TypedDocumentString<ReceiptTreeFragment, unknown>;
export const FileInfoFragmentDoc = new TypedDocumentString(`
    fragment FileInfo on File {
  id
  name
  kind
  size
  url
  previewable
}
    `, {"fragmentName":"FileInfo"}) as unknown as TypedDocumentString<FileInfoFragment, unknown>;
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
    fragment FileInfo on File {
  id
  name
  kind
  size
  url
  previewable
}`, {"fragmentName":"SheetState"}) as unknown as TypedDocumentString<SheetStateFragment, unknown>;
export const AuditEventsDocument = new TypedDocumentString(`
    query AuditEvents($filter: AuditFilter, $first: Int, $after: String) {
  auditEvents(filter: $filter, first: $first, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      sequence
      at
      actor
      actorName
      action
      object
      before
      after
      reason
      hash
      requestId
    }
  }
}
    `) as unknown as TypedDocumentString<AuditEventsQuery, AuditEventsQueryVariables>;
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
export const FormClusterDocument = new TypedDocumentString(`
    mutation FormCluster($input: FormClusterInput!) {
  formCluster(input: $input) {
    cluster {
      id
    }
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<FormClusterMutation, FormClusterMutationVariables>;
export const AddMemberDocument = new TypedDocumentString(`
    mutation AddMember($input: AddMemberInput!) {
  addMember(input: $input) {
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<AddMemberMutation, AddMemberMutationVariables>;
export const EndMembershipDocument = new TypedDocumentString(`
    mutation EndMembership($input: EndMembershipInput!) {
  endMembership(input: $input) {
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<EndMembershipMutation, EndMembershipMutationVariables>;
export const EndOfficeDocument = new TypedDocumentString(`
    mutation EndOffice($input: EndOfficeInput!) {
  endOffice(input: $input) {
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<EndOfficeMutation, EndOfficeMutationVariables>;
export const CriteriaSetDiffDocument = new TypedDocumentString(`
    query CriteriaSetDiff($from: ID, $to: ID!) {
  criteriaSetDiff(fromId: $from, toId: $to) {
    from {
      id
      name
      year
      status
    }
    to {
      id
      name
      year
      status
    }
    frame {
      subject
      kind
      label
      code
      name
      before
      after
      sentence
    }
    lines {
      before {
        id
        code
        name
        maximum
        rule {
          explanation
        }
      }
      after {
        id
        code
        name
        maximum
        rule {
          explanation
        }
      }
      differences {
        subject
        kind
        label
        code
        name
        before
        after
        sentence
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CriteriaSetDiffQuery, CriteriaSetDiffQueryVariables>;
export const CopyCriteriaSetDocument = new TypedDocumentString(`
    mutation CopyCriteriaSet($input: CopyCriteriaSetInput!) {
  copyCriteriaSet(input: $input) {
    criteriaSet {
      id
    }
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<CopyCriteriaSetMutation, CopyCriteriaSetMutationVariables>;
export const UpdateCriteriaSetDocument = new TypedDocumentString(`
    mutation UpdateCriteriaSet($input: UpdateCriteriaSetInput!) {
  updateCriteriaSet(input: $input) {
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<UpdateCriteriaSetMutation, UpdateCriteriaSetMutationVariables>;
export const RemoveCriterionGroupDocument = new TypedDocumentString(`
    mutation RemoveCriterionGroup($input: RemoveCriterionGroupInput!) {
  removeCriterionGroup(input: $input) {
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<RemoveCriterionGroupMutation, RemoveCriterionGroupMutationVariables>;
export const MoveCriterionDocument = new TypedDocumentString(`
    mutation MoveCriterion($input: MoveCriterionInput!) {
  moveCriterion(input: $input) {
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<MoveCriterionMutation, MoveCriterionMutationVariables>;
export const MoveCriterionGroupDocument = new TypedDocumentString(`
    mutation MoveCriterionGroup($input: MoveCriterionGroupInput!) {
  moveCriterionGroup(input: $input) {
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<MoveCriterionGroupMutation, MoveCriterionGroupMutationVariables>;
export const MapCriterionDocument = new TypedDocumentString(`
    mutation MapCriterion($input: MapCriterionInput!) {
  mapCriterion(input: $input) {
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<MapCriterionMutation, MapCriterionMutationVariables>;
export const SaveDisqualifierDocument = new TypedDocumentString(`
    mutation SaveDisqualifier($input: SaveDisqualifierInput!) {
  saveDisqualifier(input: $input) {
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<SaveDisqualifierMutation, SaveDisqualifierMutationVariables>;
export const RemoveDisqualifierDocument = new TypedDocumentString(`
    mutation RemoveDisqualifier($input: RemoveDisqualifierInput!) {
  removeDisqualifier(input: $input) {
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<RemoveDisqualifierMutation, RemoveDisqualifierMutationVariables>;
export const SheetPreviewDocument = new TypedDocumentString(`
    query SheetPreview($id: ID!) {
  criteriaSet(id: $id) {
    id
    name
    year
    status
    notice
    declaredTotal
    groups {
      id
      code
      name
      parentId
      section
      position
      maximum
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
      applicability
      rule {
        type
        explanation
        slots {
          key
          label
          kind
          choices
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SheetPreviewQuery, SheetPreviewQueryVariables>;
export const CriteriaSetsDocument = new TypedDocumentString(`
    query CriteriaSets($filter: CriteriaSetFilter, $first: Int, $after: String) {
  criteriaSets(filter: $filter, first: $first, after: $after) {
    nodes {
      id
      name
      year
      status
      declaredTotal
      notice
      owner {
        id
        shortName
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}
    `) as unknown as TypedDocumentString<CriteriaSetsQuery, CriteriaSetsQueryVariables>;
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
    copiedFrom {
      id
      name
      year
    }
    supersedes {
      id
      name
    }
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
      originIds
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
        atTarget
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
      lockCode
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
export const CreateCriteriaSetDocument = new TypedDocumentString(`
    mutation CreateCriteriaSet($input: CreateCriteriaSetInput!) {
  createCriteriaSet(input: $input) {
    criteriaSet {
      id
    }
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<CreateCriteriaSetMutation, CreateCriteriaSetMutationVariables>;
export const PublishCriteriaSetDocument = new TypedDocumentString(`
    mutation PublishCriteriaSet($input: PublishCriteriaSetInput!) {
  publishCriteriaSet(input: $input) {
    criteriaSet {
      id
    }
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<PublishCriteriaSetMutation, PublishCriteriaSetMutationVariables>;
export const SaveCriterionGroupDocument = new TypedDocumentString(`
    mutation SaveCriterionGroup($input: SaveCriterionGroupInput!) {
  saveCriterionGroup(input: $input) {
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<SaveCriterionGroupMutation, SaveCriterionGroupMutationVariables>;
export const SaveCriterionDocument = new TypedDocumentString(`
    mutation SaveCriterion($input: SaveCriterionInput!) {
  saveCriterion(input: $input) {
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<SaveCriterionMutation, SaveCriterionMutationVariables>;
export const RemoveCriterionDocument = new TypedDocumentString(`
    mutation RemoveCriterion($input: RemoveCriterionInput!) {
  removeCriterion(input: $input) {
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<RemoveCriterionMutation, RemoveCriterionMutationVariables>;
export const DocumentsDocument = new TypedDocumentString(`
    query Documents($filter: DocumentFilter, $first: Int, $after: String) {
  documents(filter: $filter, first: $first, after: $after) {
    nodes {
      id
      reference
      type
      issuedOn
      issuerName
      summary
      links {
        subject
        label
        kind
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}
    `) as unknown as TypedDocumentString<DocumentsQuery, DocumentsQueryVariables>;
export const RecordDocumentDocument = new TypedDocumentString(`
    mutation RecordDocument($input: RecordDocumentInput!) {
  recordDocument(input: $input) {
    document {
      id
    }
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<RecordDocumentMutation, RecordDocumentMutationVariables>;
export const DocumentDocument = new TypedDocumentString(`
    query Document($id: ID!) {
  document(id: $id) {
    id
    version
    reference
    type
    issuedOn
    issuerName
    summary
    issuer {
      id
      name
    }
    links {
      subject
      label
      kind
    }
    allowedActions {
      action
      allowed
      lockCode
      lockReason
    }
  }
}
    `) as unknown as TypedDocumentString<DocumentQuery, DocumentQueryVariables>;
export const UpdateDocumentDocument = new TypedDocumentString(`
    mutation UpdateDocument($input: UpdateDocumentInput!) {
  updateDocument(input: $input) {
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<UpdateDocumentMutation, UpdateDocumentMutationVariables>;
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
    round {
      id
    }
    sheet {
      id
    }
    evaluation {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<DueItemsQuery, DueItemsQueryVariables>;
export const RoundAmendmentsDocument = new TypedDocumentString(`
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
    `) as unknown as TypedDocumentString<RoundAmendmentsQuery, RoundAmendmentsQueryVariables>;
export const SheetAmendmentDocument = new TypedDocumentString(`
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
    `) as unknown as TypedDocumentString<SheetAmendmentQuery, SheetAmendmentQueryVariables>;
export const AmendableSetsDocument = new TypedDocumentString(`
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
    `) as unknown as TypedDocumentString<AmendableSetsQuery, AmendableSetsQueryVariables>;
export const AmendmentPreviewDocument = new TypedDocumentString(`
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
    `) as unknown as TypedDocumentString<AmendmentPreviewQuery, AmendmentPreviewQueryVariables>;
export const AmendRoundDocument = new TypedDocumentString(`
    mutation AmendRound($input: AmendRoundInput!) {
  amendRound(input: $input) {
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<AmendRoundMutation, AmendRoundMutationVariables>;
export const AcknowledgeAmendmentDocument = new TypedDocumentString(`
    mutation AcknowledgeAmendment($input: AcknowledgeAmendmentInput!) {
  acknowledgeAmendment(input: $input) {
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<AcknowledgeAmendmentMutation, AcknowledgeAmendmentMutationVariables>;
export const AppraisalRoundDocument = new TypedDocumentString(`
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
    `) as unknown as TypedDocumentString<AppraisalRoundQuery, AppraisalRoundQueryVariables>;
export const AppraisalQueueDocument = new TypedDocumentString(`
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
    `) as unknown as TypedDocumentString<AppraisalQueueQuery, AppraisalQueueQueryVariables>;
export const AppraiseLinesDocument = new TypedDocumentString(`
    mutation AppraiseLines($input: SaveScoresInput!) {
  saveScores(input: $input) {
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<AppraiseLinesMutation, AppraiseLinesMutationVariables>;
export const SubmitAppraisalDocument = new TypedDocumentString(`
    mutation SubmitAppraisal($input: SubmitSheetInput!) {
  submitSheet(input: $input) {
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<SubmitAppraisalMutation, SubmitAppraisalMutationVariables>;
export const AssignmentBoardDocument = new TypedDocumentString(`
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
    `) as unknown as TypedDocumentString<AssignmentBoardQuery, AssignmentBoardQueryVariables>;
export const ProposeAssignmentsDocument = new TypedDocumentString(`
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
    `) as unknown as TypedDocumentString<ProposeAssignmentsQuery, ProposeAssignmentsQueryVariables>;
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
export const ChangeAssignmentDocument = new TypedDocumentString(`
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
    `) as unknown as TypedDocumentString<ChangeAssignmentMutation, ChangeAssignmentMutationVariables>;
export const DeclareConflictDocument = new TypedDocumentString(`
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
    `) as unknown as TypedDocumentString<DeclareConflictMutation, DeclareConflictMutationVariables>;
export const RecordDisqualificationDocument = new TypedDocumentString(`
    mutation RecordDisqualification($input: RecordDisqualificationInput!) {
  recordDisqualification(input: $input) {
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<RecordDisqualificationMutation, RecordDisqualificationMutationVariables>;
export const LiftDisqualificationDocument = new TypedDocumentString(`
    mutation LiftDisqualification($input: LiftDisqualificationInput!) {
  liftDisqualification(input: $input) {
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<LiftDisqualificationMutation, LiftDisqualificationMutationVariables>;
export const FairnessDocument = new TypedDocumentString(`
    query Fairness($id: ID!) {
  round(id: $id) {
    id
    name
    stage
    demonstration
    cluster {
      id
      name
    }
    fairness {
      papers
      thresholds {
        outlier
        leniency
        reciprocity
        strictness
        levelling
        gap
      }
      signals {
        kind
        name
        notable
        finding
        method
        limits
      }
      scorers {
        scorer {
          id
          shortName
        }
        papers
        lines
        percent
        points
        notable
      }
      paperExcesses {
        scorer {
          id
        }
        unit {
          id
        }
        excess
        notable
      }
      pairs {
        one {
          id
          shortName
        }
        other {
          id
          shortName
        }
        oneGives
        otherGives
        mutual
        notable
        earlierYears
      }
      outliers {
        criterion {
          id
          code
        }
        scorer {
          id
          shortName
        }
        unit {
          id
          shortName
        }
        points
        median
        percent
        reason
      }
      spreads {
        criterion {
          id
          code
          name
          maximum
        }
        meanRange
        meanDeviation
        widestRange
        widestUnit {
          shortName
        }
      }
      levelling {
        all {
          full
          of
          percent
        }
        scorers {
          unit {
            id
            shortName
          }
          marks {
            full
            of
            percent
            notable
          }
        }
      }
      gaps {
        unit {
          id
          shortName
        }
        own
        decided
        gap
        percent
        lineCount
      }
      finalGaps: gaps(basis: FINAL) {
        unit {
          id
        }
        decided
        gap
      }
      ranks {
        ...FirmRank
      }
      finalRanks: ranks(basis: FINAL) {
        ...FirmRank
      }
    }
  }
}
    fragment FirmRank on RankFirmness {
  unit {
    id
    shortName
  }
  rank
  ownBallotBlindRank
  bestRank
  worstRank
  closeCall
  withoutScorers {
    scorer {
      id
    }
    rank
  }
}`) as unknown as TypedDocumentString<FairnessQuery, FairnessQueryVariables>;
export const ImportTargetDocument = new TypedDocumentString(`
    query ImportTarget($id: ID!) {
  sheet(id: $id) {
    id
    stage
    sealed
    dueAt
    evaluation {
      unitName
      round {
        id
        name
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
    `) as unknown as TypedDocumentString<ImportTargetQuery, ImportTargetQueryVariables>;
export const ImportDocument = new TypedDocumentString(`
    query Import($id: ID!) {
  import(id: $id) {
    ...ImportState
  }
}
    fragment ImportState on Import {
  id
  fileName
  state
  createdAt
  expiresAt
  sheetVersion
  workbookVersion
  otherCriteria
  worksheets {
    name
    rows
    hidden
  }
  worksheet
  headerRow
  encoding
  encodingGuess
  encodingSamples {
    before
    after
  }
  columns {
    index
    header
    role
    fact
    guess
    hidden
    samples
  }
  counts {
    add
    change
    same
    skip
    error
  }
  rows {
    row
    code
    name
    status
    criterionCode
    criterionName
    before {
      value {
        state
        points
      }
      facts
    }
    after {
      value {
        state
        points
      }
      facts
    }
    note
    evidence
    cells
    messages {
      severity
      code
      message
      column
    }
  }
  allowedActions {
    action
    allowed
    lockCode
    lockReason
  }
}`) as unknown as TypedDocumentString<ImportQuery, ImportQueryVariables>;
export const RemapImportDocument = new TypedDocumentString(`
    mutation RemapImport($input: RemapImportInput!) {
  remapImport(input: $input) {
    import {
      ...ImportState
    }
    userErrors {
      code
      message
      path
    }
  }
}
    fragment ImportState on Import {
  id
  fileName
  state
  createdAt
  expiresAt
  sheetVersion
  workbookVersion
  otherCriteria
  worksheets {
    name
    rows
    hidden
  }
  worksheet
  headerRow
  encoding
  encodingGuess
  encodingSamples {
    before
    after
  }
  columns {
    index
    header
    role
    fact
    guess
    hidden
    samples
  }
  counts {
    add
    change
    same
    skip
    error
  }
  rows {
    row
    code
    name
    status
    criterionCode
    criterionName
    before {
      value {
        state
        points
      }
      facts
    }
    after {
      value {
        state
        points
      }
      facts
    }
    note
    evidence
    cells
    messages {
      severity
      code
      message
      column
    }
  }
  allowedActions {
    action
    allowed
    lockCode
    lockReason
  }
}`) as unknown as TypedDocumentString<RemapImportMutation, RemapImportMutationVariables>;
export const ApplyImportDocument = new TypedDocumentString(`
    mutation ApplyImport($input: ApplyImportInput!) {
  applyImport(input: $input) {
    import {
      ...ImportState
    }
    userErrors {
      code
      message
      path
    }
  }
}
    fragment ImportState on Import {
  id
  fileName
  state
  createdAt
  expiresAt
  sheetVersion
  workbookVersion
  otherCriteria
  worksheets {
    name
    rows
    hidden
  }
  worksheet
  headerRow
  encoding
  encodingGuess
  encodingSamples {
    before
    after
  }
  columns {
    index
    header
    role
    fact
    guess
    hidden
    samples
  }
  counts {
    add
    change
    same
    skip
    error
  }
  rows {
    row
    code
    name
    status
    criterionCode
    criterionName
    before {
      value {
        state
        points
      }
      facts
    }
    after {
      value {
        state
        points
      }
      facts
    }
    note
    evidence
    cells
    messages {
      severity
      code
      message
      column
    }
  }
  allowedActions {
    action
    allowed
    lockCode
    lockReason
  }
}`) as unknown as TypedDocumentString<ApplyImportMutation, ApplyImportMutationVariables>;
export const UndoImportDocument = new TypedDocumentString(`
    mutation UndoImport($input: UndoImportInput!) {
  undoImport(input: $input) {
    import {
      ...ImportState
    }
    userErrors {
      code
      message
      path
    }
  }
}
    fragment ImportState on Import {
  id
  fileName
  state
  createdAt
  expiresAt
  sheetVersion
  workbookVersion
  otherCriteria
  worksheets {
    name
    rows
    hidden
  }
  worksheet
  headerRow
  encoding
  encodingGuess
  encodingSamples {
    before
    after
  }
  columns {
    index
    header
    role
    fact
    guess
    hidden
    samples
  }
  counts {
    add
    change
    same
    skip
    error
  }
  rows {
    row
    code
    name
    status
    criterionCode
    criterionName
    before {
      value {
        state
        points
      }
      facts
    }
    after {
      value {
        state
        points
      }
      facts
    }
    note
    evidence
    cells
    messages {
      severity
      code
      message
      column
    }
  }
  allowedActions {
    action
    allowed
    lockCode
    lockReason
  }
}`) as unknown as TypedDocumentString<UndoImportMutation, UndoImportMutationVariables>;
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
export const RoundObjectionsDocument = new TypedDocumentString(`
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
    `) as unknown as TypedDocumentString<RoundObjectionsQuery, RoundObjectionsQueryVariables>;
export const FileObjectionDocument = new TypedDocumentString(`
    mutation FileObjection($input: FileObjectionInput!) {
  fileObjection(input: $input) {
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<FileObjectionMutation, FileObjectionMutationVariables>;
export const AdmitObjectionDocument = new TypedDocumentString(`
    mutation AdmitObjection($input: AdmitObjectionInput!) {
  admitObjection(input: $input) {
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<AdmitObjectionMutation, AdmitObjectionMutationVariables>;
export const DecideObjectionDocument = new TypedDocumentString(`
    mutation DecideObjection($input: DecideObjectionInput!) {
  decideObjection(input: $input) {
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<DecideObjectionMutation, DecideObjectionMutationVariables>;
export const WithdrawObjectionDocument = new TypedDocumentString(`
    mutation WithdrawObjection($input: WithdrawObjectionInput!) {
  withdrawObjection(input: $input) {
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<WithdrawObjectionMutation, WithdrawObjectionMutationVariables>;
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
    ownFairness {
      unit {
        id
        shortName
      }
      papers
      leniencyPercent
      leniencyPoints
      finding
      rank
      ownBallotBlindRank
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
          totals {
            stage
            state
            total
          }
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
export const RankingLinesDocument = new TypedDocumentString(`
    query RankingLines($id: ID!) {
  round(id: $id) {
    id
    criteriaSet {
      groups {
        id
        code
        name
        section
        parentId
      }
      criteria {
        id
        code
        name
        groupId
        section
        maximum
      }
    }
    evaluations {
      id
      lines {
        criterion {
          id
        }
        final {
          state
          points
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RankingLinesQuery, RankingLinesQueryVariables>;
export const RankHistoryDocument = new TypedDocumentString(`
    query RankHistory($id: ID!) {
  cluster(id: $id) {
    id
    rankHistory {
      rounds {
        resultId
        year
        kind
        roundName
        clusterName
        demonstration
        rows {
          unitId
          unitName
          shortName
          unitCode
          rank
          total
        }
      }
      successions {
        kind
        effectiveOn
        predecessor {
          id
          shortName
        }
        successor {
          id
          shortName
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RankHistoryQuery, RankHistoryQueryVariables>;
export const EvaluationReceiptDocument = new TypedDocumentString(`
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
}`) as unknown as TypedDocumentString<EvaluationReceiptQuery, EvaluationReceiptQueryVariables>;
export const ReplayedRoundDocument = new TypedDocumentString(`
    query ReplayedRound($id: ID!, $first: Int) {
  round(id: $id) {
    id
    name
    year
    stage
    demonstration
    tieRules
    aggregation
    criteriaSet {
      id
      name
    }
    allowedActions {
      action
      allowed
      lockCode
      lockReason
    }
  }
  criteriaSets(first: $first) {
    nodes {
      id
      name
      year
      status
    }
  }
}
    `) as unknown as TypedDocumentString<ReplayedRoundQuery, ReplayedRoundQueryVariables>;
export const ReplayRoundDocument = new TypedDocumentString(`
    query ReplayRound($round: ID!, $input: ReplayInput!) {
  replayRound(roundId: $round, input: $input) {
    unchanged
    rows {
      unitName
      rankBefore
      rankAfter
      totalBefore
      totalAfter
      classBefore {
        code
        name
      }
      classAfter {
        code
        name
      }
      evaluation {
        id
      }
      swaps {
        unitName
        gained
        causes {
          kind
          code
          name
          amount
        }
      }
    }
    assumptions {
      code
      name
      basis
      text
    }
  }
}
    `) as unknown as TypedDocumentString<ReplayRoundQuery, ReplayRoundQueryVariables>;
export const EvaluationRepliesDocument = new TypedDocumentString(`
    query EvaluationReplies($id: ID!) {
  evaluation(id: $id) {
    id
    unitName
    round {
      id
      name
      stage
      demonstration
      hearing {
        replyHours
        declared
      }
    }
    replies {
      criterion {
        id
        code
        name
        maximum
        rule {
          slots {
            key
            label
          }
        }
      }
      windows {
        stage
        dueAt
        state
        mayAccept
        mayReply
        before {
          state
          points
        }
        value {
          state
          points
        }
      }
      messages {
        id
        kind
        stage
        text
        outcome
        facts
        page
        dueAt
        returnState
        authorName
        at
        mayAnswer
        maySupplement
        value {
          state
          points
        }
        author {
          id
          shortName
        }
        document {
          id
          reference
          issuedOn
        }
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
    `) as unknown as TypedDocumentString<EvaluationRepliesQuery, EvaluationRepliesQueryVariables>;
export const AcceptLinesDocument = new TypedDocumentString(`
    mutation AcceptLines($input: AcceptLinesInput!) {
  acceptLines(input: $input) {
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<AcceptLinesMutation, AcceptLinesMutationVariables>;
export const ReplyToLineDocument = new TypedDocumentString(`
    mutation ReplyToLine($input: ReplyToLineInput!) {
  replyToLine(input: $input) {
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<ReplyToLineMutation, ReplyToLineMutationVariables>;
export const AnswerReplyDocument = new TypedDocumentString(`
    mutation AnswerReply($input: AnswerReplyInput!) {
  answerReply(input: $input) {
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<AnswerReplyMutation, AnswerReplyMutationVariables>;
export const ReturnLineDocument = new TypedDocumentString(`
    mutation ReturnLine($input: ReturnLineInput!) {
  returnLine(input: $input) {
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<ReturnLineMutation, ReturnLineMutationVariables>;
export const SupplementLineDocument = new TypedDocumentString(`
    mutation SupplementLine($input: SupplementLineInput!) {
  supplementLine(input: $input) {
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<SupplementLineMutation, SupplementLineMutationVariables>;
export const RoundsDocument = new TypedDocumentString(`
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
    `) as unknown as TypedDocumentString<RoundsQuery, RoundsQueryVariables>;
export const RoundDocument = new TypedDocumentString(`
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
export const ProposePublicationDocument = new TypedDocumentString(`
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
    `) as unknown as TypedDocumentString<ProposePublicationMutation, ProposePublicationMutationVariables>;
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
export const SetHearingDocument = new TypedDocumentString(`
    mutation SetHearing($input: SetHearingInput!) {
  setHearing(input: $input) {
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<SetHearingMutation, SetHearingMutationVariables>;
export const RemindUnitsDocument = new TypedDocumentString(`
    mutation RemindUnits($input: RemindUnitsInput!) {
  remindUnits(input: $input) {
    reminded {
      units {
        unitName
        outcome
        missing
        lastRemindedAt
      }
    }
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<RemindUnitsMutation, RemindUnitsMutationVariables>;
export const EarlierValuesDocument = new TypedDocumentString(`
    query EarlierValues($id: ID!) {
  evaluation(id: $id) {
    lines {
      criterion {
        id
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
    }
  }
}
    `) as unknown as TypedDocumentString<EarlierValuesQuery, EarlierValuesQueryVariables>;
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
fragment FileInfo on File {
  id
  name
  kind
  size
  url
  previewable
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
fragment FileInfo on File {
  id
  name
  kind
  size
  url
  previewable
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
    fragment FileInfo on File {
  id
  name
  kind
  size
  url
  previewable
}`) as unknown as TypedDocumentString<SelfEvidenceQuery, SelfEvidenceQueryVariables>;
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
fragment FileInfo on File {
  id
  name
  kind
  size
  url
  previewable
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
fragment FileInfo on File {
  id
  name
  kind
  size
  url
  previewable
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
fragment FileInfo on File {
  id
  name
  kind
  size
  url
  previewable
}`) as unknown as TypedDocumentString<WithdrawSheetMutation, WithdrawSheetMutationVariables>;
export const EvaluationValuesDocument = new TypedDocumentString(`
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
    `) as unknown as TypedDocumentString<EvaluationValuesQuery, EvaluationValuesQueryVariables>;
export const FileDocument = new TypedDocumentString(`
    query File($id: ID!) {
  file(id: $id) {
    ...FileInfo
  }
}
    fragment FileInfo on File {
  id
  name
  kind
  size
  url
  previewable
}`) as unknown as TypedDocumentString<FileQuery, FileQueryVariables>;
export const OwnFilesDocument = new TypedDocumentString(`
    query OwnFiles($search: String) {
  files(filter: {search: $search}, first: 10) {
    nodes {
      ...FileInfo
      uploadedAt
    }
  }
}
    fragment FileInfo on File {
  id
  name
  kind
  size
  url
  previewable
}`) as unknown as TypedDocumentString<OwnFilesQuery, OwnFilesQueryVariables>;
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
    units {
      id
      name
      shortName
      exists
    }
    navigation
    allowedActions {
      action
      allowed
      lockCode
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
    notificationPreferences {
      email
      mail
      mode
      language
    }
    allowedActions {
      action
      allowed
      lockCode
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
export const MovementsDocument = new TypedDocumentString(`
    query Movements($filter: MovementFilter, $first: Int, $after: String) {
  movements(filter: $filter, first: $first, after: $after) {
    nodes {
      id
      name
      level
      launcherName
      startsOn
      endsOn
      current
      responseCounts {
        status
        count
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}
    `) as unknown as TypedDocumentString<MovementsQuery, MovementsQueryVariables>;
export const MovementDocument = new TypedDocumentString(`
    query Movement($id: ID!) {
  movement(id: $id) {
    id
    version
    name
    level
    scope
    method
    launcherName
    startsOn
    endsOn
    current
    warnings
    launchDocument {
      id
      reference
      issuedOn
    }
    phases {
      id
      name
      startsOn
      endsOn
      note
      document {
        id
        reference
        issuedOn
      }
    }
    responses(first: 100) {
      nodes {
        id
        version
        status
        plan
        planDocument {
          id
          reference
          issuedOn
        }
        progress
        result
        exemplary
        updatedAt
        warnings
        unit {
          id
          shortName
        }
        allowedActions {
          action
          allowed
          lockCode
          lockReason
        }
      }
    }
    responseCounts {
      status
      count
    }
    silentUnits {
      id
      shortName
    }
    allowedActions {
      action
      allowed
      lockCode
      lockReason
    }
  }
}
    `) as unknown as TypedDocumentString<MovementQuery, MovementQueryVariables>;
export const RespondToMovementDocument = new TypedDocumentString(`
    mutation RespondToMovement($input: RespondToMovementInput!) {
  respondToMovement(input: $input) {
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<RespondToMovementMutation, RespondToMovementMutationVariables>;
export const ReportResponseDocument = new TypedDocumentString(`
    mutation ReportResponse($input: ReportResponseInput!) {
  reportResponse(input: $input) {
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<ReportResponseMutation, ReportResponseMutationVariables>;
export const LaunchMovementDocument = new TypedDocumentString(`
    mutation LaunchMovement($input: LaunchMovementInput!) {
  launchMovement(input: $input) {
    movement {
      id
    }
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<LaunchMovementMutation, LaunchMovementMutationVariables>;
export const AddMovementPhaseDocument = new TypedDocumentString(`
    mutation AddMovementPhase($input: AddMovementPhaseInput!) {
  addMovementPhase(input: $input) {
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<AddMovementPhaseMutation, AddMovementPhaseMutationVariables>;
export const MarkExemplaryResponseDocument = new TypedDocumentString(`
    mutation MarkExemplaryResponse($input: MarkExemplaryResponseInput!) {
  markExemplaryResponse(input: $input) {
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<MarkExemplaryResponseMutation, MarkExemplaryResponseMutationVariables>;
export const UnreadNotificationsDocument = new TypedDocumentString(`
    query UnreadNotifications {
  viewer {
    unreadNotifications
  }
}
    `) as unknown as TypedDocumentString<UnreadNotificationsQuery, UnreadNotificationsQueryVariables>;
export const NotificationsDocument = new TypedDocumentString(`
    query Notifications($unreadOnly: Boolean!, $first: Int, $after: String) {
  viewer {
    notifications(unreadOnly: $unreadOnly, first: $first, after: $after) {
      nodes {
        id
        kind
        title
        body
        objectId
        createdAt
        readAt
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
}
    `) as unknown as TypedDocumentString<NotificationsQuery, NotificationsQueryVariables>;
export const MarkNotificationsReadDocument = new TypedDocumentString(`
    mutation MarkNotificationsRead($input: MarkNotificationsReadInput!) {
  markNotificationsRead(input: $input) {
    viewer {
      unreadNotifications
    }
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<MarkNotificationsReadMutation, MarkNotificationsReadMutationVariables>;
export const NotificationPreferencesDocument = new TypedDocumentString(`
    query NotificationPreferences {
  viewer {
    user {
      id
      notificationPreferences {
        email
        mail
        mode
        language
      }
    }
  }
}
    `) as unknown as TypedDocumentString<NotificationPreferencesQuery, NotificationPreferencesQueryVariables>;
export const SetNotificationPreferencesDocument = new TypedDocumentString(`
    mutation SetNotificationPreferences($input: SetNotificationPreferencesInput!) {
  setNotificationPreferences(input: $input) {
    user {
      id
    }
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<SetNotificationPreferencesMutation, SetNotificationPreferencesMutationVariables>;
export const ReminderSettingsDocument = new TypedDocumentString(`
    query ReminderSettings {
  reminderSettings {
    ladderHours
    pauseHours
    defaults
    allowedActions {
      action
      allowed
      lockCode
      lockReason
    }
  }
}
    `) as unknown as TypedDocumentString<ReminderSettingsQuery, ReminderSettingsQueryVariables>;
export const SetReminderSettingsDocument = new TypedDocumentString(`
    mutation SetReminderSettings($input: SetReminderSettingsInput!) {
  setReminderSettings(input: $input) {
    settings {
      defaults
    }
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<SetReminderSettingsMutation, SetReminderSettingsMutationVariables>;
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
    unresolvedReason
    unresolved {
      unitName
      unitCode
      subject
      filedAt
    }
    demonstration
    criteriaName
    criteriaNotice
    declaredTotal
    hash
    bundleUrl
    signature {
      keyId
      algorithm
      sha256
      value
      publicKey
    }
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
export const PublishedReceiptDocument = new TypedDocumentString(`
    query PublishedReceipt($id: ID!, $unitCode: String!) {
  publishedResult(id: $id) {
    id
    roundName
    clusterName
    year
    demonstration
    criteriaNotice
    row(unitCode: $unitCode) {
      unitName
      receipt {
        ...ReceiptTree
      }
    }
  }
}
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
}`) as unknown as TypedDocumentString<PublishedReceiptQuery, PublishedReceiptQueryVariables>;
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
    allowedActions {
      action
      allowed
      lockCode
      lockReason
    }
  }
}
    `) as unknown as TypedDocumentString<UnitQuery, UnitQueryVariables>;
export const UnitSearchDocument = new TypedDocumentString(`
    query UnitSearch($search: String!, $asOf: Date) {
  units(filter: {search: $search, existing: true}, asOf: $asOf, first: 8) {
    nodes {
      id
      name
      shortName
    }
  }
}
    `) as unknown as TypedDocumentString<UnitSearchQuery, UnitSearchQueryVariables>;
export const CreateUnitDocument = new TypedDocumentString(`
    mutation CreateUnit($input: CreateUnitInput!) {
  createUnit(input: $input) {
    unit {
      id
    }
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<CreateUnitMutation, CreateUnitMutationVariables>;
export const RenameUnitDocument = new TypedDocumentString(`
    mutation RenameUnit($input: RenameUnitInput!) {
  renameUnit(input: $input) {
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<RenameUnitMutation, RenameUnitMutationVariables>;
export const RecordSuccessionDocument = new TypedDocumentString(`
    mutation RecordSuccession($input: RecordSuccessionInput!) {
  recordSuccession(input: $input) {
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<RecordSuccessionMutation, RecordSuccessionMutationVariables>;