import { createFileRoute } from "@tanstack/react-router";
import { NotFoundPage } from "~/components/NotFoundPage";

export const Route = createFileRoute("/ket-qua/$resultId")({ component: NotFoundPage });
