import { useState } from "react";
import styles from "./criteria-editor.module.css";

interface NumberFieldProps {
  /** Its accessible name: the words around it, read as one. */
  readonly label: string;
  /** What it begins with: it changes only by being typed into. */
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step?: number;
  readonly disabled?: boolean;
  readonly isFaulty?: boolean;
  readonly onChange: (value: number) => void;
}

/** A number within a sentence. What is typed stays as it is typed, sound or not; `onChange` is told NaN for no number. */
export function NumberField(props: NumberFieldProps) {
  const { label, value, min, max, step = 1, disabled = false, isFaulty = false, onChange } = props;
  const [text, setText] = useState(String(value));
  return (
    <input
      type="number"
      className={styles.number}
      aria-label={label}
      aria-invalid={isFaulty || undefined}
      value={text}
      min={min}
      max={max}
      step={step}
      disabled={disabled}
      onChange={({ currentTarget }) => {
        setText(currentTarget.value);
        onChange(currentTarget.valueAsNumber);
      }}
    />
  );
}
