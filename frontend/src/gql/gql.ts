/* eslint-disable */
import * as types from './graphql';



/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  query DocumentSearch($search: String!) {\n    documents(filter: { search: $search }, first: 8) {\n      nodes {\n        id\n        reference\n        summary\n      }\n    }\n  }\n": typeof types.DocumentSearchDocument,
    "\n  query DueItems {\n    serverInfo {\n      now\n    }\n    dueItems {\n      kind\n      state\n      unitName\n      clusterName\n      roundName\n      dueAt\n      filled\n      expected\n      missingEvidence\n      waiting\n      round {\n        id\n      }\n      sheet {\n        id\n      }\n      movement {\n        id\n        name\n      }\n    }\n  }\n": typeof types.DueItemsDocument,
    "\n  fragment SheetState on Sheet {\n    id\n    version\n    state\n    updatedAt\n    submittedAt\n    submittedBy\n    filled\n    expected\n    sealed\n    scores {\n      criterion {\n        id\n      }\n      state\n      points\n      facts\n      note\n      evidence {\n        text\n        page\n        document {\n          id\n          reference\n        }\n      }\n      reference {\n        state\n        points\n      }\n      editable\n    }\n    total {\n      state\n      total\n      base\n      bonus\n      penalty\n      assignedMaximum\n    }\n    problems {\n      criterionId\n      code\n      message\n      blocking\n    }\n    allowedActions {\n      action\n      allowed\n      lockCode\n      lockReason\n    }\n  }\n": typeof types.SheetStateFragmentDoc,
    "\n  query Sheet($id: ID!) {\n    sheet(id: $id) {\n      stage\n      dueAt\n      author {\n        id\n        shortName\n      }\n      evaluation {\n        id\n        unitName\n        round {\n          id\n          name\n          stage\n          demonstration\n          cluster {\n            id\n            name\n          }\n          criteriaSet {\n            id\n            notice\n            declaredTotal\n            bonusCap\n            penaltyCap\n            groups {\n              id\n              code\n              name\n              parentId\n              section\n              maximum\n            }\n            criteria {\n              id\n              code\n              name\n              groupId\n              section\n              maximum\n              step\n              evidenceRule\n              evidenceHint\n              notApplicablePolicy\n              rule {\n                type\n                explanation\n                cap\n                slots {\n                  key\n                  label\n                  kind\n                  choices\n                }\n                steps {\n                  threshold\n                  points\n                }\n                items {\n                  label\n                  points\n                  cap\n                }\n              }\n            }\n          }\n        }\n      }\n      ...SheetState\n    }\n  }\n": typeof types.SheetDocument,
    "\n  query SheetNow($id: ID!) {\n    sheet(id: $id) {\n      ...SheetState\n    }\n  }\n": typeof types.SheetNowDocument,
    "\n  query SelfEvidence($id: ID!) {\n    evaluation(id: $id) {\n      selfSheet {\n        scores {\n          criterion {\n            id\n          }\n          facts\n          note\n          evidence {\n            text\n            page\n            document {\n              reference\n            }\n          }\n        }\n      }\n    }\n  }\n": typeof types.SelfEvidenceDocument,
    "\n  mutation SaveScores($input: SaveScoresInput!) {\n    saveScores(input: $input) {\n      sheet {\n        ...SheetState\n      }\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n": typeof types.SaveScoresDocument,
    "\n  mutation SubmitSheet($input: SubmitSheetInput!) {\n    submitSheet(input: $input) {\n      sheet {\n        ...SheetState\n      }\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n": typeof types.SubmitSheetDocument,
    "\n  mutation WithdrawSheet($input: WithdrawSheetInput!) {\n    withdrawSheet(input: $input) {\n      sheet {\n        ...SheetState\n      }\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n": typeof types.WithdrawSheetDocument,
    "\n  query Viewer {\n    serverInfo {\n      demonstration\n      version\n    }\n    viewer {\n      user {\n        id\n        displayName\n        username\n      }\n      roles {\n        id\n        role\n        unit {\n          id\n          shortName\n        }\n      }\n      offices {\n        id\n        kind\n        unit {\n          id\n          shortName\n        }\n        cluster {\n          id\n          name\n        }\n      }\n      units {\n        id\n        name\n        shortName\n      }\n      navigation\n      allowedActions {\n        action\n        allowed\n        lockReason\n      }\n    }\n  }\n": typeof types.ViewerDocument,
    "\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) {\n      accessToken\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n": typeof types.SignInDocument,
    "\n  mutation RefreshSession {\n    refreshSession(input: { cookie: true }) {\n      accessToken\n    }\n  }\n": typeof types.RefreshSessionDocument,
    "\n  mutation SignOut {\n    signOut(input: {}) {\n      signedOut\n    }\n  }\n": typeof types.SignOutDocument,
};
const documents: Documents = {
    "\n  query DocumentSearch($search: String!) {\n    documents(filter: { search: $search }, first: 8) {\n      nodes {\n        id\n        reference\n        summary\n      }\n    }\n  }\n": types.DocumentSearchDocument,
    "\n  query DueItems {\n    serverInfo {\n      now\n    }\n    dueItems {\n      kind\n      state\n      unitName\n      clusterName\n      roundName\n      dueAt\n      filled\n      expected\n      missingEvidence\n      waiting\n      round {\n        id\n      }\n      sheet {\n        id\n      }\n      movement {\n        id\n        name\n      }\n    }\n  }\n": types.DueItemsDocument,
    "\n  fragment SheetState on Sheet {\n    id\n    version\n    state\n    updatedAt\n    submittedAt\n    submittedBy\n    filled\n    expected\n    sealed\n    scores {\n      criterion {\n        id\n      }\n      state\n      points\n      facts\n      note\n      evidence {\n        text\n        page\n        document {\n          id\n          reference\n        }\n      }\n      reference {\n        state\n        points\n      }\n      editable\n    }\n    total {\n      state\n      total\n      base\n      bonus\n      penalty\n      assignedMaximum\n    }\n    problems {\n      criterionId\n      code\n      message\n      blocking\n    }\n    allowedActions {\n      action\n      allowed\n      lockCode\n      lockReason\n    }\n  }\n": types.SheetStateFragmentDoc,
    "\n  query Sheet($id: ID!) {\n    sheet(id: $id) {\n      stage\n      dueAt\n      author {\n        id\n        shortName\n      }\n      evaluation {\n        id\n        unitName\n        round {\n          id\n          name\n          stage\n          demonstration\n          cluster {\n            id\n            name\n          }\n          criteriaSet {\n            id\n            notice\n            declaredTotal\n            bonusCap\n            penaltyCap\n            groups {\n              id\n              code\n              name\n              parentId\n              section\n              maximum\n            }\n            criteria {\n              id\n              code\n              name\n              groupId\n              section\n              maximum\n              step\n              evidenceRule\n              evidenceHint\n              notApplicablePolicy\n              rule {\n                type\n                explanation\n                cap\n                slots {\n                  key\n                  label\n                  kind\n                  choices\n                }\n                steps {\n                  threshold\n                  points\n                }\n                items {\n                  label\n                  points\n                  cap\n                }\n              }\n            }\n          }\n        }\n      }\n      ...SheetState\n    }\n  }\n": types.SheetDocument,
    "\n  query SheetNow($id: ID!) {\n    sheet(id: $id) {\n      ...SheetState\n    }\n  }\n": types.SheetNowDocument,
    "\n  query SelfEvidence($id: ID!) {\n    evaluation(id: $id) {\n      selfSheet {\n        scores {\n          criterion {\n            id\n          }\n          facts\n          note\n          evidence {\n            text\n            page\n            document {\n              reference\n            }\n          }\n        }\n      }\n    }\n  }\n": types.SelfEvidenceDocument,
    "\n  mutation SaveScores($input: SaveScoresInput!) {\n    saveScores(input: $input) {\n      sheet {\n        ...SheetState\n      }\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n": types.SaveScoresDocument,
    "\n  mutation SubmitSheet($input: SubmitSheetInput!) {\n    submitSheet(input: $input) {\n      sheet {\n        ...SheetState\n      }\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n": types.SubmitSheetDocument,
    "\n  mutation WithdrawSheet($input: WithdrawSheetInput!) {\n    withdrawSheet(input: $input) {\n      sheet {\n        ...SheetState\n      }\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n": types.WithdrawSheetDocument,
    "\n  query Viewer {\n    serverInfo {\n      demonstration\n      version\n    }\n    viewer {\n      user {\n        id\n        displayName\n        username\n      }\n      roles {\n        id\n        role\n        unit {\n          id\n          shortName\n        }\n      }\n      offices {\n        id\n        kind\n        unit {\n          id\n          shortName\n        }\n        cluster {\n          id\n          name\n        }\n      }\n      units {\n        id\n        name\n        shortName\n      }\n      navigation\n      allowedActions {\n        action\n        allowed\n        lockReason\n      }\n    }\n  }\n": types.ViewerDocument,
    "\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) {\n      accessToken\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n": types.SignInDocument,
    "\n  mutation RefreshSession {\n    refreshSession(input: { cookie: true }) {\n      accessToken\n    }\n  }\n": types.RefreshSessionDocument,
    "\n  mutation SignOut {\n    signOut(input: {}) {\n      signedOut\n    }\n  }\n": types.SignOutDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DocumentSearch($search: String!) {\n    documents(filter: { search: $search }, first: 8) {\n      nodes {\n        id\n        reference\n        summary\n      }\n    }\n  }\n"): typeof import('./graphql').DocumentSearchDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DueItems {\n    serverInfo {\n      now\n    }\n    dueItems {\n      kind\n      state\n      unitName\n      clusterName\n      roundName\n      dueAt\n      filled\n      expected\n      missingEvidence\n      waiting\n      round {\n        id\n      }\n      sheet {\n        id\n      }\n      movement {\n        id\n        name\n      }\n    }\n  }\n"): typeof import('./graphql').DueItemsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment SheetState on Sheet {\n    id\n    version\n    state\n    updatedAt\n    submittedAt\n    submittedBy\n    filled\n    expected\n    sealed\n    scores {\n      criterion {\n        id\n      }\n      state\n      points\n      facts\n      note\n      evidence {\n        text\n        page\n        document {\n          id\n          reference\n        }\n      }\n      reference {\n        state\n        points\n      }\n      editable\n    }\n    total {\n      state\n      total\n      base\n      bonus\n      penalty\n      assignedMaximum\n    }\n    problems {\n      criterionId\n      code\n      message\n      blocking\n    }\n    allowedActions {\n      action\n      allowed\n      lockCode\n      lockReason\n    }\n  }\n"): typeof import('./graphql').SheetStateFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Sheet($id: ID!) {\n    sheet(id: $id) {\n      stage\n      dueAt\n      author {\n        id\n        shortName\n      }\n      evaluation {\n        id\n        unitName\n        round {\n          id\n          name\n          stage\n          demonstration\n          cluster {\n            id\n            name\n          }\n          criteriaSet {\n            id\n            notice\n            declaredTotal\n            bonusCap\n            penaltyCap\n            groups {\n              id\n              code\n              name\n              parentId\n              section\n              maximum\n            }\n            criteria {\n              id\n              code\n              name\n              groupId\n              section\n              maximum\n              step\n              evidenceRule\n              evidenceHint\n              notApplicablePolicy\n              rule {\n                type\n                explanation\n                cap\n                slots {\n                  key\n                  label\n                  kind\n                  choices\n                }\n                steps {\n                  threshold\n                  points\n                }\n                items {\n                  label\n                  points\n                  cap\n                }\n              }\n            }\n          }\n        }\n      }\n      ...SheetState\n    }\n  }\n"): typeof import('./graphql').SheetDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SheetNow($id: ID!) {\n    sheet(id: $id) {\n      ...SheetState\n    }\n  }\n"): typeof import('./graphql').SheetNowDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SelfEvidence($id: ID!) {\n    evaluation(id: $id) {\n      selfSheet {\n        scores {\n          criterion {\n            id\n          }\n          facts\n          note\n          evidence {\n            text\n            page\n            document {\n              reference\n            }\n          }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').SelfEvidenceDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SaveScores($input: SaveScoresInput!) {\n    saveScores(input: $input) {\n      sheet {\n        ...SheetState\n      }\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n"): typeof import('./graphql').SaveScoresDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SubmitSheet($input: SubmitSheetInput!) {\n    submitSheet(input: $input) {\n      sheet {\n        ...SheetState\n      }\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n"): typeof import('./graphql').SubmitSheetDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation WithdrawSheet($input: WithdrawSheetInput!) {\n    withdrawSheet(input: $input) {\n      sheet {\n        ...SheetState\n      }\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n"): typeof import('./graphql').WithdrawSheetDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Viewer {\n    serverInfo {\n      demonstration\n      version\n    }\n    viewer {\n      user {\n        id\n        displayName\n        username\n      }\n      roles {\n        id\n        role\n        unit {\n          id\n          shortName\n        }\n      }\n      offices {\n        id\n        kind\n        unit {\n          id\n          shortName\n        }\n        cluster {\n          id\n          name\n        }\n      }\n      units {\n        id\n        name\n        shortName\n      }\n      navigation\n      allowedActions {\n        action\n        allowed\n        lockReason\n      }\n    }\n  }\n"): typeof import('./graphql').ViewerDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) {\n      accessToken\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n"): typeof import('./graphql').SignInDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RefreshSession {\n    refreshSession(input: { cookie: true }) {\n      accessToken\n    }\n  }\n"): typeof import('./graphql').RefreshSessionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignOut {\n    signOut(input: {}) {\n      signedOut\n    }\n  }\n"): typeof import('./graphql').SignOutDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
