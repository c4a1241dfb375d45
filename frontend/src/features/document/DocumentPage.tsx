import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ActionButton } from "~/components/ActionButton";
import { EmptyState } from "~/components/EmptyState";
import { useFormat } from "~/i18n/useFormat";
import { Card } from "~/ui/Card";
import { Facts } from "~/ui/Facts";
import { Page } from "~/ui/Page";
import { documentQuery } from "./queries";
import { SubjectLink } from "./SubjectLink";
import { UpdateDocumentForm } from "./UpdateDocumentForm";

/** One document of the register: what is printed on it, and everything in this system that rests on it. */
export function DocumentPage({ documentId }: { documentId: string }) {
  const { t } = useTranslation();
  const { date } = useFormat();
  const { data: document } = useSuspenseQuery(documentQuery(documentId));
  const [editing, setEditing] = useState(false);
  const { issuer } = document;
  return (
    <Page
      title={`${t(`enum.DocumentType.${document.type}`)} ${document.reference}`}
      above={<Link to="/van-ban">{t("document.list")}</Link>}
      actions={
        <ActionButton
          actions={document.allowedActions}
          name="updateDocument"
          variant="default"
          onClick={() => setEditing(true)}
        >
          {t("document.editSummary")}
        </ActionButton>
      }
    >
      <Card>
        <p>{document.summary}</p>
        <Facts
          items={[
            [t("document.reference"), document.reference],
            [t("document.issuedOn"), date(document.issuedOn)],
            [t("document.issuer"), document.issuerName],
            issuer !== null && [
              t("document.issuerUnit"),
              <Link key={issuer.id} to="/don-vi/$unitId" params={{ unitId: issuer.id }}>
                {issuer.name}
              </Link>,
            ],
          ]}
        />
      </Card>
      <Card title={t("document.decides")}>
        {document.links.length === 0 ? (
          <EmptyState icon="document" title={t("document.decidesNothing")}>
            {t("document.decidesNothingText")}
          </EmptyState>
        ) : (
          document.links.map((link) => <SubjectLink key={`${link.kind}${link.subject}`} link={link} />)
        )}
      </Card>
      {editing && <UpdateDocumentForm document={document} onClose={() => setEditing(false)} />}
    </Page>
  );
}
