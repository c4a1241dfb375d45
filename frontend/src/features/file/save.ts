import { fetchBytes } from "~/api/client";
import type { FileInfo } from "./types";

/** Saves a file to the reader's machine. A plain link could not carry the session. */
export async function saveFile(file: FileInfo): Promise<void> {
  const address = URL.createObjectURL(await fetchBytes(file.url));
  const link = document.createElement("a");
  link.href = address;
  link.download = file.name;
  link.click();
  // Browsers read the address after the click has been dealt with.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
