import { Check } from "lucide-react";
import { Header } from "react-aria-components/Header";
import { Menu, MenuItem, MenuSection as Section } from "react-aria-components/Menu";
import type { MenuSection } from "./menu.tsx";
import styles from "./menu-list.module.css";

interface MenuListProps {
  readonly label: string;
  readonly sections: readonly MenuSection[];
  readonly onClose: () => void;
}

function entries({ items, chosen, onAction }: MenuSection) {
  return items.map(({ id, name, note }) => (
    <MenuItem
      key={id}
      id={id}
      textValue={name}
      className={styles.item ?? ""}
      onAction={() => onAction(id)}
    >
      <span className={styles.words}>
        <span>{name}</span>
        {note !== undefined && <span className={styles.note}>{note}</span>}
      </span>
      {id === chosen && <Check size={16} aria-hidden="true" />}
    </MenuItem>
  ));
}

/** The entries of an open menu. */
export function MenuList({ label, sections, onClose }: MenuListProps) {
  return (
    <Menu
      aria-label={label}
      className={styles.menu ?? ""}
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- the reader opened it to choose from it
      autoFocus="first"
      onClose={onClose}
    >
      {sections.map((section) => (
        <Section
          key={section.name}
          aria-label={section.name}
          className={styles.section ?? ""}
          {...(section.chosen !== undefined && {
            selectionMode: "single" as const,
            selectedKeys: section.chosen === null ? [] : [section.chosen],
            disallowEmptySelection: true,
          })}
        >
          {sections.length > 1 && <Header className={styles.heading ?? ""}>{section.name}</Header>}
          {entries(section)}
        </Section>
      ))}
    </Menu>
  );
}
