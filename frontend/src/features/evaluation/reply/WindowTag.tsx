import { useTranslation } from "react-i18next";
import type { ReplyWindowState } from "~/gql/graphql";
import { useFormat } from "~/i18n/useFormat";
import type { IconName } from "~/ui/Icon";
import { Tag, type Tone } from "~/ui/Tag";

const looks: Record<ReplyWindowState, { tone: Tone; icon: IconName }> = {
  OPEN: { tone: "warn", icon: "clock" },
  ACCEPTED: { tone: "ok", icon: "check" },
  ACCEPTED_BY_SILENCE: { tone: "neutral", icon: "check" },
  REPLIED: { tone: "info", icon: "sheet" },
  ANSWERED: { tone: "ok", icon: "sheet" },
};

/** Where the window of a line stands. Silence says from which moment it counts as acceptance. */
export function WindowTag({ state, dueAt }: { state: ReplyWindowState; dueAt: string | null }) {
  const { t } = useTranslation();
  const { dateTime } = useFormat();
  const silent = state === "ACCEPTED_BY_SILENCE" && dueAt;
  return (
    <Tag {...looks[state]}>
      {silent ? t("reply.silentSince", { at: dateTime(dueAt) }) : t(`enum.ReplyWindowState.${state}`)}
    </Tag>
  );
}
