import { apiFile, errorOf, type ReplyError } from "./client";
import { ApiError } from "./errors";
import { session } from "./session";

interface Refused {
  errors?: ReplyError[];
}

/** Asks for a file or sends one, as `request` does for documents: a stale token is renewed once. */
async function send(path: string, init: RequestInit): Promise<Response> {
  const { url, language } = apiFile(path);
  const attempt = async (token: string | null) => {
    const headers = new Headers(init.headers);
    headers.set("accept-language", language);
    if (token) headers.set("authorization", `Bearer ${token}`);
    try {
      return await fetch(url, { ...init, headers });
    } catch {
      throw new ApiError("NETWORK", { message: "network" });
    }
  };
  const sentWith = session.token();
  const response = await attempt(sentWith);
  const renewed = response.status === 401 && sentWith !== null && (await session.renew(sentWith));
  const last = renewed ? await attempt(session.token()) : response;
  if (last.ok) return last;
  const refused = (await last.json().catch(() => ({}))) as Refused;
  if (refused.errors?.length) throw errorOf(refused.errors);
  const code = last.status >= 502 && last.status <= 504 ? "NETWORK" : "INTERNAL_SERVER_ERROR";
  throw new ApiError(code, { message: `HTTP ${last.status}` });
}

/** The name a download asks to be saved under. */
function nameOf(response: Response, otherwise: string): string {
  return /filename="([^"]+)"/.exec(response.headers.get("content-disposition") ?? "")?.[1] ?? otherwise;
}

/** Gives the reader a file to save. */
export function saveFile(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** Fetches a file of the API and gives it to the reader to save. */
export async function downloadFile(path: string, otherwise: string): Promise<void> {
  const response = await send(path, { method: "GET" });
  saveFile(await response.blob(), nameOf(response, otherwise));
}

/** Sends a file as it is and reads the answer. */
export async function uploadFile<T>(path: string, file: Blob, type: string): Promise<T> {
  const response = await send(path, { method: "POST", body: file, headers: { "content-type": type } });
  return (await response.json()) as T;
}
