import { useTranslation } from "react-i18next";
import { Tag } from "~/ui/Tag";

export function AccountState({ active }: { active: boolean }) {
  const { t } = useTranslation();
  return active ? (
    <Tag tone="ok" icon="check">
      {t("user.state.dang-dung")}
    </Tag>
  ) : (
    <Tag tone="error" icon="lock">
      {t("user.state.da-khoa")}
    </Tag>
  );
}
