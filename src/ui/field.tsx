import { useId, type ReactNode } from "react";
import styles from "./field.module.css";

/** What a field gives its control: spread it over the `input`, `select` or `textarea`. */
interface FieldControl {
  readonly id: string;
  readonly className: string | undefined;
  readonly "aria-describedby": string | undefined;
  readonly "aria-invalid": true | undefined;
}

interface FieldProps {
  /** The control's accessible name. */
  readonly label: ReactNode;
  /** What to know before filling it in. */
  readonly hint?: ReactNode;
  /** What is wrong with what stands in it, and the cure; null while nothing is. */
  readonly fault?: string | null;
  readonly children: (control: FieldControl) => ReactNode;
}

/** A control under its label, with a hint, and with what is wrong said where it is wrong. */
export function Field({ label, hint, fault = null, children }: FieldProps) {
  const id = useId();
  const [hintId, faultId] = [`${id}-hint`, `${id}-fault`];
  const described = [hint !== undefined && hintId, fault !== null && faultId].filter(Boolean);
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      {children({
        id,
        className: styles.control,
        "aria-describedby": described.length > 0 ? described.join(" ") : undefined,
        "aria-invalid": fault !== null || undefined,
      })}
      {hint !== undefined && (
        <p id={hintId} className={styles.hint}>
          {hint}
        </p>
      )}
      {fault !== null && (
        <p id={faultId} className={styles.fault}>
          {fault}
        </p>
      )}
    </div>
  );
}
