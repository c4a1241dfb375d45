import type { BrowserContext } from "@playwright/test";
import type { Server } from "./server";

interface Account {
  username: string;
  password: string;
  role: string;
}

/** The accounts the demonstration prints. */
export function accounts(server: Server): Account[] {
  return server.data as Account[];
}

/** Gives a window the session cookie of a demonstration account, without passing through the form. */
export async function signIn(context: BrowserContext, server: Server, username: string): Promise<void> {
  const account = accounts(server).find((candidate) => candidate.username === username);
  if (!account) throw new Error(`the demonstration has no account ${username}`);
  const answer = await context.request.post(`${server.url}/graphql`, {
    data: {
      query: "mutation($input: SignInInput!) { signIn(input: $input) { accessToken userErrors { message } } }",
      variables: { input: { username, password: account.password, cookie: true } },
    },
  });
  const { data } = (await answer.json()) as { data?: { signIn: { accessToken: string | null } } };
  if (!data?.signIn.accessToken) throw new Error(`${username} could not sign in`);
  await context.addInitScript(() => localStorage.setItem("thidua.wasSignedIn", "1"));
}
