import type { ComponentPropsWithRef, ReactNode } from "react";
import { Button } from "./button.tsx";
import styles from "./icon-button.module.css";

interface IconButtonProps extends Omit<ComponentPropsWithRef<"button">, "children" | "aria-label"> {
  /** What it does, in words: its accessible name, and its tip under the pointer. */
  readonly label: string;
  readonly icon: ReactNode;
}

/** A square button with an icon. The name is not optional: nobody guesses an icon. */
export function IconButton({ label, icon, ...rest }: IconButtonProps) {
  return (
    <Button {...rest} kind="quiet" className={styles.square} aria-label={label} title={label}>
      {icon}
    </Button>
  );
}
