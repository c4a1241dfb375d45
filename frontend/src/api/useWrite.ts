import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { newIdempotencyKey } from "~/lib/text";
import { codeOf } from "./errors";

interface UserError {
  message: string;
  path: readonly string[];
}

/**
 * A write of a form. It resolves to the broken rules; none means done, and everything on the screen is read again. The
 * same input keeps its key until it has gone through, so that a second press after a lost answer does no harm.
 */
export function useWrite<Input>(
  send: (input: Input, idempotencyKey: string) => Promise<{ userErrors: readonly UserError[] }>,
) {
  const client = useQueryClient();
  const last = useRef({ body: "", key: "" });
  return useMutation({
    mutationFn: async (input: Input) => {
      const body = JSON.stringify(input);
      if (last.current.body !== body) last.current = { body, key: newIdempotencyKey() };
      const { userErrors } = await send(input, last.current.key);
      last.current = { body: "", key: "" };
      if (userErrors.length === 0) await client.invalidateQueries();
      return userErrors;
    },
    // Somebody was faster: what stands now is read, so that the form can show it beside what was typed.
    onError: async (error) => {
      if (codeOf(error) === "CONFLICT") await client.invalidateQueries();
    },
  });
}
