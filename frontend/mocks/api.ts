import { readFileSync } from "node:fs";
import { buildSchema, execute, parse } from "graphql";
import type { MockContext } from "./context";
import { makeWorld, type World } from "./world";

/**
 * A backend for the screens: runs the application's own documents against the contract and answers from plain objects.
 * Used by `npm run dev:mock` and by the component tests. It knows the shape of the API and a few refusals, not the rules.
 */
const schema = buildSchema(readFileSync("mocks/schema.graphql", "utf8"));

let world: World = makeWorld();

/** Starts again from untouched data; a test calls this before it begins. */
export function resetWorld(): World {
  world = makeWorld();
  return world;
}

export interface MockReply {
  status: number;
  body: unknown;
  cookie?: string;
}

interface Body {
  query: string;
  variables?: Record<string, unknown>;
}

function usernameOf(headers: Record<string, unknown>): string | null {
  const token = String(headers["authorization"] ?? "").replace("Bearer ", "");
  return token.startsWith("mock-") ? token.slice(5) : null;
}

export async function answer(body: Body, headers: Record<string, unknown>): Promise<MockReply> {
  const cookie = /thidua_mock=([\w.-]+)/.exec(String(headers["cookie"] ?? ""))?.[1];
  const context: MockContext = { username: usernameOf(headers), cookieUser: cookie ?? null, setCookie: "" };
  const result = await execute({
    schema,
    document: parse(body.query),
    variableValues: body.variables ?? {},
    rootValue: world.root,
    contextValue: context,
  });
  // Objects without prototypes do not survive every serializer; plain ones do.
  const plain = JSON.parse(JSON.stringify(result)) as unknown;
  return { status: 200, body: plain, ...(context.setCookie ? { cookie: context.setCookie } : {}) };
}
