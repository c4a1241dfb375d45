import { scaleLinear } from "d3-scale";
import { useTranslation } from "react-i18next";
import { useFormat } from "~/i18n/useFormat";
import { useWidth } from "~/ui/chart/useWidth";
import { DataTable } from "~/ui/DataTable";
import classes from "./Receipt.module.css";
import { axisStart, type WaterfallStep } from "./waterfall";

const rowHeight = 32;
const right = 84;
/** About how wide a letter is, in pixels. */
const letter = 7.4;

interface Props {
  /** The finding, in a sentence. */
  caption: string;
  steps: readonly WaterfallStep[];
}

/**
 * From the most a unit could get to its total, one row a step. The picture is for the eye; the table below it holds the
 * same figures for everybody. On a phone the rows become a list.
 */
export function Waterfall({ caption, steps }: Props) {
  const { t } = useTranslation();
  const { points } = useFormat();
  const { ref, width } = useWidth(900);
  const longest = letter * Math.max(...steps.map(({ label }) => label.length));
  const left = Math.min(width * 0.42, longest + 12);
  const start = axisStart(steps);
  const highest = Math.max(...steps.flatMap(({ from, to }) => [from, to]));
  const x = scaleLinear()
    .domain([start, Math.max(highest, start + 100)])
    .range([left, width - right])
    .nice();
  const ticks = x.ticks(5);
  const height = rowHeight * steps.length + 30;
  const amount = (step: WaterfallStep) =>
    step.kind === "total" ? points(step.to) : signed(step.to - step.from, points);
  const edge = (value: number) => x(Math.max(value, x.domain()[0] ?? 0));
  return (
    <figure className={classes.figure}>
      <figcaption className={classes.caption}>
        {caption}{" "}
        {start !== 0 && (
          <span className={classes.axisNote}>{t("receipt.axis", { points: points(x.domain()[0]) })}</span>
        )}
      </figcaption>
      <div ref={ref} className={classes.frame}>
        <svg className={classes.picture} width={width} height={height} aria-hidden="true">
          {ticks.map((tick) => (
            <g key={tick}>
              <line x1={x(tick)} x2={x(tick)} y1={0} y2={height - 26} className={classes.grid} />
              <text x={x(tick)} y={height - 8} className={classes.tick} textAnchor="middle">
                {points(tick).replace(/[.,]00$/, "")}
              </text>
            </g>
          ))}
          {steps.map((step, index) => {
            const [from, to] = [edge(step.kind === "total" ? 0 : step.from), edge(step.to)];
            const y = index * rowHeight + 5;
            return (
              <g key={step.key}>
                <text x={left - 12} y={y + 16} textAnchor="end" className={classes.stepLabel} data-kind={step.kind}>
                  {shortened(step.label, Math.floor((left - 12) / letter))}
                </text>
                <rect
                  x={Math.min(from, to)}
                  y={y}
                  width={Math.max(1.5, Math.abs(to - from))}
                  height={rowHeight - 10}
                  rx={2}
                  className={classes.bar}
                  data-change={changeOf(step)}
                />
                {index + 1 < steps.length && (
                  <line x1={to} x2={to} y1={y + rowHeight - 10} y2={y + rowHeight} className={classes.joint} />
                )}
                <text x={width} y={y + 16} textAnchor="end" className={classes.stepValue} data-kind={step.kind}>
                  {amount(step)}
                </text>
              </g>
            );
          })}
        </svg>
      </div>
      <ol className={classes.stepList} aria-hidden="true">
        {steps.map((step) => (
          <li key={step.key} data-kind={step.kind} data-change={changeOf(step)}>
            <span>{step.label}</span>
            <b>{amount(step)}</b>
          </li>
        ))}
      </ol>
      <details className={classes.numbers}>
        <summary>{t("receipt.numbers")}</summary>
        <DataTable
          caption={t("receipt.picture")}
          rows={steps}
          rowKey={(step) => step.key}
          columns={[
            { key: "step", head: t("receipt.step"), rowHead: true, cell: (step) => step.label },
            { key: "amount", head: t("receipt.change"), label: t("receipt.change"), numeric: true, cell: amount },
            {
              key: "at",
              head: t("receipt.running"),
              label: t("receipt.running"),
              numeric: true,
              cell: (step) => points(step.to),
            },
          ]}
        />
      </details>
    </figure>
  );
}

function changeOf({ kind, from, to }: WaterfallStep): string {
  if (kind === "total") return "total";
  return to === from ? "none" : to < from ? "loss" : "gain";
}

function signed(amount: number, points: (value: number) => string): string {
  return amount > 0 ? `+${points(amount)}` : points(amount);
}

/** Long names of groups end with an ellipsis in the picture; the table has them whole. */
function shortened(label: string, letters: number): string {
  return label.length > letters + 1 ? `${label.slice(0, letters).trimEnd()}…` : label;
}
