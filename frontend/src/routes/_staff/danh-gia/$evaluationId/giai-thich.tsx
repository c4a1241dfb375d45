import { createFileRoute } from "@tanstack/react-router";
import { ReceiptPage } from "~/features/evaluation/receipt/ReceiptPage";
import { evaluationReceiptQuery } from "~/features/evaluation/receipt/queries";
import { receiptSearch } from "~/features/evaluation/receipt/search";

export const Route = createFileRoute("/_staff/danh-gia/$evaluationId/giai-thich")({
  validateSearch: receiptSearch,
  loader: ({ context, params }) => context.queryClient.ensureQueryData(evaluationReceiptQuery(params.evaluationId)),
  component: Explanation,
});

function Explanation() {
  const navigate = Route.useNavigate();
  return (
    <ReceiptPage
      evaluationId={Route.useParams().evaluationId}
      line={Route.useSearch().dong}
      onLine={(dong) => void navigate({ search: dong ? { dong } : {}, replace: true, resetScroll: false })}
    />
  );
}
