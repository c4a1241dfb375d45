import { queryOptions } from "@tanstack/react-query";
import { fetchBytes, request } from "~/api/client";
import { ApiError } from "~/api/errors";
import { graphql } from "~/api/graphql";
import type { FileInfo } from "./types";

export const FileInfoFragmentDocument = graphql(`
  fragment FileInfo on File {
    id
    name
    kind
    size
    url
    previewable
  }
`);

const FileDocument = graphql(`
  query File($id: ID!) {
    file(id: $id) {
      ...FileInfo
    }
  }
`);

const OwnFilesDocument = graphql(`
  query OwnFiles($search: String) {
    files(filter: { search: $search }, first: 10) {
      nodes {
        ...FileInfo
        uploadedAt
      }
    }
  }
`);

/** One file that was just taken. */
export async function fetchFile(id: string): Promise<FileInfo> {
  const { file } = await request(FileDocument, { id });
  if (!file) throw new ApiError("NOT_FOUND", { message: "file" });
  return file;
}

/** Files that the viewer's units have uploaded before. */
export const ownFilesQuery = (search: string) =>
  queryOptions({
    queryKey: ["ownFiles", search],
    queryFn: async ({ signal }) => (await request(OwnFilesDocument, { search: search || null }, signal)).files.nodes,
  });

/** The bytes of a file, for looking at them; thrown away with the screen that shows them. */
export const fileBytesQuery = (url: string) =>
  queryOptions({
    queryKey: ["fileBytes", url],
    queryFn: ({ signal }) => fetchBytes(url, signal),
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  });
