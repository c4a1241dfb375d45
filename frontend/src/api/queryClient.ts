import { QueryClient } from "@tanstack/react-query";
import { codeOf } from "./errors";

/** Retries only what may mend itself; a refusal is shown at once. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        retry: (failures, error) => failures < 2 && codeOf(error) === "NETWORK",
        networkMode: "always",
      },
      mutations: { networkMode: "always" },
    },
  });
}
