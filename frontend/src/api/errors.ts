/**
 * Two lanes, as on the server. A broken rule the reader can mend comes back in a payload's `userErrors` and never as an
 * exception; everything else (not signed in, refused, not found, stale, too fast, down) is an `ApiError`.
 */
export type ErrorCode =
  | "UNAUTHENTICATED"
  | "FORBIDDEN"
  | "NOT_FOUND"
  | "CONFLICT"
  | "BAD_USER_INPUT"
  | "RATE_LIMITED"
  | "TIMEOUT"
  | "NETWORK"
  | "INTERNAL_SERVER_ERROR"
  | (string & {});

interface Details {
  message: string;
  /** Why it was refused, when the code is FORBIDDEN: a denial code of the contract. */
  reason?: string | undefined;
  /** The version that stands on the server, when the code is CONFLICT. */
  currentVersion?: number | undefined;
  /** To be read out over the telephone when somebody asks for help. */
  requestId?: string | undefined;
}

export class ApiError extends Error {
  readonly code: ErrorCode;
  readonly reason: string | undefined;
  readonly currentVersion: number | undefined;
  readonly requestId: string | undefined;

  constructor(code: ErrorCode, details: Details) {
    super(details.message);
    this.name = "ApiError";
    this.code = code;
    this.reason = details.reason;
    this.currentVersion = details.currentVersion;
    this.requestId = details.requestId;
  }
}

/** The code of any thrown value: what is not ours is a fault. */
export function codeOf(error: unknown): ErrorCode {
  return error instanceof ApiError ? error.code : "INTERNAL_SERVER_ERROR";
}
