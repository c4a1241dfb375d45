import { createFileRoute } from "@tanstack/react-router";
import { MovementsPage } from "~/features/movement/MovementsPage";

export const Route = createFileRoute("/_staff/phong-trao/")({ component: MovementsPage });
