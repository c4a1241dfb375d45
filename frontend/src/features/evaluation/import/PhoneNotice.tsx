import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Callout } from "~/ui/Callout";
import { Card } from "~/ui/Card";
import { Facts } from "~/ui/Facts";
import type { ImportState } from "./queries";

/** Rows and columns need room: on a phone only how far it is, and the way to a larger screen. */
export function PhoneNotice({ read }: { read: ImportState | undefined }) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(window.location.href);
    setCopied(true);
  };
  return (
    <>
      <Callout
        tone="info"
        title={t("import.phone.title")}
        action={<Button onClick={() => void copy()}>{t("import.phone.copy")}</Button>}
      >
        {t("import.phone.text")}
      </Callout>
      <p role="status">{copied && t("import.phone.copied")}</p>
      {read && (
        <Card title={read.fileName || t("import.step.tep")}>
          <Facts
            items={[
              [t("import.state"), t(`enum.ImportState.${read.state}`)],
              [t("enum.ImportRowStatus.ADD"), String(read.counts.add)],
              [t("enum.ImportRowStatus.CHANGE"), String(read.counts.change)],
              [t("enum.ImportRowStatus.ERROR"), String(read.counts.error)],
            ]}
          />
        </Card>
      )}
    </>
  );
}
