/** The parameters of an address after a change: one that became undefined leaves it. */
export function narrowed<T extends object>(search: T, change: { [K in keyof T]?: T[K] | undefined }): T {
  const entries = Object.entries({ ...search, ...change }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as T;
}
