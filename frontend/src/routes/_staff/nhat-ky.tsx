import { createFileRoute } from "@tanstack/react-router";
import { NotFoundPage } from "~/components/NotFoundPage";

export const Route = createFileRoute("/_staff/nhat-ky")({ component: NotFoundPage });
