import { NativeSelect } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { FilterBar } from "~/components/FilterBar";
import type { Aggregation, CriteriaSetStatus, TieRule } from "~/gql/graphql";
import { narrowed } from "~/lib/narrowed";
import { aggregations, tieRules, type ReplaySearch } from "./queries";

interface Props {
  round: { criteriaSet: { id: string; name: string }; tieRules: readonly TieRule[]; aggregation: Aggregation };
  sets: readonly { id: string; name: string; year: number; status: CriteriaSetStatus }[];
  search: ReplaySearch;
  onSearch: (search: ReplaySearch) => void;
}

/** Which rules to try; left alone, each stays as it is in force. */
export function ReplayRules({ round, sets, search, onSearch }: Props) {
  const { t } = useTranslation();
  const select = (
    key: keyof ReplaySearch,
    label: string,
    inForce: string,
    options: readonly { value: string; label: string }[],
  ) => (
    <NativeSelect
      size="sm"
      label={label}
      value={search[key] ?? ""}
      data={[{ value: "", label: t("replay.inForce", { rule: inForce }) }, ...options]}
      onChange={(event) => onSearch(narrowed(search, { [key]: event.currentTarget.value || undefined }))}
    />
  );
  const [first] = round.tieRules;
  return (
    <FilterBar>
      {select(
        "bo",
        t("replay.set"),
        round.criteriaSet.name,
        sets
          .filter(({ id }) => id !== round.criteriaSet.id)
          .map(({ id, name, year, status }) => ({
            value: id,
            label: `${name} (${year}) – ${t(`enum.CriteriaSetStatus.${status}`)}`,
          })),
      )}
      {select(
        "phandinh",
        t("replay.firstTieRule"),
        first ? t(`enum.TieRule.${first}`) : "–",
        tieRules.filter((rule) => rule !== first).map((rule) => ({ value: rule, label: t(`enum.TieRule.${rule}`) })),
      )}
      {select(
        "chamcheo",
        t("round.aggregation"),
        t(`enum.Aggregation.${round.aggregation}`),
        aggregations
          .filter((rule) => rule !== round.aggregation)
          .map((rule) => ({ value: rule, label: t(`enum.Aggregation.${rule}`) })),
      )}
    </FilterBar>
  );
}
