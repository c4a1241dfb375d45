import { queryOptions } from "@tanstack/react-query";
import { request } from "~/api/client";
import { ApiError } from "~/api/errors";
import { graphql } from "~/api/graphql";
import type {
  AcceptLinesInput,
  AnswerReplyInput,
  EvaluationRepliesQuery,
  ReplyToLineInput,
  ReturnLineInput,
  SupplementLineInput,
} from "~/gql/graphql";

const EvaluationRepliesDocument = graphql(`
  query EvaluationReplies($id: ID!) {
    evaluation(id: $id) {
      id
      unitName
      round {
        id
        name
        stage
        demonstration
        hearing {
          replyHours
          declared
        }
      }
      replies {
        criterion {
          id
          code
          name
          maximum
          rule {
            slots {
              key
              label
            }
          }
        }
        windows {
          stage
          dueAt
          state
          mayAccept
          mayReply
          before {
            state
            points
          }
          value {
            state
            points
          }
        }
        messages {
          id
          kind
          stage
          text
          outcome
          facts
          page
          dueAt
          returnState
          authorName
          at
          mayAnswer
          maySupplement
          value {
            state
            points
          }
          author {
            id
            shortName
          }
          document {
            id
            reference
            issuedOn
          }
        }
      }
      allowedActions {
        action
        allowed
        lockCode
        lockReason
      }
    }
  }
`);

const AcceptLinesDocument = graphql(`
  mutation AcceptLines($input: AcceptLinesInput!) {
    acceptLines(input: $input) {
      userErrors {
        code
        message
        path
      }
    }
  }
`);

const ReplyToLineDocument = graphql(`
  mutation ReplyToLine($input: ReplyToLineInput!) {
    replyToLine(input: $input) {
      userErrors {
        code
        message
        path
      }
    }
  }
`);

const AnswerReplyDocument = graphql(`
  mutation AnswerReply($input: AnswerReplyInput!) {
    answerReply(input: $input) {
      userErrors {
        code
        message
        path
      }
    }
  }
`);

const ReturnLineDocument = graphql(`
  mutation ReturnLine($input: ReturnLineInput!) {
    returnLine(input: $input) {
      userErrors {
        code
        message
        path
      }
    }
  }
`);

const SupplementLineDocument = graphql(`
  mutation SupplementLine($input: SupplementLineInput!) {
    supplementLine(input: $input) {
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export type Replies = NonNullable<EvaluationRepliesQuery["evaluation"]>;
export type Thread = Replies["replies"][number];
export type ReplyWindow = Thread["windows"][number];
export type Message = Thread["messages"][number];

export const repliesQuery = (id: string) =>
  queryOptions({
    queryKey: ["evaluationReplies", id],
    queryFn: async ({ signal }) => {
      const { evaluation } = await request(EvaluationRepliesDocument, { id }, signal);
      if (!evaluation) throw new ApiError("NOT_FOUND", { message: "evaluation" });
      return evaluation;
    },
  });

export async function acceptLines(input: AcceptLinesInput) {
  return (await request(AcceptLinesDocument, { input })).acceptLines;
}

export async function replyToLine(input: ReplyToLineInput) {
  return (await request(ReplyToLineDocument, { input })).replyToLine;
}

export async function answerReply(input: AnswerReplyInput) {
  return (await request(AnswerReplyDocument, { input })).answerReply;
}

export async function returnLine(input: ReturnLineInput) {
  return (await request(ReturnLineDocument, { input })).returnLine;
}

export async function supplementLine(input: SupplementLineInput) {
  return (await request(SupplementLineDocument, { input })).supplementLine;
}
