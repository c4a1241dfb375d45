import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import { setApiLanguage } from "~/api/client";

export type Language = "vi" | "en";

const storageKey = "thidua.language";

/** The language last chosen on this machine; Vietnamese when none was. */
export function storedLanguage(): Language {
  return localStorage.getItem(storageKey) === "en" ? "en" : "vi";
}

async function load(language: Language): Promise<void> {
  if (i18next.hasResourceBundle(language, "translation")) return;
  const response = await fetch(`/locales/${language}.json`, { cache: "no-cache" });
  i18next.addResourceBundle(language, "translation", await response.json());
}

function announce(language: Language): void {
  document.documentElement.lang = language;
  setApiLanguage(language);
}

/** Prepares i18next with the words of `language`, fetched unless they are given. */
export async function startI18n(language: Language, words?: Record<string, string>): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    resources: words ? { [language]: { translation: words } } : {},
    react: { useSuspense: false },
  });
  announce(language);
  if (!words) await load(language);
}

export async function chooseLanguage(language: Language): Promise<void> {
  await load(language);
  localStorage.setItem(storageKey, language);
  announce(language);
  await i18next.changeLanguage(language);
}
