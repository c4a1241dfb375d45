import { TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { fieldError } from "~/components/UserErrors";

export interface UnitNames {
  name: string;
  shortName: string;
  code: string;
}

interface Props {
  /** For an input element: its value, and what its change does. */
  text: (key: keyof UnitNames) => {
    value: string;
    onChange: (event: { currentTarget: { value: string } }) => void;
  };
  errors: readonly { message: string; path: readonly string[] }[] | undefined;
}

/** What a unit is called: in full, in tables, and in the symbols of its documents. */
export function NameFields({ text, errors }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <TextInput label={t("unit.officialName")} required error={fieldError(errors, "name")} {...text("name")} />
      <TextInput label={t("unit.shortName")} required error={fieldError(errors, "shortName")} {...text("shortName")} />
      <TextInput
        label={t("unit.code")}
        description={t("unit.codeHint")}
        required
        error={fieldError(errors, "code")}
        {...text("code")}
      />
    </>
  );
}
