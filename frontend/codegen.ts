import type { CodegenConfig } from "@graphql-codegen/cli";

/** The contract. Another file can be named while the server's own export is not at hand. */
const schema = process.env.THIDUA_SCHEMA ?? "../schema.graphql";

const config: CodegenConfig = {
  schema,
  documents: ["src/**/*.{ts,tsx}", "!src/gql/**", "!src/routeTree.gen.ts"],
  ignoreNoDocuments: true,
  generates: {
    "./src/gql/": {
      preset: "client",
      presetConfig: { fragmentMasking: false },
      config: {
        documentMode: "string",
        enumsAsTypes: true,
        skipTypename: true,
        useTypeImports: true,
        defaultScalarType: "unknown",
        strictScalars: true,
        scalars: { DateTime: "string", Date: "string", Decimal: "string" },
      },
    },
  },
};

export default config;
