// Writes src/routeTree.gen.ts, which the type check needs before it can run.
import { Generator, getConfig } from "@tanstack/router-generator";

const root = process.cwd();
const config = getConfig({ target: "react", autoCodeSplitting: true, quoteStyle: "double", semicolons: true }, root);
await new Generator({ config, root }).run();
