import { Button, type ButtonProps } from "@mantine/core";
import { createLink } from "@tanstack/react-router";
import { forwardRef, type AnchorHTMLAttributes } from "react";

type AnchorProps = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, keyof ButtonProps> & ButtonProps;

const ButtonAnchor = forwardRef<HTMLAnchorElement, AnchorProps>((props, ref) => (
  <Button component="a" ref={ref} {...props} />
));
ButtonAnchor.displayName = "ButtonAnchor";

/** A link that looks like a button, with the router's typed `to` and `params`. */
export const LinkButton = createLink(ButtonAnchor);
