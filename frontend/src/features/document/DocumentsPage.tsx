import { useInfiniteQuery, useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ActionButton } from "~/components/ActionButton";
import { FilterBar, SearchField, SelectField } from "~/components/FilterBar";
import { PagedTable } from "~/components/PagedTable";
import { viewerQuery } from "~/features/identity/queries";
import { useFormat } from "~/i18n/useFormat";
import { narrowed } from "~/lib/narrowed";
import { recentYears } from "~/lib/years";
import type { Column } from "~/ui/DataTable";
import { Page } from "~/ui/Page";
import { documentsQuery, documentTypes, type DocumentFilters, type DocumentRow } from "./queries";
import { RecordDocumentDialog } from "./RecordDocumentDialog";
import { SubjectLink } from "./SubjectLink";

interface Props {
  search: DocumentFilters;
  onSearch: (search: DocumentFilters) => void;
}

/** The register of documents and what each of them decides. */
export function DocumentsPage({ search, onSearch }: Props) {
  const { t } = useTranslation();
  const { date } = useFormat();
  const query = useInfiniteQuery(documentsQuery(search));
  const { data: who } = useSuspenseQuery(viewerQuery);
  const [recording, setRecording] = useState(false);
  const columns: Column<DocumentRow>[] = [
    {
      key: "reference",
      head: t("document.reference"),
      rowHead: true,
      cell: (row) => (
        <Link to="/van-ban/$documentId" params={{ documentId: row.id }}>
          {row.reference}
        </Link>
      ),
    },
    { key: "date", head: t("document.issuedOn"), label: t("document.issuedOn"), cell: (row) => date(row.issuedOn) },
    { key: "issuer", head: t("document.issuer"), label: t("document.issuer"), cell: (row) => row.issuerName },
    { key: "type", head: t("document.type"), cell: (row) => t(`enum.DocumentType.${row.type}`) },
    { key: "summary", head: t("document.summary"), cell: (row) => row.summary },
    {
      key: "links",
      head: t("document.decides"),
      label: t("document.decides"),
      cell: (row) => row.links.map((link) => <SubjectLink key={`${link.kind}${link.subject}`} link={link} />),
    },
  ];
  return (
    <Page
      title={t("document.list")}
      wide
      actions={
        <ActionButton
          actions={who.viewer?.allowedActions ?? []}
          name="recordDocument"
          onClick={() => setRecording(true)}
        >
          {t("document.record")}
        </ActionButton>
      }
    >
      <FilterBar>
        <SearchField
          label={t("document.search")}
          value={search.tim}
          onChange={(tim) => onSearch(narrowed(search, { tim }))}
        />
        <SelectField
          label={t("document.type")}
          value={search.loai}
          options={documentTypes.map((value) => ({ value, label: t(`enum.DocumentType.${value}`) }))}
          onChange={(loai) => onSearch(narrowed(search, { loai }))}
        />
        <SelectField
          label={t("list.year")}
          value={search.nam}
          options={recentYears()}
          onChange={(nam) => onSearch(narrowed(search, { nam }))}
        />
      </FilterBar>
      <PagedTable
        query={query}
        caption={t("document.list")}
        columns={columns}
        rowKey={(document) => document.id}
        empty={{ title: t("document.none"), text: t("document.noneText") }}
      />
      {recording && <RecordDocumentDialog units={who.viewer?.units ?? []} onClose={() => setRecording(false)} />}
    </Page>
  );
}
