/**
 * For loaders of lists: a page waits for its rows before it opens, but while it stands and only its filters change, the
 * old rows stay and the box being typed in keeps the focus. What fails then, the page's own query shows.
 */
export function whenEntering<T>(cause: string, loading: Promise<T>): Promise<T> | undefined {
  if (cause !== "stay") return loading;
  loading.catch(() => undefined);
  return undefined;
}
