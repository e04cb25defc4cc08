import { Check } from "lucide-react";
import { Header } from "react-aria-components/Header";
import { Menu, MenuItem as Item, MenuSection as Section } from "react-aria-components/Menu";
import styles from "./menu-list.module.css";

/** One entry of a menu. */
export interface MenuItem<Id extends string = string> {
  readonly id: Id;
  readonly name: string;
  /** A second, quieter line. */
  readonly note?: string | undefined;
}

/** Entries that belong together, under a heading. With `chosen` they are a choice of one. */
export interface MenuSection<Id extends string = string> {
  readonly name: string;
  readonly items: readonly MenuItem<Id>[];
  /** The entry in force; null when none is. Left out where the entries are deeds. */
  readonly chosen?: Id | null | undefined;
  readonly onAction: (id: Id) => void;
}

interface MenuListProps {
  readonly label: string;
  readonly sections: readonly MenuSection[];
  readonly onClose: () => void;
}

function entries({ items, chosen, onAction }: MenuSection) {
  return items.map(({ id, name, note }) => (
    <Item
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
    </Item>
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
