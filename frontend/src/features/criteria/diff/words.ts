/** A run of words that stands in both texts, or only in the one that is shown. */
export interface Run {
  text: string;
  changed: boolean;
}

/**
 * Which words of each text the other does not have, in order: the longest common sequence of words stays unmarked. Texts
 * of rules are short, so the plain quadratic way will do.
 */
export function markWords(before: string, after: string): [Run[], Run[]] {
  const [old, now] = [before, after].map((text) => text.split(/(?<=\s)/)) as [string[], string[]];
  const same = (i: number, j: number) => old[i]?.trim() === now[j]?.trim();
  const longest = Array.from({ length: old.length + 1 }, () => Array.from({ length: now.length + 1 }, () => 0));
  const at = (i: number, j: number) => longest[i]?.[j] ?? 0;
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      const row = longest[i];
      if (row) row[j] = same(i, j) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const [left, right]: [Run[], Run[]] = [[], []];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && same(i, j)) {
      push(left, old[i++] ?? "", false);
      push(right, now[j++] ?? "", false);
    } else if (j >= now.length || (i < old.length && at(i + 1, j) >= at(i, j + 1))) push(left, old[i++] ?? "", true);
    else push(right, now[j++] ?? "", true);
  }
  return [left, right];
}

function push(runs: Run[], text: string, changed: boolean) {
  const last = runs.at(-1);
  if (last?.changed === changed) last.text += text;
  else if (text !== "") runs.push({ text, changed });
}
