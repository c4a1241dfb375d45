import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ActionButton } from "~/components/ActionButton";
import { may } from "~/components/allowed";
import { DocumentReference } from "~/components/DocumentReference";
import { EmptyState } from "~/components/EmptyState";
import { useFormat } from "~/i18n/useFormat";
import { Callout } from "~/ui/Callout";
import { Card } from "~/ui/Card";
import { Facts } from "~/ui/Facts";
import { Page } from "~/ui/Page";
import { Tag } from "~/ui/Tag";
import { CriteriaTree } from "./CriteriaTree";
import { PublishSetDialog } from "./PublishSetDialog";
import { criteriaSetQuery, type CriteriaSet } from "./queries";
import { SetEditor, type Edited } from "./SetEditor";
import { SetProblems } from "./SetProblems";
import { SetShape } from "./SetShape";

/** A criteria set with its groups, lines and rules. Publishing checks the sums and freezes it. */
export function CriteriaSetPage({ setId }: { setId: string }) {
  const { t } = useTranslation();
  const { data: set } = useSuspenseQuery(criteriaSetQuery(setId));
  const [publishing, setPublishing] = useState(false);
  const [edited, setEdited] = useState<Edited | null>(null);
  const blocked = set.problems.length > 0 ? t("criteria.problemsFirst", { count: set.problems.length }) : undefined;
  const editable = set.status === "DRAFT" && may(set.allowedActions, "saveCriterion");
  return (
    <Page
      title={set.name}
      above={<Link to="/bo-tieu-chi">{t("criteria.list")}</Link>}
      subtitle={
        <Tag tone={set.status === "PUBLISHED" ? "ok" : "info"} icon={set.status === "PUBLISHED" ? "lock" : "criteria"}>
          {t(`enum.CriteriaSetStatus.${set.status}`)}
        </Tag>
      }
      actions={
        set.status === "DRAFT" && (
          <>
            <ActionButton
              actions={set.allowedActions}
              name="saveCriterionGroup"
              variant="default"
              onClick={() => setEdited({ kind: "group", group: null })}
            >
              {t("criteria.addGroup")}
            </ActionButton>
            <ActionButton
              actions={set.allowedActions}
              name="publishCriteriaSet"
              lockedBecause={blocked}
              onClick={() => setPublishing(true)}
            >
              {t("criteria.publish")}
            </ActionButton>
          </>
        )
      }
    >
      {set.notice && <Callout tone="warn" title={set.notice} />}
      <SetProblems set={set} />
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
                    criterion: (criterion) => setEdited({ kind: "criterion", criterion, groupId: criterion.groupId }),
                    add: (group) => setEdited({ kind: "criterion", criterion: null, groupId: group.id }),
                    remove: (criterion) => setEdited({ kind: "remove", criterion }),
                  },
                }
              : {})}
          />
        )}
      </Card>
      <Disqualifiers set={set} />
      {edited && <SetEditor set={set} edited={edited} onClose={() => setEdited(null)} />}
      {publishing && <PublishSetDialog set={set} onClose={() => setPublishing(false)} />}
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
        ]}
      />
      <SetShape set={set} />
    </Card>
  );
}

function Disqualifiers({ set }: { set: CriteriaSet }) {
  const { t } = useTranslation();
  if (set.disqualifiers.length === 0) return null;
  return (
    <Card title={t("criteria.disqualifiers")}>
      <ul>
        {set.disqualifiers.map((entry) => (
          <li key={entry.code}>
            {entry.code}. {entry.name} <Tag>{t(`enum.DisqualifierEffect.${entry.effect}`)}</Tag>
          </li>
        ))}
      </ul>
    </Card>
  );
}
