import { Button, NativeSelect } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ChartFigure } from "~/components/ChartFigure";
import { shortened } from "~/lib/short";
import { Matrix } from "~/ui/chart/Matrix";
import { heatOf, weakest, type Heat } from "./heat";
import { HeatList } from "./HeatList";
import { rankingLinesQuery, type RankingRow } from "./queries";
import classes from "./Ranking.module.css";

/** Which unit is weak on which line: percent of the maximum in each cell, group by group. */
export function HeatMap({ roundId, rows }: { roundId: string; rows: readonly RankingRow[] }) {
  const { t } = useTranslation();
  const { data: round } = useQuery(rankingLinesQuery(roundId));
  const phone = useMediaQuery("screen and (max-width: 48em)", undefined, { getInitialValueInEffect: false });
  if (!round) return <p role="status">{t("common.loading")}</p>;
  const units = rows.map((row) => ({ id: row.evaluation.id, name: row.unit?.shortName ?? row.unitName }));
  const heat = heatOf(round, units, {
    missing: t("ranking.heatMissing"),
    notApplicable: { short: t("sheet.state.short.NOT_APPLICABLE"), whole: t("enum.ScoreState.NOT_APPLICABLE") },
    notAssigned: { short: t("sheet.state.short.NOT_ASSIGNED"), whole: t("enum.ScoreState.NOT_ASSIGNED") },
  });
  const low = weakest(heat);
  const lines = heat.groups.flatMap(({ lines: own }) => own);
  return (
    <ChartFigure
      caption={
        low ? t("ranking.heatFinding", { code: low.code, name: low.name, percent: low.percent }) : t("ranking.heatNone")
      }
      title={t("ranking.heat")}
      file="don-vi-theo-tieu-chi"
      rows={lines}
      rowKey={({ key }) => key}
      columns={[
        { key: "code", head: t("sheet.column.code"), text: ({ code }) => code },
        { key: "name", head: t("values.criterion"), rowHead: true, text: ({ name }) => name },
        ...units.map((unit, index) => ({
          key: unit.id,
          head: unit.name,
          numeric: true,
          text: (line: (typeof lines)[number]) => line.cells[index]?.text ?? "",
        })),
      ]}
    >
      {phone ? <Phone heat={heat} /> : <Grid heat={heat} />}
      <p className={classes.note}>{t(phone ? "ranking.heatLegendPhone" : "ranking.heatLegend")}</p>
    </ChartFigure>
  );
}

/** The whole map; each group opens to its lines. */
function Grid({ heat }: { heat: Heat }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const toggle = (key: string) =>
    setOpen((before) => new Set(before.has(key) ? [...before].filter((one) => one !== key) : [...before, key]));
  const short = shortened(heat.units.map(({ name }) => name));
  const everything = heat.groups.every(({ key }) => open.has(key));
  return (
    <>
      <div className={`${classes.choose} no-print`}>
        <Button
          size="xs"
          variant="default"
          onClick={() => setOpen(new Set(everything ? [] : heat.groups.map(({ key }) => key)))}
        >
          {t(everything ? "ranking.heatClose" : "ranking.heatOpen")}
        </Button>
      </div>
      <Matrix
        caption={t("ranking.heat")}
        corner={t("values.criterion")}
        columns={heat.units.map(({ id, name }) => ({ key: id, label: short(name), title: name }))}
        rows={heat.groups.flatMap((group) => [
          {
            key: group.key,
            group: true,
            head: (
              <Button
                size="compact-sm"
                variant="subtle"
                aria-expanded={open.has(group.key)}
                onClick={() => toggle(group.key)}
              >
                {`${open.has(group.key) ? "−" : "+"} ${group.code}. ${group.name}`}
              </Button>
            ),
            cells: group.cells,
          },
          ...(open.has(group.key) ? group.lines.map((line) => ({ ...line, head: `${line.code}. ${line.name}` })) : []),
        ])}
      />
    </>
  );
}

/** One unit at a time: a phone has no room for a map. */
function Phone({ heat }: { heat: Heat }) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState(0);
  return (
    <>
      <NativeSelect
        label={t("unit.name")}
        value={String(chosen)}
        onChange={(event) => setChosen(Number(event.currentTarget.value))}
        data={heat.units.map(({ name }, index) => ({ value: String(index), label: name }))}
      />
      <HeatList heat={heat} unit={chosen} />
    </>
  );
}
