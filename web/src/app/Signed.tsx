/** Everything behind the sign-in; also sends what a closed tab left unsent. */
import { Outlet } from "@tanstack/react-router";
import { useEffect } from "react";
import { useMe } from "./session";

export function Signed() {
  const { id } = useMe();
  useEffect(() => {
    let stop: () => void = () => undefined;
    void import("@/workspace/resend").then(({ resend }) => {
      stop = resend(id);
    });
    return () => stop();
  }, [id]);
  return <Outlet />;
}
