import { createFileRoute } from "@tanstack/react-router";
import { MovementPage } from "~/features/movement/MovementPage";

export const Route = createFileRoute("/_staff/phong-trao/$movementId")({ component: MovementPage });
