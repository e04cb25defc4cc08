import type { ComponentPropsWithRef } from "react";
import styles from "./button.module.css";
import { classNames } from "./class-names.ts";

interface ButtonProps extends ComponentPropsWithRef<"button"> {
  /** `primary`: the one main action of a view. `plain`: everything else. `quiet`: without a border, inside dense parts. */
  readonly kind?: "primary" | "plain" | "quiet";
}

/** A button with words. For an icon alone use IconButton, which asks for a name. */
export function Button({ kind = "plain", className, type = "button", ...rest }: ButtonProps) {
  return (
    <button {...rest} type={type} className={classNames(styles.button, styles[kind], className)} />
  );
}
