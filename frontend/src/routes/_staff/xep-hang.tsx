import { createFileRoute } from "@tanstack/react-router";
import { RoundsPage } from "~/features/evaluation/round/RoundsPage";

export const Route = createFileRoute("/_staff/xep-hang")({ component: () => <RoundsPage ranking /> });
