import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { tanstackRouter } from "@tanstack/router-plugin/vite";
import { defineConfig } from "vite";
import { locales } from "./scripts/vite-locales";
import { pdfDecoders } from "./scripts/vite-pdfjs";
import { mockApi } from "./scripts/vite-mock-api";

const backend = process.env.THIDUA_API ?? "http://127.0.0.1:8080";

export default defineConfig(({ mode }) => ({
  plugins: [
    tanstackRouter({
      target: "react",
      autoCodeSplitting: true,
      // A page's loader travels with the page, so that the first load carries no other page's documents.
      codeSplittingOptions: { defaultBehavior: [["loader", "component"]] },
      quoteStyle: "double",
      semicolons: true,
    }),
    react(),
    locales(),
    pdfDecoders(),
    ...(mode === "mock" ? [mockApi()] : []),
  ],
  resolve: { alias: { "~": fileURLToPath(new URL("./src", import.meta.url)) } },
  // GraphiQL has a page and a build of its own; the development server must not look through it.
  optimizeDeps: { entries: ["index.html"] },
  server:
    mode === "mock"
      ? {}
      : {
          proxy: Object.fromEntries(
            ["/graphql", "/files", "/sheets", "/rounds", "/keys.json", "/results", "/evaluations"].map((path) => [
              path,
              backend,
            ]),
          ),
        },
  build: { target: "es2022", sourcemap: false, modulePreload: { polyfill: false } },
}));
