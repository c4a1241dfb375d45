import type { FileKind } from "~/gql/graphql";

/** A taken file, as far as a piece of evidence shows it. */
export interface FileInfo {
  id: string;
  name: string;
  kind: FileKind;
  size: number;
  url: string;
  previewable: boolean;
}
