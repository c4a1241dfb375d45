import { useTranslation } from "react-i18next";
import type { MoveDirection } from "~/gql/graphql";

interface Props {
  /** What moves, for those who do not see the row. */
  code: string;
  first: boolean;
  last: boolean;
  pending: boolean;
  onMove: (direction: MoveDirection) => void;
}

/** One place up, one place down: buttons, so that the order can be changed by keyboard and by touch alike. */
export function MoveButtons({ code, first, last, pending, onMove }: Props) {
  const { t } = useTranslation();
  const button = (direction: MoveDirection, sign: string, label: string, stuck: boolean) => (
    // Never disabled: a button that vanishes from the order of tabs would throw the focus away at the end of the list.
    <button type="button" aria-disabled={stuck || pending} onClick={() => !stuck && !pending && onMove(direction)}>
      <span aria-hidden="true">{sign}</span>
      <span className="visually-hidden">
        {label} {code}
      </span>
    </button>
  );
  return (
    <>
      {button("UP", "↑", t("criteria.moveUp"), first)}
      {button("DOWN", "↓", t("criteria.moveDown"), last)}
    </>
  );
}
