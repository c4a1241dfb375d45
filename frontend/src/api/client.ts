import type { TypedDocumentString } from "~/gql/graphql";
import { ApiError } from "./errors";
import { documentText } from "./graphql";
import { session } from "./session";

export interface ReplyError {
  message: string;
  extensions?: { code?: string; reason?: string; currentVersion?: number; requestId?: string };
}

interface Reply<T> {
  data?: T | null;
  errors?: ReplyError[];
}

const settings = { url: "/graphql", base: "", language: "vi" };

/** Where the API stands, from `/config.json`; empty means the same origin. */
export function setApiUrl(apiUrl: string): void {
  settings.base = apiUrl.replace(/\/$/, "");
  settings.url = `${settings.base}/graphql`;
}

/** The full address of a file of the API, and the language it should speak. */
export function apiFile(path: string): { url: string; language: string } {
  return { url: settings.base + path, language: settings.language };
}

/** Where a file beside the API is: a path of the server, as the API names it. */
export function address(path: string): string {
  return settings.url.replace(/\/graphql$/, path);
}

/** The language that requests ask for. */
export const language = (): string => settings.language;

/** The language of messages the server writes. */
export function setApiLanguage(language: string): void {
  settings.language = language;
}

export const apiLanguage = (): string => settings.language;

/** Another address of the server, such as `/files/…`. */
export function apiAddress(path: string): string {
  return `${settings.url.replace(/\/graphql$/, "")}${path}`;
}

async function post<T>(
  query: string,
  variables: unknown,
  token: string | null,
  signal?: AbortSignal,
): Promise<Reply<T>> {
  const headers: Record<string, string> = {
    "content-type": "application/json",
    accept: "application/graphql-response+json, application/json;q=0.9",
    "accept-language": settings.language,
  };
  if (token) headers["authorization"] = `Bearer ${token}`;
  let response: Response;
  try {
    response = await fetch(settings.url, {
      method: "POST",
      headers,
      credentials: "include",
      body: JSON.stringify({ query, variables }),
      ...(signal ? { signal } : {}),
    });
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw new ApiError("NETWORK", { message: "network" });
  }
  const requestId = response.headers.get("x-request-id") ?? undefined;
  try {
    return (await response.json()) as Reply<T>;
  } catch {
    const code = response.status >= 502 && response.status <= 504 ? "NETWORK" : "INTERNAL_SERVER_ERROR";
    throw new ApiError(code, { message: `HTTP ${response.status}`, requestId });
  }
}

/** What an answer refused, as one error with its code. */
export function errorOf(errors: readonly ReplyError[]): ApiError {
  const [first] = errors;
  const extensions = first?.extensions ?? {};
  return new ApiError(extensions.code ?? "INTERNAL_SERVER_ERROR", {
    message: first?.message ?? "unknown",
    reason: extensions.reason,
    currentVersion: extensions.currentVersion,
    requestId: extensions.requestId,
  });
}

function isUnauthenticated(reply: Reply<unknown>): boolean {
  return reply.errors?.some((error) => error.extensions?.code === "UNAUTHENTICATED") ?? false;
}

/**
 * Sends a document as it stands, without looking at the session: for signing in and refreshing only. No access token
 * goes along: the server refuses a stale one before it looks at the document, and so would refuse to renew it.
 */
export async function sendPlain<TResult, TVariables>(
  document: TypedDocumentString<TResult, TVariables>,
  variables: TVariables,
): Promise<TResult> {
  const reply = await post<TResult>(documentText(String(document)), variables, null);
  if (reply.errors?.length || !reply.data) throw errorOf(reply.errors ?? []);
  return reply.data;
}

/**
 * The one way to the API. A stale access token is renewed once and the request repeated; when that fails the session
 * is marked as ended, the sign-in dialog opens over the page, and the caller sees UNAUTHENTICATED. Partial data with
 * errors counts as an error: a screen never shows half a page as if it were whole.
 */
export async function request<TResult, TVariables>(
  document: TypedDocumentString<TResult, TVariables>,
  variables: TVariables,
  signal?: AbortSignal,
): Promise<TResult> {
  const query = documentText(String(document));
  const sentWith = session.token();
  let reply = await post<TResult>(query, variables, sentWith, signal);
  if (isUnauthenticated(reply) && sentWith) {
    if (await session.renew(sentWith)) reply = await post<TResult>(query, variables, session.token(), signal);
  }
  if (reply.errors?.length || !reply.data) throw errorOf(reply.errors ?? []);
  return reply.data;
}

/** Bytes that lie beside the API, for those who may read them; a stale access token is renewed once. */
export async function fetchBytes(path: string, signal?: AbortSignal): Promise<Blob> {
  const get = (token: string | null) =>
    fetch(apiAddress(path), {
      headers: { "accept-language": settings.language, ...(token ? { authorization: `Bearer ${token}` } : {}) },
      ...(signal ? { signal } : {}),
    });
  const sentWith = session.token();
  let response = await get(sentWith);
  if (response.status === 401 && sentWith && (await session.renew(sentWith))) response = await get(session.token());
  if (!response.ok) {
    const code = response.status === 404 ? "NOT_FOUND" : "INTERNAL_SERVER_ERROR";
    throw new ApiError(code, { message: `HTTP ${response.status}` });
  }
  return response.blob();
}
