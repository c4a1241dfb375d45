import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { objectTarget } from "~/components/objectTarget";
import type { DocumentRow } from "./queries";

/** What rests on a document, with the way there. Kinds this build does not know are shown by their name alone. */
export function SubjectLink({ link }: { link: DocumentRow["links"][number] }) {
  const { t } = useTranslation();
  const target = objectTarget(link.subject);
  return (
    <div>
      <span className="muted">{t(`document.subject.${link.kind}`, { defaultValue: "" })}</span>{" "}
      {target ? <Link {...target}>{link.label}</Link> : link.label}
    </div>
  );
}
