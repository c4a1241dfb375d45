/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
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

export type SignInInput = {
  cookie?: boolean | null | undefined;
  device?: string | null | undefined;
  password: string;
  username: string;
};

export type DueItemsQueryVariables = Exact<{ [key: string]: never; }>;


export type DueItemsQuery = { serverInfo: { now: string }, dueItems: Array<{ kind: DueKind, state: DueState, unitName: string | null, clusterName: string | null, roundName: string | null, dueAt: string | null, filled: number | null, expected: number | null, missingEvidence: number | null, waiting: number | null, round: { id: string } | null, sheet: { id: string } | null, movement: { id: string, name: string } | null }> };

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