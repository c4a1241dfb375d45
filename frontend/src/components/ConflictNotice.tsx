import { useTranslation } from "react-i18next";
import { codeOf } from "~/api/errors";
import { Callout } from "~/ui/Callout";
import { Facts } from "~/ui/Facts";

interface Props {
  /** The failure of the last attempt to save. */
  error: unknown;
  /** What stands on the server now, field by field. */
  now: (readonly [string, string])[];
}

/** Somebody saved first: shows what stands now. What was typed is still in the form, and saving again replaces it. */
export function ConflictNotice({ error, now }: Props) {
  const { t } = useTranslation();
  if (!error || codeOf(error) !== "CONFLICT") return null;
  return (
    <Callout tone="warn" title={t("conflict.title")}>
      <p>{t("conflict.text")}</p>
      <Facts items={now} />
    </Callout>
  );
}
