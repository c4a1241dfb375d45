/**
 * The session of this tab. The access token lives in this module's memory and nowhere else; the refresh token is an
 * HttpOnly cookie no script can read. `localStorage` keeps only the fact that somebody was signed in, which spares
 * visitors of public pages a useless refresh.
 */
export type SessionStatus = "starting" | "signedOut" | "signedIn" | "ended";

type Refresh = () => Promise<string | null>;

const hintKey = "thidua.wasSignedIn";
const listeners = new Set<() => void>();
let status: SessionStatus = "starting";
let accessToken: string | null = null;
let refreshing: Promise<boolean> | null = null;
let refresh: Refresh = () => Promise.resolve(null);

function change(next: SessionStatus, token: string | null): void {
  status = next;
  accessToken = token;
  for (const listener of listeners) listener();
}

async function refreshOnce(): Promise<boolean> {
  const token = await refresh();
  if (token) change("signedIn", token);
  return token !== null;
}

/** Two tabs share the cookie, so they must not rotate it at the same moment either. */
async function oneTabAtATime(work: () => Promise<boolean>): Promise<boolean> {
  // Absent on plain http other than localhost.
  const locks = navigator.locks as LockManager | undefined;
  return locks ? locks.request("thidua.refresh", work) : work();
}

export const session = {
  status: (): SessionStatus => status,
  token: (): string | null => accessToken,

  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },

  /** How a new access token is fetched; given once at start, so that this module does not know GraphQL. */
  useRefresh(how: Refresh): void {
    refresh = how;
  },

  /** Tries the cookie at the start of the page. */
  async start(): Promise<void> {
    const hinted = localStorage.getItem(hintKey) === "1";
    const renewed = hinted && (await oneTabAtATime(refreshOnce).catch(() => false));
    if (!renewed) change("signedOut", null);
  },

  signedIn(token: string): void {
    localStorage.setItem(hintKey, "1");
    change("signedIn", token);
  },

  signedOut(): void {
    localStorage.removeItem(hintKey);
    change("signedOut", null);
  },

  /**
   * Renews the token after an UNAUTHENTICATED answer. Requests that fail together share one refresh: the refresh token
   * rotates, and a second use of the old one would end the whole family. `stale` is the token the failed request
   * carried; when another request has renewed it meanwhile, nothing is sent.
   */
  async renew(stale: string): Promise<boolean> {
    if (accessToken && accessToken !== stale) return true;
    refreshing ??= oneTabAtATime(refreshOnce).finally(() => {
      refreshing = null;
    });
    if (await refreshing) return true;
    if (status === "signedIn") change("ended", null);
    return false;
  },
};
