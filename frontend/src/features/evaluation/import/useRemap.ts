import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { RemapImportInput } from "~/gql/graphql";
import { importQuery, remapImport } from "./queries";

/** Reads the file in another way; the screen follows the server's answer. Resolves to what was refused. */
export function useRemap(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (change: Omit<RemapImportInput, "id">) => {
      const { import: read, userErrors } = await remapImport({ ...change, id });
      if (read) client.setQueryData(importQuery(id).queryKey, read);
      return userErrors;
    },
  });
}
