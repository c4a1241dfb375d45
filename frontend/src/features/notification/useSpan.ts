import { useTranslation } from "react-i18next";

/** Hours from a deadline in words: “trước hạn 3 ngày”, “đúng hạn”, “sau hạn 12 giờ”. */
export function useSpan() {
  const { t } = useTranslation();
  return (hours: number): string => {
    if (hours === 0) return t("reminder.atDeadline");
    const size = Math.abs(hours);
    const words = size % 24 === 0 ? t("reminder.days", { count: size / 24 }) : t("reminder.hours", { count: size });
    return t(hours < 0 ? "reminder.before" : "reminder.after", { span: words });
  };
}
