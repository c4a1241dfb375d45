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
    "\n  query DueItems {\n    serverInfo {\n      now\n    }\n    dueItems {\n      kind\n      state\n      unitName\n      clusterName\n      roundName\n      dueAt\n      filled\n      expected\n      missingEvidence\n      waiting\n      round {\n        id\n      }\n      sheet {\n        id\n      }\n      movement {\n        id\n        name\n      }\n    }\n  }\n": typeof types.DueItemsDocument,
    "\n  query Viewer {\n    serverInfo {\n      demonstration\n      version\n    }\n    viewer {\n      user {\n        id\n        displayName\n        username\n      }\n      roles {\n        id\n        role\n        unit {\n          id\n          shortName\n        }\n      }\n      offices {\n        id\n        kind\n        unit {\n          id\n          shortName\n        }\n        cluster {\n          id\n          name\n        }\n      }\n      units {\n        id\n        name\n        shortName\n      }\n      navigation\n      allowedActions {\n        action\n        allowed\n        lockReason\n      }\n    }\n  }\n": typeof types.ViewerDocument,
    "\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) {\n      accessToken\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n": typeof types.SignInDocument,
    "\n  mutation RefreshSession {\n    refreshSession(input: { cookie: true }) {\n      accessToken\n    }\n  }\n": typeof types.RefreshSessionDocument,
    "\n  mutation SignOut {\n    signOut(input: {}) {\n      signedOut\n    }\n  }\n": typeof types.SignOutDocument,
};
const documents: Documents = {
    "\n  query DueItems {\n    serverInfo {\n      now\n    }\n    dueItems {\n      kind\n      state\n      unitName\n      clusterName\n      roundName\n      dueAt\n      filled\n      expected\n      missingEvidence\n      waiting\n      round {\n        id\n      }\n      sheet {\n        id\n      }\n      movement {\n        id\n        name\n      }\n    }\n  }\n": types.DueItemsDocument,
    "\n  query Viewer {\n    serverInfo {\n      demonstration\n      version\n    }\n    viewer {\n      user {\n        id\n        displayName\n        username\n      }\n      roles {\n        id\n        role\n        unit {\n          id\n          shortName\n        }\n      }\n      offices {\n        id\n        kind\n        unit {\n          id\n          shortName\n        }\n        cluster {\n          id\n          name\n        }\n      }\n      units {\n        id\n        name\n        shortName\n      }\n      navigation\n      allowedActions {\n        action\n        allowed\n        lockReason\n      }\n    }\n  }\n": types.ViewerDocument,
    "\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) {\n      accessToken\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n": types.SignInDocument,
    "\n  mutation RefreshSession {\n    refreshSession(input: { cookie: true }) {\n      accessToken\n    }\n  }\n": types.RefreshSessionDocument,
    "\n  mutation SignOut {\n    signOut(input: {}) {\n      signedOut\n    }\n  }\n": types.SignOutDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DueItems {\n    serverInfo {\n      now\n    }\n    dueItems {\n      kind\n      state\n      unitName\n      clusterName\n      roundName\n      dueAt\n      filled\n      expected\n      missingEvidence\n      waiting\n      round {\n        id\n      }\n      sheet {\n        id\n      }\n      movement {\n        id\n        name\n      }\n    }\n  }\n"): typeof import('./graphql').DueItemsDocument;
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
