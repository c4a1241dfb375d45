import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";

const folder = "locales";

/**
 * Serves `locales/*.json` beside the application instead of compiling them in: wording follows decrees and may be
 * amended on a running installation without a new build.
 */
export function locales(): Plugin {
  return {
    name: "thidua-locales",
    configureServer(server) {
      server.middlewares.use("/locales", (request, response, next) => {
        const name = (request.url ?? "").split("?")[0]?.replace("/", "") ?? "";
        if (!/^[a-z]{2}\.json$/.test(name)) return next();
        response.setHeader("content-type", "application/json; charset=utf-8");
        response.end(readFileSync(join(folder, name)));
      });
    },
    generateBundle() {
      for (const name of readdirSync(folder)) {
        const source = JSON.stringify(JSON.parse(readFileSync(join(folder, name), "utf8")));
        this.emitFile({ type: "asset", fileName: `locales/${name}`, source });
      }
    },
  };
}
