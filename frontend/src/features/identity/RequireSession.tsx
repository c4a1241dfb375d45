import { Navigate, Outlet, useLocation } from "@tanstack/react-router";
import { useSessionStatus } from "~/api/useSession";

/** Everything below needs a signed-in person; an ended session keeps its page under the sign-in dialog. */
export function RequireSession() {
  const status = useSessionStatus();
  const { href } = useLocation();
  if (status === "signedOut") return <Navigate to="/dang-nhap" search={{ tiep: href }} replace />;
  return <Outlet />;
}
