import { ChevronDown } from "lucide-react";
import type { ReactNode } from "react";
import type { MenuItem } from "./menu-list.tsx";
import { Menu } from "./menu.tsx";
import styles from "./picker.module.css";
import { VisuallyHidden } from "./visually-hidden.tsx";

interface PickerProps<Id extends string> {
  /** What is picked; said before what is picked now. */
  readonly label: string;
  readonly choices: readonly MenuItem<Id>[];
  readonly chosen: Id;
  readonly onChoose: (id: Id) => void;
  readonly icon?: ReactNode;
}

/** A button that shows what is picked and opens the other choices. */
export function Picker<Id extends string>(props: PickerProps<Id>) {
  const { label, choices, chosen, onChoose, icon } = props;
  return (
    <Menu
      label={label}
      kind="plain"
      button={
        <>
          {icon}
          <VisuallyHidden>{`${label}: `}</VisuallyHidden>
          <span className={styles.word}>{choices.find(({ id }) => id === chosen)?.name}</span>
          <ChevronDown size={14} aria-hidden="true" />
        </>
      }
      sections={[
        {
          name: label,
          items: choices,
          chosen,
          onAction: (id) => {
            const choice = choices.find((one) => one.id === id);
            if (choice) onChoose(choice.id);
          },
        },
      ]}
    />
  );
}
