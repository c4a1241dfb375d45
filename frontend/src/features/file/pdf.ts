import { getDocument, PDFWorker, type RenderTask } from "pdfjs-dist";

/** An open PDF. */
export interface Pdf {
  pages: number;
  /** Draws a page as wide as asked, in the pixels of the screen; `stop` ends it when another is wanted. */
  draw: (page: number, canvas: HTMLCanvasElement, width: number) => { stop: () => void };
  close: () => void;
}

/** Opens a PDF with a worker of its own, from this build: no code comes from elsewhere. */
export async function openPdf(bytes: Blob): Promise<Pdf> {
  const data = new Uint8Array(await bytes.arrayBuffer());
  const port = new Worker(new URL("pdfjs-dist/build/pdf.worker.min.mjs", import.meta.url), { type: "module" });
  const worker = PDFWorker.create({ port });
  const end = () => {
    worker.destroy();
    port.terminate();
  };
  // Scanned pages are packed in ways that need these decoders; they lie beside the application.
  const task = getDocument({ data, worker, wasmUrl: "/pdfjs/", enableXfa: false });
  const pdf = await task.promise.catch((failure: unknown) => {
    end();
    throw failure;
  });
  return {
    pages: pdf.numPages,
    draw: (number, canvas, width) => {
      let rendering: RenderTask | null = null;
      let stopped = false;
      const draw = async () => {
        const page = await pdf.getPage(number);
        if (stopped) return;
        const scale = width / page.getViewport({ scale: 1 }).width;
        const viewport = page.getViewport({ scale: scale * window.devicePixelRatio });
        canvas.width = Math.floor(viewport.width);
        canvas.height = Math.floor(viewport.height);
        canvas.style.width = `${Math.floor(width)}px`;
        rendering = page.render({ canvas, viewport });
        await rendering.promise;
      };
      // A page that was left before it was drawn is no error.
      draw().catch(() => undefined);
      return {
        stop: () => {
          stopped = true;
          rendering?.cancel();
        },
      };
    },
    close: () => void task.destroy().finally(end),
  };
}
