import { createFileRoute } from "@tanstack/react-router";
import { UsersPage } from "~/features/identity/users/UsersPage";

export const Route = createFileRoute("/_staff/quan-tri/nguoi-dung")({ component: UsersPage });
