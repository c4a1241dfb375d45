import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { request, sendPlain } from "~/api/client";
import { graphql } from "~/api/graphql";
import { session } from "~/api/session";
import type { SignInInput, ViewerQuery } from "~/gql/graphql";
import { forgetAllDrafts } from "~/lib/draftStore";

export const ViewerDocument = graphql(`
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
`);

const SignInDocument = graphql(`
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
`);

const RefreshSessionDocument = graphql(`
  mutation RefreshSession {
    refreshSession(input: { cookie: true }) {
      accessToken
    }
  }
`);

const SignOutDocument = graphql(`
  mutation SignOut {
    signOut(input: {}) {
      signedOut
    }
  }
`);

export type Viewer = NonNullable<ViewerQuery["viewer"]>;

export const viewerQuery = queryOptions({
  queryKey: ["viewer"],
  queryFn: ({ signal }) => request(ViewerDocument, {}, signal),
  staleTime: 5 * 60_000,
});

/** Fetches a new access token with the cookie; null when there is no session any more. */
export async function refreshWithCookie(): Promise<string | null> {
  const reply = await sendPlain(RefreshSessionDocument, {});
  return reply.refreshSession.accessToken;
}

export function useSignIn() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (input: Pick<SignInInput, "username" | "password">) => {
      const reply = await sendPlain(SignInDocument, { input: { ...input, cookie: true } });
      const { accessToken, userErrors } = reply.signIn;
      if (accessToken) {
        session.signedIn(accessToken);
        await client.invalidateQueries();
      }
      return userErrors;
    },
  });
}

export function useSignOut() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => request(SignOutDocument, {}),
    // Whatever the server said, nothing of this person stays on the machine.
    onSettled: async () => {
      session.signedOut();
      await forgetAllDrafts();
      client.clear();
    },
  });
}
