import type { GraphiQLProps } from "graphiql";

/** Puts one request to the API of the same origin. Refusals have other statuses and bodies that say why. */
export const ask: GraphiQLProps["fetcher"] = async (request, options) => {
  const answer = await fetch("/graphql", {
    method: "POST",
    headers: {
      accept: "application/graphql-response+json, application/json;q=0.9",
      "content-type": "application/json",
      ...options?.headers,
    },
    body: JSON.stringify(request),
  });
  return answer.json();
};
