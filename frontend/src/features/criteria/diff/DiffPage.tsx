import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { EmptyState } from "~/components/EmptyState";
import { Card } from "~/ui/Card";
import { Choice } from "~/ui/Choice";
import { Page } from "~/ui/Page";
import classes from "./Diff.module.css";
import { DiffRow, stateOf } from "./DiffRow";
import { diffQuery, type CriteriaDiff } from "./queries";

interface Search {
  tu?: string;
  dong?: string;
}

interface Props {
  setId: string;
  search: Search;
  onSearch: (search: Search) => void;
}

/** Two versions of a criteria table side by side, line by line; the filter stays in the address. */
export function DiffPage({ setId, search, onSearch }: Props) {
  const { t } = useTranslation();
  const { data: diff } = useSuspenseQuery(diffQuery(setId, search.tu));
  const all = search.dong === "tat-ca";
  return (
    <Page
      wide
      title={t("diff.title")}
      above={
        <Link to="/bo-tieu-chi/$setId" params={{ setId }}>
          {diff?.to.name ?? t("criteria.list")}
        </Link>
      }
      actions={
        diff && (
          <Choice
            label={t("diff.show")}
            value={all ? "all" : "changed"}
            options={[
              { value: "changed", label: t("diff.onlyChanged") },
              { value: "all", label: t("diff.allLines") },
            ]}
            onChange={(value) =>
              onSearch({ ...(search.tu ? { tu: search.tu } : {}), ...(value === "all" ? { dong: "tat-ca" } : {}) })
            }
          />
        )
      }
    >
      {diff ? (
        <>
          <Frame diff={diff} />
          <Lines diff={diff} all={all} />
        </>
      ) : (
        <Card>
          <EmptyState icon="criteria" title={t("diff.none")}>
            {t("diff.noneText")}
          </EmptyState>
        </Card>
      )}
    </Page>
  );
}

/** What changed outside the lines; nothing when nothing did. */
function Frame({ diff }: { diff: CriteriaDiff }) {
  const { t } = useTranslation();
  if (diff.frame.length === 0) return null;
  return (
    <Card title={t("diff.frame")}>
      <ul className={classes.frame}>
        {diff.frame.map(({ sentence }) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Card>
  );
}

function Lines({ diff, all }: { diff: CriteriaDiff; all: boolean }) {
  const { t } = useTranslation();
  const changed = diff.lines.filter((line) => stateOf(line) !== "same");
  const shown = all ? diff.lines : changed;
  const name = (set: CriteriaDiff["from"]) => `${set.name} (${set.year})`;
  return (
    <Card title={t("diff.count", { count: changed.length, total: diff.lines.length })} flush>
      {shown.length === 0 ? (
        <EmptyState icon="check" title={t("diff.same")}>
          {t("diff.sameText")}
        </EmptyState>
      ) : (
        <table className={classes.table}>
          <caption className="visually-hidden">{t("diff.title")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("diff.change")}</th>
              <th scope="col">{name(diff.from)}</th>
              <th scope="col">{name(diff.to)}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((line) => (
              <DiffRow key={line.after?.id ?? line.before[0]?.id} line={line} />
            ))}
          </tbody>
        </table>
      )}
    </Card>
  );
}
