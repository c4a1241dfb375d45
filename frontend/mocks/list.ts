interface PageArguments {
  first?: number | null;
  after?: string | null;
}

/** One page of a list, with cursors that are plain positions. */
export function pageOf<T>(nodes: readonly T[], args: PageArguments) {
  const start = args.after ? Number(args.after) + 1 : 0;
  const end = Math.min(nodes.length, start + (args.first ?? 20));
  const page = nodes.slice(start, end);
  return {
    nodes: page,
    edges: page.map((node, index) => ({ cursor: String(start + index), node })),
    pageInfo: {
      hasNextPage: end < nodes.length,
      hasPreviousPage: start > 0,
      startCursor: page.length > 0 ? String(start) : null,
      endCursor: page.length > 0 ? String(end - 1) : null,
    },
    totalCount: nodes.length,
  };
}

/** Case and Vietnamese marks do not matter, as on the server. */
export function found(text: string, search: unknown): boolean {
  const plain = (value: string) => value.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/gi, "d").toLowerCase();
  return typeof search !== "string" || plain(text).includes(plain(search));
}
