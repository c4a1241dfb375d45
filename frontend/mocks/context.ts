import { GraphQLError } from "graphql";

export interface MockContext {
  username: string | null;
  cookieUser: string | null;
  setCookie: string;
}

/** A top-level refusal with its code, as the server writes it. */
export function refusal(code: string, message: string, extra: Record<string, unknown> = {}): GraphQLError {
  return new GraphQLError(message, { extensions: { code, ...extra } });
}
