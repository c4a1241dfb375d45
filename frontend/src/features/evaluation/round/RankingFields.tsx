import { ActionIcon, Button, Checkbox, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ClassRuleInput, TieRule } from "~/gql/graphql";
import { parsePoints, toWire } from "~/lib/points";
import { Icon } from "~/ui/Icon";
import classes from "./Round.module.css";

/** What tells equal totals apart and what the classes are, as it is being typed. */
export interface RankingDraft {
  tieRules: TieRule[];
  /** Null for the editable defaults. */
  classes: { code: string; name: string; atLeast: string }[] | null;
}

export const allTieRules: TieRule[] = ["GROUP_A", "GROUP_D", "FEWER_PENALTY_POINTS", "MORE_BONUS_POINTS"];

/** What the server takes; a threshold that is no number becomes a negative one, which it refuses by its row. */
export function classInputs({ classes: rows }: RankingDraft): ClassRuleInput[] | null {
  if (!rows) return null;
  return rows.map(({ code, name, atLeast }) => {
    const parsed = parsePoints(atLeast);
    return { code: code.trim(), name: name.trim(), atLeast: parsed.ok ? toWire(parsed.value) : "-1.00" };
  });
}

interface Props {
  ranking: RankingDraft;
  errors: readonly { path: readonly string[]; message: string }[] | undefined;
  onChange: (ranking: RankingDraft) => void;
}

/** Tie rules in their order, and the classes. */
export function RankingFields(props: Props) {
  const { t } = useTranslation();
  return (
    <fieldset className={classes.part}>
      <legend>{t("round.rankingPart")}</legend>
      <TieRules {...props} />
      <Classes {...props} />
    </fieldset>
  );
}

function TieRules({ ranking, onChange }: Props) {
  const { t } = useTranslation();
  const { tieRules } = ranking;
  const order = [...tieRules, ...allTieRules.filter((rule) => !tieRules.includes(rule))];
  const set = (next: TieRule[]) => onChange({ ...ranking, tieRules: next });
  const raise = (at: number) => set(tieRules.toSpliced(at - 1, 2, ...tieRules.slice(at - 1, at + 1).toReversed()));
  return (
    <div role="group" aria-label={t("round.tieRules")}>
      <p className="muted">{t("round.tieRulesText")}</p>
      <ol className={classes.ordered}>
        {order.map((rule, at) => {
          const taken = tieRules.includes(rule);
          return (
            <li key={rule}>
              <Checkbox
                label={t(`enum.TieRule.${rule}`)}
                checked={taken}
                onChange={() => set(taken ? tieRules.filter((other) => other !== rule) : [...tieRules, rule])}
              />
              {taken && at > 0 && (
                <Button
                  size="compact-sm"
                  variant="subtle"
                  aria-label={t("round.raise", { rule: t(`enum.TieRule.${rule}`) })}
                  onClick={() => raise(at)}
                >
                  {t("round.up")}
                </Button>
              )}
            </li>
          );
        })}
      </ol>
    </div>
  );
}

function Classes({ ranking, errors, onChange }: Props) {
  const { t } = useTranslation();
  const rows = ranking.classes;
  const blank = { code: "", name: "", atLeast: "" };
  const set = (next: RankingDraft["classes"]) => onChange({ ...ranking, classes: next });
  const change = (at: number, part: Partial<typeof blank>) =>
    set(rows?.map((row, place) => (place === at ? { ...row, ...part } : row)) ?? null);
  const wrong = (at: number) => errors?.find(({ path }) => path[0] === "classes" && path[1] === String(at))?.message;
  return (
    <div role="group" aria-label={t("round.classes")}>
      <Checkbox label={t("round.defaultClasses")} checked={rows === null} onChange={() => set(rows ? null : [blank])} />
      {rows?.map((row, at) => (
        <div key={at} className={classes.classRow}>
          <TextInput
            label={t("round.classCode")}
            value={row.code}
            error={wrong(at)}
            onChange={(event) => change(at, { code: event.currentTarget.value })}
          />
          <TextInput
            label={t("round.className")}
            value={row.name}
            onChange={(event) => change(at, { name: event.currentTarget.value })}
          />
          <TextInput
            label={t("round.classAtLeast")}
            inputMode="decimal"
            value={row.atLeast}
            onChange={(event) => change(at, { atLeast: event.currentTarget.value })}
          />
          <ActionIcon
            variant="subtle"
            size="lg"
            aria-label={t("round.removeClass", { place: at + 1 })}
            onClick={() => set(rows.filter((_, place) => place !== at))}
          >
            <Icon name="close" size={16} />
          </ActionIcon>
        </div>
      ))}
      {rows && (
        <Button size="xs" variant="subtle" onClick={() => set([...rows, blank])}>
          {t("round.addClass")}
        </Button>
      )}
    </div>
  );
}
