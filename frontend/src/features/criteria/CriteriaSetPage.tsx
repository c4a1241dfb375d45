import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { may } from "~/components/allowed";
import { DocumentReference } from "~/components/DocumentReference";
import { EmptyState } from "~/components/EmptyState";
import { UserErrors } from "~/components/UserErrors";
import { useFormat } from "~/i18n/useFormat";
import { Callout } from "~/ui/Callout";
import { Card } from "~/ui/Card";
import { Facts } from "~/ui/Facts";
import { Page } from "~/ui/Page";
import { Tag } from "~/ui/Tag";
import { CriteriaTree } from "./CriteriaTree";
import { Disqualifiers } from "./draft/Disqualifiers";
import { useMoves } from "./draft/useMoves";
import { criteriaSetQuery, type CriteriaSet, type Criterion } from "./queries";
import { SetActions } from "./SetActions";
import { SetEditor, type Edited } from "./SetEditor";
import { SetProblems } from "./SetProblems";
import { SetShape } from "./SetShape";

/** A criteria set with its groups, lines and rules. Publishing checks the sums and freezes it. */
export function CriteriaSetPage({ setId }: { setId: string }) {
  const { t } = useTranslation();
  const { data: set } = useSuspenseQuery(criteriaSetQuery(setId));
  const [edited, setEdited] = useState<Edited | null>(null);
  const moves = useMoves(set);
  const editable = set.status === "DRAFT" && may(set.allowedActions, "saveCriterion");
  const published = set.status === "PUBLISHED";
  return (
    <Page
      title={set.name}
      above={<Link to="/bo-tieu-chi">{t("criteria.list")}</Link>}
      subtitle={
        <Tag tone={published ? "ok" : "info"} icon={published ? "lock" : "criteria"}>
          {t(`enum.CriteriaSetStatus.${set.status}`)}
        </Tag>
      }
      actions={<SetActions set={set} onOpen={setEdited} />}
    >
      {set.notice && <Callout tone="warn" title={set.notice} />}
      {set.supersedes && <Callout tone="info" title={t("criteria.supersedes", { name: set.supersedes.name })} />}
      <SetProblems set={set} />
      <UserErrors errors={moves.errors} error={moves.error} />
      <Head set={set} />
      <Card title={t("criteria.lines", { count: set.criteria.length })} flush>
        {set.groups.length === 0 ? (
          <EmptyState icon="criteria" title={t("criteria.emptySet")}>
            {t("criteria.emptySetText")}
          </EmptyState>
        ) : (
          <CriteriaTree
            set={set}
            {...(editable
              ? {
                  edit: {
                    group: (group) => setEdited({ kind: "group", group }),
                    removeGroup: (group) => setEdited({ kind: "removeGroup", group }),
                    criterion: (criterion) => setEdited({ kind: "criterion", criterion, groupId: criterion.groupId }),
                    add: (group) => setEdited({ kind: "criterion", criterion: null, groupId: group.id }),
                    remove: (criterion) => setEdited({ kind: "remove", criterion }),
                    moves,
                    ...(set.copiedFrom
                      ? { origins: (criterion: Criterion) => setEdited({ kind: "origins", criterion }) }
                      : {}),
                  },
                }
              : {})}
          />
        )}
      </Card>
      <Disqualifiers set={set} editable={editable} />
      {edited && <SetEditor set={set} edited={edited} onClose={() => setEdited(null)} />}
    </Page>
  );
}

function Head({ set }: { set: CriteriaSet }) {
  const { t } = useTranslation();
  const { points, date } = useFormat();
  return (
    <Card>
      <Facts
        items={[
          [t("criteria.owner"), set.owner.name],
          [t("list.year"), set.year],
          [t("criteria.total"), points(set.declaredTotal)],
          [t("criteria.sum"), points(set.baseTotal)],
          set.bonusCap !== null && [t("criteria.bonusCap"), points(set.bonusCap)],
          set.penaltyCap !== null && [t("criteria.penaltyCap"), points(set.penaltyCap)],
          [t("round.decision"), <DocumentReference key="decision" document={set.decision} />],
          set.publishedAt !== null && [t("criteria.publishedOn"), date(set.publishedAt)],
          set.copiedFrom && [
            t("criteria.copiedFrom"),
            <Link key="source" to="/bo-tieu-chi/$setId" params={{ setId: set.copiedFrom.id }}>
              {set.copiedFrom.name} ({set.copiedFrom.year})
            </Link>,
          ],
        ]}
      />
      <SetShape set={set} />
    </Card>
  );
}
