import { NativeSelect, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { FormDialog } from "~/components/FormDialog";
import { fieldError } from "~/components/UserErrors";
import { useWrite } from "~/api/useWrite";
import { publishedSetsQuery } from "~/features/criteria/queries";
import type { RoundKind } from "~/gql/graphql";
import { instantInVietnam, todayInVietnam } from "~/lib/dates";
import { DateField } from "~/ui/DateField";
import { everybody, planInput } from "../assignment/PlanFields";
import { CrossFields, crossRuleInput, type CrossDraft } from "./CrossFields";
import { createRound } from "./queries";
import { allTieRules, classInputs, RankingFields, type RankingDraft } from "./RankingFields";

const kinds: RoundKind[] = ["MID_YEAR", "YEAR_END", "THEMATIC"];
const dues = ["selfDueAt", "crossDueAt", "agreedDueAt", "appraisedDueAt"] as const;
type Due = (typeof dues)[number];

/** A day some weeks ahead. */
function weeksAhead(weeks: number): string {
  return todayInVietnam(new Date(Date.now() + weeks * 7 * 86_400_000));
}

/** Deadlines end with the office hours of their day. */
const endOfDay = "T17:00";

/** Draws up a round of a cluster from a published criteria set and four deadlines. */
export function CreateRoundDialog({
  opened,
  onClose,
  clusterId,
}: {
  opened: boolean;
  onClose: () => void;
  clusterId: string;
}) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const sets = useQuery({ ...publishedSetsQuery, enabled: opened });
  const [name, setName] = useState("");
  const [kind, setKind] = useState<RoundKind>("YEAR_END");
  const [setId, setSetId] = useState("");
  const [year, setYear] = useState(todayInVietnam().slice(0, 4));
  const [due, setDue] = useState<Record<Due, string>>(() => ({
    selfDueAt: weeksAhead(2),
    crossDueAt: weeksAhead(4),
    agreedDueAt: weeksAhead(5),
    appraisedDueAt: weeksAhead(8),
  }));
  const [cross, setCross] = useState<CrossDraft>({
    plan: everybody,
    aggregation: "MEDIAN",
    trim: "1",
    missing: "LEAVE_OUT",
    atLeast: "2",
  });
  const [ranking, setRanking] = useState<RankingDraft>({ tieRules: allTieRules, classes: null });
  const write = useWrite(async (input: Parameters<typeof createRound>[0], key) => {
    const payload = await createRound(input, key);
    const { round } = payload;
    if (round) await navigate({ to: "/dot/$roundId", params: { roundId: round.id } });
    return payload;
  });
  const send = () => {
    if (dues.some((key) => due[key] === "")) return;
    const [selfDueAt, crossDueAt, agreedDueAt, appraisedDueAt] = dues.map((key) =>
      instantInVietnam(due[key] + endOfDay),
    );
    if (!selfDueAt || !crossDueAt || !agreedDueAt || !appraisedDueAt) return;
    write.mutate({
      clusterId,
      criteriaSetId: setId || (sets.data?.[0]?.id ?? ""),
      name: name.trim(),
      kind,
      year: Number(year),
      aggregation: cross.aggregation,
      cross: planInput(cross.plan),
      crossRule: crossRuleInput(cross),
      tieRules: ranking.tieRules,
      classes: classInputs(ranking),
      selfDueAt,
      crossDueAt,
      agreedDueAt,
      appraisedDueAt,
    });
  };
  return (
    <FormDialog
      opened={opened}
      onClose={onClose}
      title={t("round.create")}
      submit={t("round.create")}
      onSubmit={send}
      pending={write.isPending}
      errors={write.data}
      error={write.error}
      size="lg"
    >
      <TextInput
        label={t("round.nameField")}
        required
        value={name}
        error={fieldError(write.data, "name")}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <NativeSelect
        label={t("round.kind")}
        value={kind}
        data={kinds.map((value) => ({ value, label: t(`enum.RoundKind.${value}`) }))}
        onChange={(event) => setKind(event.currentTarget.value as RoundKind)}
      />
      <TextInput
        label={t("list.year")}
        required
        inputMode="numeric"
        value={year}
        error={fieldError(write.data, "year")}
        onChange={(event) => setYear(event.currentTarget.value)}
      />
      <NativeSelect
        label={t("round.criteria")}
        value={setId}
        data={(sets.data ?? []).map((set) => ({ value: set.id, label: `${set.name} (${set.year})` }))}
        error={fieldError(write.data, "criteriaSetId")}
        onChange={(event) => setSetId(event.currentTarget.value)}
      />
      {dues.map((key) => (
        <DateField
          key={key}
          required
          label={t(`round.due.${key}`)}
          value={due[key]}
          error={fieldError(write.data, key)}
          onChange={(day) => setDue({ ...due, [key]: day })}
        />
      ))}
      <CrossFields clusterId={clusterId} cross={cross} errors={write.data} onChange={setCross} />
      <RankingFields ranking={ranking} errors={write.data} onChange={setRanking} />
    </FormDialog>
  );
}
