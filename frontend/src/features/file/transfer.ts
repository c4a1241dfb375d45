import { apiAddress, apiLanguage } from "~/api/client";
import { session } from "~/api/session";

/** A running upload. */
export interface Transfer {
  pause: () => void;
  resume: () => void;
  cancel: () => void;
}

export interface TransferEvents {
  progress: (sent: number) => void;
  taken: (fileId: string) => void;
  /** With the server's own words; null when nobody answered. */
  failed: (message: string | null) => void;
}

/** Each request carries so many bytes at most: a lost line costs no more than one of them. */
const chunkSize = 4 * 1024 * 1024;

const again = [401, 408, 409, 423, 503];

function wordsOf(body: string | undefined): string | null {
  try {
    const reply = JSON.parse(body ?? "") as { errors?: { message?: string }[] };
    return reply.errors?.[0]?.message ?? null;
  } catch {
    return null;
  }
}

/**
 * Sends a file piece by piece and goes on where it stood after a lost line, a renewed session, or a reload of the page
 * with the same file. The library comes with the first upload, not with the page.
 */
export async function transfer(file: File, events: TransferEvents): Promise<Transfer> {
  const { Upload } = await import("tus-js-client");
  let stale: string | null = null;
  let taken: string | null = null;
  const upload = new Upload(file, {
    endpoint: apiAddress("/files/uploads"),
    metadata: { filename: file.name, filetype: file.type },
    chunkSize,
    retryDelays: [0, 1_000, 3_000, 10_000, 30_000],
    removeFingerprintOnSuccess: true,
    onBeforeRequest: async (request) => {
      if (stale) await session.renew(stale);
      stale = null;
      const token = session.token();
      if (token) request.setHeader("authorization", `Bearer ${token}`);
      request.setHeader("accept-language", apiLanguage());
    },
    onAfterResponse: (_request, response) => {
      if (response.getStatus() === 401) stale = session.token();
      taken = response.getHeader("thidua-file-id") ?? taken;
    },
    onShouldRetry: (error) => {
      const status = error.originalResponse?.getStatus() ?? 0;
      return status === 0 || status >= 502 || again.includes(status);
    },
    onProgress: (sent) => events.progress(sent),
    onSuccess: () => (taken ? events.taken(taken) : events.failed(null)),
    onError: (error) => {
      const response = "originalResponse" in error ? error.originalResponse : null;
      events.failed(wordsOf(response?.getBody()));
    },
  });
  const start = () => void upload.start();
  const [before] = await upload.findPreviousUploads();
  if (before) upload.resumeFromPreviousUpload(before);
  start();
  return {
    pause: () => void upload.abort(),
    resume: start,
    cancel: () => void upload.abort(true).catch(() => undefined),
  };
}
