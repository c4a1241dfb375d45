import { useTranslation } from "react-i18next";
import { Callout } from "~/ui/Callout";
import type { CriteriaSet } from "./queries";

/** What stands between a draft and its publication; each problem leads to the line it is about. */
export function SetProblems({ set }: { set: CriteriaSet }) {
  const { t } = useTranslation();
  if (set.problems.length === 0) return null;
  return (
    <Callout tone="error" title={t("criteria.problems", { count: set.problems.length })}>
      <ul>
        {set.problems.map((problem) => {
          const about = set.criteria.find(({ id }) => problem.path.includes(id));
          return (
            <li key={`${problem.path.join(".")} ${problem.message}`}>
              {about ? <a href={`#${about.code}`}>{problem.message}</a> : problem.message}
            </li>
          );
        })}
      </ul>
    </Callout>
  );
}
