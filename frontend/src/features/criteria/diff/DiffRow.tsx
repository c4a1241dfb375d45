import { useTranslation } from "react-i18next";
import { useFormat } from "~/i18n/useFormat";
import { Tag, type Tone } from "~/ui/Tag";
import classes from "./Diff.module.css";
import { MarkedWords } from "./MarkedWords";
import type { DiffLine } from "./queries";
import { markWords, type Run } from "./words";

type State = "added" | "removed" | "changed" | "same";

const tones: Record<State, Tone> = { added: "ok", removed: "error", changed: "warn", same: "neutral" };

export function stateOf({ before, after, differences }: DiffLine): State {
  if (!after) return "removed";
  if (before.length === 0) return "added";
  return differences.length > 0 ? "changed" : "same";
}

type Side = { code: string; name: string; maximum: string; rule: { explanation: string } };

const plain = (text: string): Run[] => [{ text, changed: false }];

/** One line of both versions side by side, what changed in words below. */
export function DiffRow({ line }: { line: DiffLine }) {
  const { t } = useTranslation();
  const state = stateOf(line);
  const [old] = line.before;
  const now = line.after ?? undefined;
  const [nameBefore, nameAfter] = old && now ? markWords(old.name, now.name) : [[], []];
  const [ruleBefore, ruleAfter] = old && now ? markWords(old.rule.explanation, now.rule.explanation) : [[], []];
  return (
    <tr data-state={state}>
      <td className={classes.state}>
        <Tag tone={tones[state]}>{t(`diff.state.${state}`)}</Tag>
      </td>
      <td data-label={t("diff.before")}>
        {line.before.map((side, index) => (
          <Half
            key={side.id}
            side={side}
            shown="before"
            name={index === 0 && now ? nameBefore : plain(side.name)}
            rule={index === 0 && now ? ruleBefore : plain(side.rule.explanation)}
          />
        ))}
        {line.before.length === 0 && <span className="muted">–</span>}
      </td>
      <td data-label={t("diff.after")}>
        {now ? (
          <Half
            side={now}
            shown="after"
            name={old ? nameAfter : plain(now.name)}
            rule={old ? ruleAfter : plain(now.rule.explanation)}
          />
        ) : (
          <span className="muted">–</span>
        )}
        {line.differences.length > 0 && (
          <ul className={classes.sentences}>
            {line.differences.map(({ sentence }) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        )}
      </td>
    </tr>
  );
}

function Half(props: { side: Side; shown: "before" | "after"; name: readonly Run[]; rule: readonly Run[] }) {
  const { t } = useTranslation();
  const { points } = useFormat();
  const { side, shown, name, rule } = props;
  return (
    <div className={classes.half}>
      <div>
        <b>{side.code}</b> <MarkedWords runs={name} side={shown} />
      </div>
      <div className="muted">
        <MarkedWords runs={rule} side={shown} />
      </div>
      <div>{t("diff.maximum", { points: points(side.maximum) })}</div>
    </div>
  );
}
