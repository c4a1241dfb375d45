import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { address } from "~/api/client";
import { Card } from "~/ui/Card";
import { Facts } from "~/ui/Facts";
import { Icon } from "~/ui/Icon";
import type { PublishedResult } from "./queries";
import classes from "./Verify.module.css";

/** How anybody recomputes the result without this system: the signed file, the key, and three steps. */
export function VerifyCard({ result }: { result: PublishedResult }) {
  const { t } = useTranslation();
  const { bundleUrl, signature } = result;
  if (!bundleUrl || !signature) {
    return <p className={classes.small}>{t("result.hash", { hash: result.hash })}</p>;
  }
  return (
    <Card title={t("verify.title")}>
      <p>{t("verify.intro")}</p>
      <p className="no-print">
        <Button
          component="a"
          href={address(bundleUrl)}
          download={`ket-qua-${result.year}-v${result.resultVersion}.json`}
          variant="default"
          leftSection={<Icon name="download" />}
        >
          {t("verify.download")}
        </Button>
      </p>
      <ol className={classes.steps}>
        <li>{t("verify.stepFile")}</li>
        <li>
          {t("verify.stepKey")} <code className={classes.code}>{signature.keyId}</code>
        </li>
        <li>
          {t("verify.stepRun")}{" "}
          <code className={classes.code}>
            {`thidua verify-result ket-qua-${result.year}-v${result.resultVersion}.json --key-id ${signature.keyId}`}
          </code>
        </li>
      </ol>
      <details>
        <summary>{t("verify.technical")}</summary>
        <div className={classes.small}>
          <Facts
            items={[
              [t("verify.resultHash"), result.hash],
              [t("verify.bundleHash"), signature.sha256],
              [t("verify.publicKey"), `${signature.algorithm} ${signature.publicKey}`],
              [t("verify.signature"), signature.value],
              [
                t("verify.keys"),
                <a key="keys" href={address("/keys.json")}>
                  keys.json
                </a>,
              ],
            ]}
          />
        </div>
      </details>
    </Card>
  );
}
