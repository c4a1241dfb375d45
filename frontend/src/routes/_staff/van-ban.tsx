import { createFileRoute } from "@tanstack/react-router";
import { DocumentsPage } from "~/features/document/DocumentsPage";

export const Route = createFileRoute("/_staff/van-ban")({ component: DocumentsPage });
