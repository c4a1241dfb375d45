import { useTranslation } from "react-i18next";
import { useFormat } from "~/i18n/useFormat";
import { Facts } from "~/ui/Facts";
import type { Round } from "./queries";

/** Who proposed to publish, when, on which decision and, for a correction, why. */
export function ProposalFacts({ proposal }: { proposal: Round["publicationProposal"] }) {
  const { t } = useTranslation();
  const { dateTime } = useFormat();
  if (!proposal) return null;
  return (
    <Facts
      items={[
        [t("round.proposedBy"), proposal.proposedBy],
        [t("round.proposedAt"), dateTime(proposal.proposedAt)],
        [t("round.decision"), proposal.decision?.reference ?? t("round.noDecision")],
        ...(proposal.reason ? [[t("round.correction"), proposal.reason] as const] : []),
      ]}
    />
  );
}
