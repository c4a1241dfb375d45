import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { LineFate } from "~/gql/graphql";
import { Callout } from "~/ui/Callout";
import classes from "./Amendment.module.css";
import { amendmentPreviewQuery, type Preview } from "./queries";

const fates = ["RECKONED", "EMPTIED", "ADDED"] as const satisfies readonly LineFate[];

/** What an amendment would do, told line by line of the criteria: what is in a sealed sheet is known to its author only. */
export function AmendmentPreview({ roundId, setId }: { roundId: string; setId: string }) {
  const { t } = useTranslation();
  const { data, isPending } = useQuery(amendmentPreviewQuery(roundId, setId));
  if (isPending) return <p className="muted">{t("common.loading")}</p>;
  if (!data) return <Callout tone="warn" title={t("amendment.noPreview")} />;
  const kept = data.lines.filter(({ fate }) => fate === "KEPT" || fate === "NOT_ASSIGNED").length;
  return (
    <section className={classes.preview} aria-label={t("amendment.preview")}>
      {data.obstacles.map((text) => (
        <Callout key={text} tone="error" title={text} />
      ))}
      <h3>{t("amendment.preview")}</h3>
      <p>{t("amendment.kept", { count: kept })}</p>
      <ul>
        {fates.map((fate) => (
          <Lines key={fate} label={t(`amendment.fate.${fate}`)} lines={linesOf(data, fate)} />
        ))}
        <Lines label={t("amendment.fate.DROPPED")} lines={data.dropped} />
      </ul>
      <Units label={t("amendment.returned")} units={data.returned} />
      <Units label={t("amendment.flagged")} units={data.flagged} />
      <Link to="/bo-tieu-chi/$setId/so-sanh" params={{ setId }}>
        {t("diff.open")}
      </Link>
    </section>
  );
}

type Line = { id: string; code: string; name: string };

function linesOf({ lines }: Preview, wanted: LineFate): Line[] {
  return lines.flatMap(({ fate, criterion }) => (fate === wanted ? [criterion] : []));
}

function Lines({ label, lines }: { label: string; lines: readonly Line[] }) {
  if (lines.length === 0) return null;
  return (
    <li>
      {label}: <b>{lines.map(({ code }) => code).join(", ")}</b>
    </li>
  );
}

function Units({ label, units }: { label: string; units: readonly { id: string; unitName: string }[] }) {
  if (units.length === 0) return null;
  return (
    <p>
      {label}: <b>{units.map(({ unitName }) => unitName).join(", ")}</b>
    </p>
  );
}
