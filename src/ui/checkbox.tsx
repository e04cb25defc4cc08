import type { ComponentProps, ReactNode } from "react";
import styles from "./checkbox.module.css";

interface CheckboxProps extends Omit<ComponentProps<"input">, "type" | "className" | "children"> {
  /** What it is that is on or off: its accessible name. */
  readonly children: ReactNode;
}

/** Something that is on or off, with its words beside it; the words can be pressed, too. */
export function Checkbox({ children, ...rest }: CheckboxProps) {
  return (
    <label className={styles.checkbox}>
      <input {...rest} type="checkbox" />
      <span>{children}</span>
    </label>
  );
}
