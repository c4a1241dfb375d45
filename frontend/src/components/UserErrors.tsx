import { useTranslation } from "react-i18next";
import { ApiError, codeOf } from "~/api/errors";
import { Callout } from "~/ui/Callout";

interface Props {
  /** Broken rules from a payload. */
  errors?: readonly { message: string }[] | undefined;
  /** A thrown failure of the same write. */
  error?: unknown;
}

/** Says above a form what the server refused, in the server's words. */
export function UserErrors({ errors, error }: Props) {
  const { t } = useTranslation();
  if (error) {
    const code = codeOf(error);
    const known = code === "FORBIDDEN" || code === "BAD_USER_INPUT" || code === "RATE_LIMITED" || code === "CONFLICT";
    const text = known && error instanceof ApiError ? error.message : "";
    const title = code === "NETWORK" ? t("error.network.text") : text || t("error.system.text");
    return <Callout tone="error" title={title} live />;
  }
  if (!errors || errors.length === 0) return null;
  return (
    <Callout tone="error" title={t("error.refused", { count: errors.length })} live>
      <ul>
        {errors.map(({ message }, index) => (
          <li key={index}>{message}</li>
        ))}
      </ul>
    </Callout>
  );
}

/** The message for one field of an input, by the last part of its path. */
export function fieldError(
  errors: readonly { message: string; path: readonly string[] }[] | undefined,
  field: string,
): string | undefined {
  return errors?.find(({ path }) => path.includes(field))?.message;
}
