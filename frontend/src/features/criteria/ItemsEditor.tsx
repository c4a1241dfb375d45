import { Button, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { RuleType } from "~/gql/graphql";
import { Icon } from "~/ui/Icon";
import classes from "./Criteria.module.css";
import type { ItemDraft } from "./criterionDraft";

interface Props {
  type: RuleType;
  items: ItemDraft[];
  onChange: (items: ItemDraft[]) => void;
  errorOf: (...path: (string | number)[]) => string | undefined;
}

/** Levels to choose from, or kinds of things that are counted, each with its points and perhaps its own cap. */
export function ItemsEditor({ type, items, onChange, errorOf }: Props) {
  const { t } = useTranslation();
  const capped = type !== "LEVEL";
  const change = (index: number, part: Partial<ItemDraft>) =>
    onChange(items.map((item, at) => (at === index ? { ...item, ...part } : item)));
  return (
    <fieldset className={classes.rows}>
      <legend>{t(`criteria.items.${type}`)}</legend>
      {errorOf("items") && <p role="alert">{errorOf("items")}</p>}
      {items.map((item, index) => (
        <div key={index} className={classes.row}>
          <TextInput
            size="sm"
            label={t("criteria.itemLabel")}
            value={item.label}
            error={errorOf("items", index, "label")}
            onChange={(event) => change(index, { label: event.currentTarget.value })}
          />
          <TextInput
            size="sm"
            inputMode="decimal"
            label={t("criteria.points")}
            value={item.points}
            error={errorOf("items", index, "points")}
            onChange={(event) => change(index, { points: event.currentTarget.value })}
          />
          {capped ? (
            <TextInput
              size="sm"
              inputMode="decimal"
              label={t("criteria.itemCap")}
              value={item.cap}
              error={errorOf("items", index, "cap")}
              onChange={(event) => change(index, { cap: event.currentTarget.value })}
            />
          ) : (
            <span />
          )}
          <button
            type="button"
            className={classes.remove}
            aria-label={t("criteria.removeItem", { number: index + 1 })}
            onClick={() => onChange(items.filter((_, at) => at !== index))}
          >
            <Icon name="close" size={16} />
          </button>
        </div>
      ))}
      <Button size="xs" variant="default" onClick={() => onChange([...items, { label: "", points: "", cap: "" }])}>
        {t("criteria.addItem")}
      </Button>
    </fieldset>
  );
}
