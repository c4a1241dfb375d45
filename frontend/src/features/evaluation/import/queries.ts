import { queryOptions } from "@tanstack/react-query";
import { request } from "~/api/client";
import { ApiError } from "~/api/errors";
import { uploadFile } from "~/api/files";
import { graphql } from "~/api/graphql";
import type { ApplyImportInput, ImportStateFragment, RemapImportInput, UndoImportInput } from "~/gql/graphql";

export const ImportStateFragmentDocument = graphql(`
  fragment ImportState on Import {
    id
    fileName
    state
    createdAt
    expiresAt
    sheetVersion
    workbookVersion
    otherCriteria
    worksheets {
      name
      rows
      hidden
    }
    worksheet
    headerRow
    encoding
    encodingGuess
    encodingSamples {
      before
      after
    }
    columns {
      index
      header
      role
      fact
      guess
      hidden
      samples
    }
    counts {
      add
      change
      same
      skip
      error
    }
    rows {
      row
      code
      name
      status
      criterionCode
      criterionName
      before {
        value {
          state
          points
        }
        facts
      }
      after {
        value {
          state
          points
        }
        facts
      }
      note
      evidence
      cells
      messages {
        severity
        code
        message
        column
      }
    }
    allowedActions {
      action
      allowed
      lockCode
      lockReason
    }
  }
`);

const TargetDocument = graphql(`
  query ImportTarget($id: ID!) {
    sheet(id: $id) {
      id
      stage
      sealed
      dueAt
      evaluation {
        unitName
        round {
          id
          name
        }
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

const ImportDocument = graphql(`
  query Import($id: ID!) {
    import(id: $id) {
      ...ImportState
    }
  }
`);

const RemapDocument = graphql(`
  mutation RemapImport($input: RemapImportInput!) {
    remapImport(input: $input) {
      import {
        ...ImportState
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

const ApplyDocument = graphql(`
  mutation ApplyImport($input: ApplyImportInput!) {
    applyImport(input: $input) {
      import {
        ...ImportState
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

const UndoDocument = graphql(`
  mutation UndoImport($input: UndoImportInput!) {
    undoImport(input: $input) {
      import {
        ...ImportState
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export type ImportState = ImportStateFragment;
export type ImportRow = ImportState["rows"][number];
export type ImportColumn = ImportState["columns"][number];

export const targetQuery = (id: string) =>
  queryOptions({
    queryKey: ["importTarget", id],
    queryFn: async ({ signal }) => {
      const { sheet } = await request(TargetDocument, { id }, signal);
      if (!sheet) throw new ApiError("NOT_FOUND", { message: "sheet" });
      return sheet;
    },
  });

export type ImportTarget = Awaited<ReturnType<NonNullable<ReturnType<typeof targetQuery>["queryFn"]>>>;

/** Null when there is none of this reader, or its time is over. */
export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ["import", id],
    queryFn: async ({ signal }) => (await request(ImportDocument, { id }, signal)).import,
  });

const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Sends a file to be read; the identifier of the import. The type is never one a form could send. */
export async function sendFile(sheetId: string, file: File): Promise<string> {
  const text = /\.(csv|txt)$/i.test(file.name) ? "text/csv" : "text/tab-separated-values";
  const type = /\.(csv|tsv|txt)$/i.test(file.name) ? text : spreadsheet;
  const path = `/sheets/${sheetId}/import?name=${encodeURIComponent(file.name.normalize("NFC"))}`;
  return (await uploadFile<{ importId: string }>(path, file, type)).importId;
}

export const remapImport = async (input: RemapImportInput) => (await request(RemapDocument, { input })).remapImport;
export const applyImport = async (input: ApplyImportInput) => (await request(ApplyDocument, { input })).applyImport;
export const undoImport = async (input: UndoImportInput) => (await request(UndoDocument, { input })).undoImport;
