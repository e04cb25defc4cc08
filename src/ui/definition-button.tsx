import { useLingui } from "@lingui/react/macro";
import { Info } from "lucide-react";
import styles from "./definition-button.module.css";
import { IconButton } from "./icon-button.tsx";

interface DefinitionButtonProps {
  /** What is defined, in words: the KPI's name. */
  readonly name: string;
  readonly onOpen: () => void;
}

/** Stands beside a number and opens its definition, as the key D does. It takes no more room than the line it stands in. */
export function DefinitionButton({ name, onOpen }: DefinitionButtonProps) {
  const { t } = useLingui();
  return (
    <span className={styles.place}>
      <IconButton
        label={t`Definition: ${name}`}
        icon={<Info size={16} aria-hidden="true" />}
        aria-keyshortcuts="D"
        onClick={onOpen}
      />
    </span>
  );
}
