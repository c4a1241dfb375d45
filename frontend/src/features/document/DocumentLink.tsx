import { Link } from "@tanstack/react-router";
import { DocumentReference } from "~/components/DocumentReference";

interface Props {
  document: { id: string; reference: string; issuedOn: string } | null;
}

/** "395/QĐ-BTNMT, 02/03/2022" with the way to its page, or a dash. */
export function DocumentLink({ document }: Props) {
  if (!document) return <DocumentReference document={null} />;
  return (
    <Link to="/van-ban/$documentId" params={{ documentId: document.id }}>
      <DocumentReference document={document} />
    </Link>
  );
}
