import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useWrite } from "~/api/useWrite";
import { FormDialog } from "~/components/FormDialog";
import { criteriaSetQuery, type CriteriaSet, type Criterion } from "../queries";
import classes from "./Draft.module.css";
import { mapCriterion } from "./queries";

interface Props {
  set: CriteriaSet;
  criterion: Criterion;
  source: { id: string; name: string };
  onClose: () => void;
}

/** Which lines of the copied set a line comes from: none, one, or several. Amendments and replays follow it. */
export function OriginsDialog({ set, criterion, source, onClose }: Props) {
  const { t } = useTranslation();
  const { data } = useQuery(criteriaSetQuery(source.id));
  const [chosen, setChosen] = useState<readonly string[]>(criterion.originIds);
  const write = useWrite(mapCriterion);
  const toggle = (id: string) =>
    setChosen((old) => (old.includes(id) ? old.filter((other) => other !== id) : [...old, id]));
  const split = set.criteria.filter(
    ({ id, originIds }) => id !== criterion.id && originIds.some((origin) => chosen.includes(origin)),
  );
  const meaning =
    chosen.length === 0 ? "new" : chosen.length > 1 ? "merged" : split.length > 0 ? "split" : ("continued" as const);
  return (
    <FormDialog
      opened
      size="lg"
      onClose={onClose}
      title={t("criteria.origins", { code: criterion.code })}
      submit={t("common.save")}
      pending={write.isPending}
      errors={write.data}
      error={write.error}
      onSubmit={() =>
        write.mutate(
          { criteriaSetId: set.id, expectedVersion: set.version, criterionId: criterion.id, originIds: [...chosen] },
          { onSuccess: (errors) => errors.length === 0 && onClose() },
        )
      }
    >
      <p>{t("criteria.originsText", { name: source.name })}</p>
      <fieldset className={classes.origins}>
        <legend>{criterion.name}</legend>
        {data?.criteria.map(({ id, code, name }) => (
          <label key={id}>
            <input type="checkbox" checked={chosen.includes(id)} onChange={() => toggle(id)} />
            <span>
              <b>{code}</b> {name}
            </span>
          </label>
        ))}
      </fieldset>
      <p role="status">{t(`criteria.originsMeaning.${meaning}`)}</p>
    </FormDialog>
  );
}
