import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/** The program under test. */
export const binary = process.env.THIDUA_BIN ?? resolve("../target/debug/thidua");
const ui = resolve(process.env.THIDUA_UI ?? "dist");

/** A real server on its own data folder. */
export interface Server {
  url: string;
  /** What `thidua demo` printed about its data, as JSON. */
  data: unknown;
  stop: () => Promise<void>;
}

/** Loads the demonstration, or the fixture with two clusters, and serves it together with the built application. */
export async function startServer(fixture?: "two-clusters"): Promise<Server> {
  const folder = mkdtempSync(join(tmpdir(), "thidua-e2e-"));
  const demo = ["--log", "warn", "demo", "--data-dir", folder, "--json", ...(fixture ? ["--fixture", fixture] : [])];
  const data: unknown = JSON.parse(execFileSync(binary, demo, { encoding: "utf8" }));
  const args = ["--log", "warn", "serve", "--data-dir", folder, "--listen", "127.0.0.1:0", "--ui-dir", ui];
  const child = spawn(binary, args, { stdio: ["ignore", "pipe", "inherit"] });
  const url = await new Promise<string>((found, failed) => {
    child.once("exit", (code) => failed(new Error(`the server ended with ${code}`)));
    child.stdout.on("data", (chunk: Buffer) => {
      const address = /http:\/\/\S+/.exec(chunk.toString());
      if (address) found(address[0]);
    });
  });
  const ended = new Promise<void>((done) => child.once("exit", () => done()));
  const stop = async () => {
    child.kill("SIGTERM");
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  return { url, data, stop };
}
