import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { chooseLanguage, type Language } from "~/i18n/i18n";
import { Choice } from "~/ui/Choice";

const options = [
  { value: "vi", label: "VI", lang: "vi", title: "Tiếng Việt" },
  { value: "en", label: "EN", lang: "en", title: "English" },
] as const;

export function LanguageSwitch() {
  const { t, i18n } = useTranslation();
  const client = useQueryClient();
  const choose = async (language: Language) => {
    await chooseLanguage(language);
    // Reasons and messages inside answers are written by the server in the reader's language.
    await client.invalidateQueries();
  };
  return (
    <Choice
      label={t("account.language")}
      hideLabel
      value={i18n.language as Language}
      options={options}
      onChange={(language) => void choose(language)}
    />
  );
}
