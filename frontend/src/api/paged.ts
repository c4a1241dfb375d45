import { infiniteQueryOptions, keepPreviousData, type QueryKey } from "@tanstack/react-query";
import { nextCursor, type Page } from "./pagination";

/** How many rows a list asks for at a time. */
export const pageSize = 50;

/** A list read page by page: `fetchPage` gets the cursor to begin after, null for the first page. */
export function pagedQuery<T>(
  queryKey: QueryKey,
  fetchPage: (after: string | null, signal: AbortSignal) => Promise<Page<T>>,
) {
  return infiniteQueryOptions({
    queryKey,
    queryFn: ({ pageParam, signal }) => fetchPage(pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: nextCursor,
    placeholderData: keepPreviousData,
  });
}
