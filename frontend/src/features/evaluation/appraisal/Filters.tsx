import { Checkbox, NativeSelect } from "@mantine/core";
import { useTranslation } from "react-i18next";
import classes from "./Appraisal.module.css";
import type { AppraisalRound, AppraisalSearch } from "./queries";

interface Props {
  round: AppraisalRound;
  search: AppraisalSearch;
  onSearch: (search: AppraisalSearch) => void;
}

/** The narrowing of the queue; it stands in the address, so that a filtered queue can be sent to a colleague. */
export function Filters({ round, search, onSearch }: Props) {
  const { t } = useTranslation();
  const fields = (round.appraisalProgress ?? []).flatMap(({ fieldOwner }) => (fieldOwner ? [fieldOwner] : []));
  const set = (key: keyof AppraisalSearch, value: string) => {
    const { [key]: _, ...rest } = search;
    onSearch(value === "" ? rest : { ...rest, [key]: value });
  };
  return (
    <div className={`${classes.filters} no-print`} role="search" aria-label={t("appraisal.filter")}>
      {fields.length > 1 && (
        <NativeSelect
          label={t("appraisal.field")}
          value={search.linhvuc ?? ""}
          data={[
            { value: "", label: t("appraisal.allFields") },
            ...fields.map(({ id, shortName }) => ({ value: id, label: shortName })),
          ]}
          onChange={(event) => set("linhvuc", event.currentTarget.value)}
        />
      )}
      <NativeSelect
        label={t("unit.name")}
        value={search.donvi ?? ""}
        data={[
          { value: "", label: t("appraisal.allUnits") },
          ...round.evaluations.map(({ id, unitName }) => ({ value: id, label: unitName })),
        ]}
        onChange={(event) => set("donvi", event.currentTarget.value)}
      />
      <div className={classes.checks}>
        <Checkbox
          label={t("appraisal.onlyDifferent")}
          checked={search.lech === "1"}
          onChange={(event) => set("lech", event.currentTarget.checked ? "1" : "")}
        />
        <Checkbox
          label={t("appraisal.notDone")}
          checked={search.chua === "1"}
          onChange={(event) => set("chua", event.currentTarget.checked ? "1" : "")}
        />
      </div>
    </div>
  );
}
