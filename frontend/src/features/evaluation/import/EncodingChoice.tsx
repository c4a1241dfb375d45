import { NativeSelect } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ImportEncoding } from "~/gql/graphql";
import { Callout } from "~/ui/Callout";
import { Card } from "~/ui/Card";
import classes from "./Import.module.css";
import type { ImportState } from "./queries";
import type { useRemap } from "./useRemap";

const encodings: readonly ImportEncoding[] = ["UNICODE", "TCVN3", "VNI", "WINDOWS1258"];

interface Props {
  read: ImportState;
  remap: ReturnType<typeof useRemap>;
}

/** How letters are read: what was recognised, the choice, and what it makes of the file's own words. */
export function EncodingChoice({ read, remap }: Props) {
  const { t } = useTranslation();
  return (
    <Card title={t("import.encoding.title")}>
      {read.encodingGuess !== "UNICODE" && (
        <Callout tone={read.encoding === read.encodingGuess ? "info" : "warn"}>
          {t("import.encoding.guess", { name: t(`enum.ImportEncoding.${read.encodingGuess}`) })}
        </Callout>
      )}
      <div className={classes.form}>
        <NativeSelect
          label={t("import.encoding.label")}
          value={read.encoding}
          disabled={remap.isPending}
          onChange={(event) => remap.mutate({ encoding: event.currentTarget.value as ImportEncoding })}
          data={encodings.map((value) => ({ value, label: t(`enum.ImportEncoding.${value}`) }))}
        />
      </div>
      {read.encodingSamples.length > 0 && (
        <table className={classes.samples}>
          <caption>{t("import.encoding.samples")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("import.encoding.before")}</th>
              <th scope="col">{t("import.encoding.after")}</th>
            </tr>
          </thead>
          <tbody>
            {read.encodingSamples.map(({ before, after }) => (
              <tr key={before}>
                <td>{before}</td>
                <td>{after}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Card>
  );
}
