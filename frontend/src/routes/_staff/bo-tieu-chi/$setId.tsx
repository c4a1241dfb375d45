import { createFileRoute } from "@tanstack/react-router";
import { CriteriaSetPage } from "~/features/criteria/CriteriaSetPage";

export const Route = createFileRoute("/_staff/bo-tieu-chi/$setId")({ component: CriteriaSetPage });
