import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { newIdempotencyKey } from "~/lib/text";
import { submitSheet, withdrawSheet } from "./queries";
import type { SheetStore } from "./SheetStore";

/** Hands the sheet in. The key stays the same for a second press, so that a lost answer does no harm. */
export function useSubmitSheet(store: SheetStore) {
  const client = useQueryClient();
  const [idempotencyKey, renew] = useState(newIdempotencyKey);
  return useMutation({
    mutationFn: async () => {
      const { sheet } = store.summary();
      const reply = await submitSheet({ sheetId: sheet.id, expectedVersion: sheet.version, idempotencyKey });
      if (reply.sheet && reply.userErrors.length === 0) store.replace(reply.sheet);
      renew(newIdempotencyKey());
      return reply.userErrors;
    },
    onSuccess: () => client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== "sheet" }),
  });
}

export function useWithdrawSheet(store: SheetStore) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (reason: string) => {
      const { sheet } = store.summary();
      const reply = await withdrawSheet({ sheetId: sheet.id, expectedVersion: sheet.version, reason });
      if (reply.sheet && reply.userErrors.length === 0) store.replace(reply.sheet);
      return reply.userErrors;
    },
    onSuccess: () => client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== "sheet" }),
  });
}
