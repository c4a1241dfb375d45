import i18next from "i18next";
import { formatPoints } from "~/lib/points";
import type { SheetStore, Summary } from "./SheetStore";

export interface ShownProblem {
  code: string;
  name: string;
  message: string;
  blocking: boolean;
}

/** What stands in the way: values on the screen the server does not have, then the server's own list. */
export function problemsOf(store: SheetStore, { sheet }: Summary): ShownProblem[] {
  const { t, language } = i18next;
  const onScreen = store.lines.flatMap((line) => {
    const view = store.view(line.id);
    if (view.problem) {
      const message = t(`sheet.problem.${view.problem}`, {
        maximum: formatPoints(line.maximum, language),
        step: formatPoints(line.step, language),
      });
      return [{ code: line.code, name: line.name, message, blocking: true }];
    }
    return view.message ? [{ code: line.code, name: line.name, message: view.message, blocking: true }] : [];
  });
  const named = new Set(onScreen.map((problem) => problem.code));
  const fromServer = sheet.problems.flatMap(({ criterionId, message, blocking }) => {
    const line = store.lines.find((candidate) => candidate.id === criterionId);
    return line && !named.has(line.code) ? [{ code: line.code, name: line.name, message, blocking }] : [];
  });
  return [...onScreen, ...fromServer];
}
