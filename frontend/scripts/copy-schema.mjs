// The mock API answers from the same contract the client was generated from.
import { copyFileSync } from "node:fs";

copyFileSync(process.env.THIDUA_SCHEMA ?? "../schema.graphql", "mocks/schema.graphql");
