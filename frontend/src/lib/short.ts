/**
 * Names without the words they all begin with: "Sở TN&MT Bắc Kạn" and "Sở TN&MT Cao Bằng" are told apart by their ends.
 * Only for pictures, where room is dear; tables keep the whole name.
 */
export function shortened(names: readonly string[]): (name: string) => string {
  const [first = [], ...others] = names.map((name) => name.split(" "));
  const shared = (place: number) =>
    others.length > 0 && [first, ...others].every((words) => words[place] === first[place] && words.length > place + 1);
  let common = 0;
  while (shared(common)) common += 1;
  return (name) => name.split(" ").slice(common).join(" ");
}
