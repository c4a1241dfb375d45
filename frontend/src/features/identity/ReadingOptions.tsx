import { useState } from "react";
import { useTranslation } from "react-i18next";
import { chooseContrast, chooseTextSize, highContrast, textSize, textSizes } from "~/lib/reading";
import { Choice } from "~/ui/Choice";

/** Text size and contrast, kept on the machine. */
export function ReadingOptions() {
  const { t } = useTranslation();
  const [size, setSize] = useState(textSize);
  const [high, setHigh] = useState(highContrast);
  return (
    <>
      <Choice
        label={t("account.textSize")}
        value={String(size)}
        options={textSizes.map((value) => ({ value: String(value), label: `${value}%` }))}
        onChange={(value) => {
          const chosen = textSizes.find((candidate) => String(candidate) === value) ?? 100;
          chooseTextSize(chosen);
          setSize(chosen);
        }}
      />
      <Choice
        label={t("account.contrast")}
        value={high ? "high" : "normal"}
        options={[
          { value: "normal", label: t("account.contrast.normal") },
          { value: "high", label: t("account.contrast.high") },
        ]}
        onChange={(value) => {
          chooseContrast(value === "high");
          setHigh(value === "high");
        }}
      />
    </>
  );
}
