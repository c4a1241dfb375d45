import { createFileRoute } from "@tanstack/react-router";
import { EvaluationsPage } from "~/features/evaluation/list/EvaluationsPage";

export const Route = createFileRoute("/_staff/phieu/")({ component: EvaluationsPage });
