/** The message for one field deep inside an input, by the end of its path: `errorAt(errors, "steps", 0, "points")`. */
export function errorAt(
  errors: readonly { message: string; path: readonly string[] }[] | undefined,
  ...end: (string | number)[]
): string | undefined {
  const wanted = end.map(String);
  return errors?.find(({ path }) => wanted.every((part, index) => path.at(index - wanted.length) === part))?.message;
}
