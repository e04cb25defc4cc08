import type { ReactNode } from "react";
import { Button } from "./button.tsx";
import styles from "./empty-message.module.css";

interface Words {
  /** Why there is nothing, in a few words. */
  readonly title: string;
  /** What to do next, in one sentence. */
  readonly next: string;
}

/** With a button there must be a label and a deed; half a button does not compile. */
interface WithButton extends Words {
  readonly buttonLabel: string;
  readonly onPress: () => void;
  readonly link?: never;
}

/** With a link the page hands in the whole link, since primitives know no router. */
interface WithLink extends Words {
  readonly link: ReactNode;
  readonly buttonLabel?: never;
  readonly onPress?: never;
}

interface WordsOnly extends Words {
  readonly link?: never;
  readonly buttonLabel?: never;
  readonly onPress?: never;
}

export type EmptyMessageProps = WithButton | WithLink | WordsOnly;

/** The state of a view that has nothing to show: why, and what next. */
export function EmptyMessage(props: EmptyMessageProps) {
  return (
    <div className={styles.empty}>
      <p className={styles.title}>{props.title}</p>
      <p>{props.next}</p>
      {props.buttonLabel !== undefined && (
        <Button onClick={props.onPress}>{props.buttonLabel}</Button>
      )}
      {props.link}
    </div>
  );
}
