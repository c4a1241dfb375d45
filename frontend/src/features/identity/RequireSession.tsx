import { Outlet, useRouter } from "@tanstack/react-router";
import { useEffect } from "react";
import { useSessionStatus } from "~/api/useSession";

/** Everything below needs a signed-in person; an ended session keeps its page under the sign-in dialog. */
export function RequireSession() {
  const status = useSessionStatus();
  const router = useRouter();
  useEffect(() => {
    if (status !== "signedOut") return;
    // Once, and by the address of this moment: while the sign-in page loads, the address already is that page's own.
    const { href, pathname } = router.state.location;
    if (pathname !== "/dang-nhap") void router.navigate({ to: "/dang-nhap", search: { tiep: href }, replace: true });
  }, [status, router]);
  return status === "signedOut" ? null : <Outlet />;
}
