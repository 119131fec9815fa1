/** A link that looks like a button: it goes somewhere rather than doing something. */
import { createLink } from "@tanstack/react-router";
import clsx from "clsx";
import { type AnchorHTMLAttributes, forwardRef } from "react";
import css from "./Button.module.css";

interface Props extends AnchorHTMLAttributes<HTMLAnchorElement> {
  look?: "plain" | "filled" | "ghost";
}

const Anchor = forwardRef<HTMLAnchorElement, Props>(function Anchor(
  { look = "plain", className, children, ...rest },
  ref,
) {
  return (
    <a ref={ref} className={clsx(css.button, css[look], className)} {...rest}>
      {children}
    </a>
  );
});

export const LinkButton = createLink(Anchor);
