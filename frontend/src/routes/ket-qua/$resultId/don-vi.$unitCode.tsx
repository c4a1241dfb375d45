import { createFileRoute } from "@tanstack/react-router";
import { receiptSearch } from "~/features/evaluation/receipt/search";
import { PublishedReceiptPage } from "~/features/publication/PublishedReceiptPage";
import { publishedReceiptQuery } from "~/features/publication/receipt";

export const Route = createFileRoute("/ket-qua/$resultId/don-vi/$unitCode")({
  validateSearch: receiptSearch,
  loader: ({ context, params }) =>
    context.queryClient.ensureQueryData(publishedReceiptQuery(params.resultId, params.unitCode)),
  component: Explanation,
});

function Explanation() {
  const { resultId, unitCode } = Route.useParams();
  const navigate = Route.useNavigate();
  return (
    <PublishedReceiptPage
      resultId={resultId}
      unitCode={unitCode}
      line={Route.useSearch().dong}
      onLine={(dong) => void navigate({ search: dong ? { dong } : {}, replace: true, resetScroll: false })}
    />
  );
}
