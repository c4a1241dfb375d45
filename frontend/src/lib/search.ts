/** Reads the named text parameters of an address and leaves out everything else. */
export function textParams<K extends string>(...names: K[]) {
  return (search: Record<string, unknown>): { [P in K]?: string } => {
    const found: { [P in K]?: string } = {};
    for (const name of names) {
      const value = search[name];
      if (typeof value === "string" && value !== "") found[name] = value;
      if (typeof value === "number") found[name] = String(value);
    }
    return found;
  };
}
