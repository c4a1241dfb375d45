import { useTranslation } from "react-i18next";
import type { ResponseStatus } from "~/gql/graphql";
import { CountBar, type CountPart } from "~/ui/CountBar";
import { statuses } from "./queries";

const tones: Record<ResponseStatus, CountPart["tone"]> = {
  REPORTED: "strong",
  IN_PROGRESS: "middle",
  REGISTERED: "light",
};

interface Props {
  counts: readonly { status: ResponseStatus; count: number }[];
  /** Units in the scope that have not answered; left out in lists. */
  silent?: number;
  full?: number;
  caption?: string;
}

/** How far the units have come, from those that reported to those that are silent. */
export function ResponseBar({ counts, silent, full, caption }: Props) {
  const { t } = useTranslation();
  const parts: CountPart[] = [...statuses].reverse().map((status) => ({
    key: status,
    label: t(`enum.ResponseStatus.${status}`),
    count: counts.find((entry) => entry.status === status)?.count ?? 0,
    tone: tones[status],
  }));
  if (silent !== undefined)
    parts.push({ key: "silent", label: t("movement.silentShort"), count: silent, tone: "empty" });
  const inList = silent === undefined;
  if (inList && parts.every(({ count }) => count === 0)) {
    return <span className="muted">{t("movement.noResponses")}</span>;
  }
  return (
    <CountBar
      parts={parts}
      terse={inList}
      {...(full === undefined ? {} : { full })}
      {...(caption ? { caption } : {})}
    />
  );
}
