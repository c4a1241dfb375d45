import { useTranslation } from "react-i18next";
import { useFormat } from "~/i18n/useFormat";
import { Card } from "~/ui/Card";
import { Facts } from "~/ui/Facts";
import { Adjustments } from "./Adjustments";
import type { Receipt } from "./queries";
import { ReceiptTree } from "./ReceiptTree";
import { Thresholds } from "./Thresholds";
import { Waterfall } from "./Waterfall";
import { waterfall, worst } from "./waterfall";

interface Props {
  receipt: Receipt;
  line: string | undefined;
  onLine: (code: string | undefined) => void;
}

/** Why a unit has its points: in sentences, as a picture, and as a tree down to the figures somebody typed. */
export function ReceiptView({ receipt, line, onLine }: Props) {
  const { t } = useTranslation();
  const { points } = useFormat();
  const { total, rank, classification } = receipt;
  const steps = waterfall(receipt, {
    maximum: t("receipt.maximum"),
    base: t("receipt.base"),
    normalised: t("receipt.normalised"),
    bonus: t("receipt.bonus"),
    penalty: t("receipt.penalty"),
    total: t("sheet.total.all"),
  });
  const most = worst(steps);
  return (
    <>
      <Card>
        <Facts
          items={[
            [t("sheet.total.all"), <Explained key="total" figure={points(total.total)} text={total.sentence} />],
            [
              t("ranking.rank"),
              <Explained
                key="rank"
                figure={rank.rank === null ? "–" : String(rank.rank)}
                text={[rank.sentence, ...rank.trace.map(({ sentence }) => `${sentence}.`)].join(" ")}
              />,
            ],
            classification && [
              t("ranking.class"),
              <Explained key="class" figure={classification.name} text={classification.sentence} />,
            ],
          ]}
        />
      </Card>
      <Card title={t("receipt.picture")}>
        <Waterfall
          steps={steps}
          caption={
            most
              ? t("receipt.finding", { group: most.label, points: points(most.from - most.to) })
              : t("receipt.findingNone")
          }
        />
      </Card>
      <Card title={t("receipt.sums")}>
        <Facts
          items={[
            [t("receipt.base"), total.baseSentence],
            [t("receipt.bonus"), total.bonusSentence],
            [t("receipt.penalty"), total.penaltySentence],
            [t("enum.SheetStage.CROSS"), receipt.crossRule],
          ]}
        />
      </Card>
      <Card title={t("receipt.lines")}>
        <ReceiptTree receipt={receipt} line={line} onLine={onLine} />
      </Card>
      {classification && classification.thresholds.length > 0 && <Thresholds classification={classification} />}
      {receipt.adjustments.length > 0 && <Adjustments adjustments={receipt.adjustments} />}
    </>
  );
}

function Explained({ figure, text }: { figure: string; text: string }) {
  return (
    <>
      <b style={{ fontSize: "1.25rem" }}>{figure}</b>
      {text !== `${figure}.` && <div className="muted">{text}</div>}
    </>
  );
}
