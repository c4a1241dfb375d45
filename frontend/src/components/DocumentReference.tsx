import { useFormat } from "~/i18n/useFormat";

interface Props {
  document: { reference: string; issuedOn: string } | null;
}

/** "395/QĐ-BTNMT, 02/03/2022", or a dash. */
export function DocumentReference({ document }: Props) {
  const { date } = useFormat();
  if (!document) return <>–</>;
  return (
    <>
      {document.reference}, {date(document.issuedOn)}
    </>
  );
}
