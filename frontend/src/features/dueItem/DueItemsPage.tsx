import { useSuspenseQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { EmptyState } from "~/components/EmptyState";
import { Card } from "~/ui/Card";
import { Page } from "~/ui/Page";
import { DueItemRow } from "./DueItemRow";
import classes from "./DueItems.module.css";
import { dueItemsQuery } from "./queries";
import { intoSections, type Section } from "./sections";

const order: Section[] = ["overdue", "soon", "later", "waiting"];

/** Home of every role: what is due, how far it has come, and one button to the exact place. */
export function DueItemsPage() {
  const { t } = useTranslation();
  const { data } = useSuspenseQuery(dueItemsQuery);
  const now = new Date(data.serverInfo.now);
  const sections = intoSections(data.dueItems, now);
  return (
    <Page title={t("due.title")}>
      {data.dueItems.length === 0 && (
        <Card>
          <EmptyState icon="check" title={t("due.empty.title")}>
            {t("due.empty.text")}
          </EmptyState>
        </Card>
      )}
      {order.map(
        (section) =>
          sections[section].length > 0 && (
            <Card
              key={section}
              title={t(`due.section.${section}`)}
              aside={t("due.count", { count: sections[section].length })}
              flush
            >
              <ul className={classes.list}>
                {sections[section].map((item, index) => (
                  <DueItemRow key={index} item={item} now={now} />
                ))}
              </ul>
            </Card>
          ),
      )}
    </Page>
  );
}
