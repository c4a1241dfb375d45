import { MantineProvider } from "@mantine/core";
import { QueryClientProvider } from "@tanstack/react-query";
import { createMemoryHistory, RouterProvider } from "@tanstack/react-router";
import { render } from "@testing-library/react";
import { vi } from "vitest";
import { answer, resetWorld } from "../../mocks/api";
import words from "../../locales/vi.json";
import { makeQueryClient } from "~/api/queryClient";
import { session } from "~/api/session";
import { startI18n } from "~/i18n/i18n";
import { makeRouter } from "~/router";
import { cssVariables, theme } from "~/styles/theme";

export interface Call {
  operation: string;
  variables: Record<string, unknown>;
}

/** Answers the application's requests from the mock API, and lets a test look at them or fail them. */
export function mockServer() {
  const world = resetWorld();
  const calls: Call[] = [];
  const server = { world, calls, down: false };
  vi.stubGlobal("fetch", async (_url: string, init: { body: string; headers: Record<string, string> }) => {
    if (server.down) throw new TypeError("Failed to fetch");
    const body = JSON.parse(init.body) as { query: string; variables: Record<string, unknown> };
    calls.push({ operation: /(?:query|mutation)\s+(\w+)/.exec(body.query)?.[1] ?? "", variables: body.variables });
    const reply = await answer(body, init.headers);
    return new Response(JSON.stringify(reply.body), { status: reply.status });
  });
  return server;
}

/** Renders the whole application at an address, signed in unless told otherwise. */
export async function renderPage(path: string, { signedIn = true } = {}) {
  await startI18n("vi", words);
  if (signedIn) session.signedIn("mock-demo");
  else session.signedOut();
  const queryClient = makeQueryClient();
  const router = makeRouter(queryClient, createMemoryHistory({ initialEntries: [path] }));
  const view = render(
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} forceColorScheme="light" env="test">
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>,
  );
  return { ...view, router, queryClient };
}
