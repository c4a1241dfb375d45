import { queryOptions } from "@tanstack/react-query";
import { request } from "~/api/client";
import { ApiError } from "~/api/errors";
import { graphql } from "~/api/graphql";
import { pagedQuery, pageSize } from "~/api/paged";
import type {
  DocumentFilter,
  DocumentsQuery,
  DocumentType,
  RecordDocumentInput,
  UpdateDocumentInput,
} from "~/gql/graphql";

const DocumentsDocument = graphql(`
  query Documents($filter: DocumentFilter, $first: Int, $after: String) {
    documents(filter: $filter, first: $first, after: $after) {
      nodes {
        id
        reference
        type
        issuedOn
        issuerName
        summary
        links {
          subject
          label
          kind
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`);

const RecordDocumentDocument = graphql(`
  mutation RecordDocument($input: RecordDocumentInput!) {
    recordDocument(input: $input) {
      document {
        id
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

const DocumentDocument = graphql(`
  query Document($id: ID!) {
    document(id: $id) {
      id
      version
      reference
      type
      issuedOn
      issuerName
      summary
      issuer {
        id
        name
      }
      links {
        subject
        label
        kind
      }
      allowedActions {
        action
        allowed
        lockCode
        lockReason
      }
    }
  }
`);

const UpdateDocumentDocument = graphql(`
  mutation UpdateDocument($input: UpdateDocumentInput!) {
    updateDocument(input: $input) {
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export type RegisteredDocument = Awaited<ReturnType<typeof fetchDocument>>;

export type DocumentRow = DocumentsQuery["documents"]["nodes"][number];

export interface DocumentFilters {
  tim?: string;
  loai?: string;
  nam?: string;
}

export const documentTypes: DocumentType[] = [
  "DECISION",
  "PLAN",
  "DIRECTIVE",
  "OFFICIAL_LETTER",
  "REPORT",
  "MINUTES",
  "SUBMISSION",
  "NOTICE",
  "GUIDANCE",
  "REGULATION",
  "AGREEMENT",
  "PROGRAMME",
  "INVITATION",
  "RESOLUTION",
  "CIRCULAR",
  "OTHER",
];

export const documentsQuery = ({ tim, loai, nam }: DocumentFilters) =>
  pagedQuery(["documents", tim ?? "", loai ?? "", nam ?? ""], async (after, signal) => {
    const type = documentTypes.find((value) => value === loai);
    const filter: DocumentFilter = {
      ...(tim ? { search: tim } : {}),
      ...(type ? { type } : {}),
      ...(nam && /^\d{4}$/.test(nam) ? { year: Number(nam) } : {}),
    };
    return (await request(DocumentsDocument, { filter, first: pageSize, after }, signal)).documents;
  });

export async function recordDocument(input: RecordDocumentInput) {
  return (await request(RecordDocumentDocument, { input })).recordDocument;
}

async function fetchDocument(id: string, signal?: AbortSignal) {
  const { document } = await request(DocumentDocument, { id }, signal);
  if (!document) throw new ApiError("NOT_FOUND", { message: "document" });
  return document;
}

export const documentQuery = (id: string) =>
  queryOptions({ queryKey: ["document", id], queryFn: ({ signal }) => fetchDocument(id, signal) });

export async function updateDocument(input: UpdateDocumentInput) {
  return (await request(UpdateDocumentDocument, { input })).updateDocument;
}
