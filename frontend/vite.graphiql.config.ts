import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** The query explorer, a page of its own: nothing of it reaches the application's bundle. */
export default defineConfig({
  root: fileURLToPath(new URL("./graphiql", import.meta.url)),
  base: "/graphiql/",
  publicDir: false,
  plugins: [react()],
  worker: { format: "es" },
  build: {
    target: "es2022",
    outDir: fileURLToPath(new URL("./dist/graphiql", import.meta.url)),
    emptyOutDir: true,
    sourcemap: false,
    modulePreload: { polyfill: false },
    // The editor alone is larger than what the application's pages may be.
    chunkSizeWarningLimit: 5000,
    rolldownOptions: {
      // The packages' marks for a compiler that does not run here.
      onLog: (level, log, report) => log.code !== "MODULE_LEVEL_DIRECTIVE" && report(level, log),
    },
  },
});
