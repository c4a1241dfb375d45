import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { NavigationItem } from "~/gql/graphql";
import { Icon } from "~/ui/Icon";
import { destinations } from "./navigation";
import classes from "./Shell.module.css";

export function NavLinks({ items, onFollow }: { items: NavigationItem[]; onFollow?: () => void }) {
  const { t } = useTranslation();
  return (
    <ul className={classes.links}>
      {items.map((item) => (
        <li key={item}>
          <Link to={destinations[item].to} className={classes.link} {...(onFollow ? { onClick: onFollow } : {})}>
            <Icon name={destinations[item].icon} />
            {t(`enum.NavigationItem.${item}`)}
          </Link>
        </li>
      ))}
    </ul>
  );
}
