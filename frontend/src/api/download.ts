import { address, language } from "./client";
import { ApiError } from "./errors";
import { session } from "./session";

async function fetchFile(path: string, token: string | null): Promise<Response> {
  const headers: Record<string, string> = { "accept-language": language() };
  if (token) headers["authorization"] = `Bearer ${token}`;
  try {
    return await fetch(address(path), { headers });
  } catch {
    throw new ApiError("NETWORK", { message: "network" });
  }
}

/** Saves a file that only the one who signed in may have. The access token lives in memory, so a plain link cannot. */
export async function download(path: string, name: string): Promise<void> {
  const sentWith = session.token();
  let response = await fetchFile(path, sentWith);
  if (response.status === 401 && sentWith && (await session.renew(sentWith))) {
    response = await fetchFile(path, session.token());
  }
  if (!response.ok) throw new ApiError("NOT_FOUND", { message: `HTTP ${response.status}` });
  const url = URL.createObjectURL(await response.blob());
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
