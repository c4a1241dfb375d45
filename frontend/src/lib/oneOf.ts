/** A text from an address as one of the values it may have; anything else counts as not given. */
export function oneOf<T extends string>(values: readonly T[], text: string | undefined): T | undefined {
  return values.find((value) => value === text);
}
