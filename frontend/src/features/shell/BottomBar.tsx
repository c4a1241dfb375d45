import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { NavigationItem } from "~/gql/graphql";
import { Dialog } from "~/ui/Dialog";
import { Icon } from "~/ui/Icon";
import { NavLinks } from "./NavLinks";
import { destinations } from "./navigation";
import classes from "./Shell.module.css";

/** At most four targets for a thumb; the rest opens from the last one. */
export function BottomBar({ items }: { items: NavigationItem[] }) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const direct = items.length > 4 ? items.slice(0, 3) : items;
  return (
    <nav className={classes.bottom} aria-label={t("shell.navigation")}>
      {direct.map((item) => (
        <Link key={item} to={destinations[item].to} className={classes.bottomLink}>
          <Icon name={destinations[item].icon} size={22} />
          {t(`shell.short.${item}`)}
        </Link>
      ))}
      {direct.length < items.length && (
        <button type="button" className={classes.bottomLink} onClick={() => setOpened(true)} aria-haspopup="dialog">
          <Icon name="more" size={22} />
          {t("shell.more")}
        </button>
      )}
      <Dialog opened={opened} onClose={() => setOpened(false)} place="bottom" title={t("shell.navigation")}>
        <NavLinks items={items} onFollow={() => setOpened(false)} />
      </Dialog>
    </nav>
  );
}
