import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";

const folder = "node_modules/pdfjs-dist/wasm";

/** Lays the decoders of scanned PDF pages beside the application; the library fetches them by name when it needs one. */
export function pdfDecoders(): Plugin {
  const names = readdirSync(folder).filter((name) => name.endsWith(".wasm"));
  return {
    name: "thidua-pdf-decoders",
    configureServer(server) {
      server.middlewares.use("/pdfjs", (request, response, next) => {
        const name = names.find((known) => request.url === `/${known}`);
        if (!name) return next();
        response.setHeader("content-type", "application/wasm");
        response.end(readFileSync(join(folder, name)));
      });
    },
    generateBundle() {
      for (const name of names) {
        this.emitFile({ type: "asset", fileName: `pdfjs/${name}`, source: readFileSync(join(folder, name)) });
      }
    },
  };
}
