import { createFileRoute } from "@tanstack/react-router";
import { NotFoundPage } from "~/components/NotFoundPage";

export const Route = createFileRoute("/_staff/don-vi/$unitId")({ component: NotFoundPage });
