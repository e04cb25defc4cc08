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
  /** A few quieter words at the end of its line. */
  readonly beside?: string | undefined;
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
  return items.map(({ id, name, note, beside }) => (
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
      {beside !== undefined && <span className={styles.note}>{beside}</span>}
      {id === chosen && <Check size={16} aria-hidden="true" />}
    </Item>
  ));
}

/** Makes entries a choice of one, where they are. */
function selectionOf({ chosen }: MenuSection) {
  if (chosen === undefined) return {};
  return {
    selectionMode: "single" as const,
    selectedKeys: chosen === null ? [] : [chosen],
    disallowEmptySelection: true,
  };
}

/** The entries of an open menu. Focus starts on the one that is chosen, if there is one choice, or on the first. */
export function MenuList({ label, sections, onClose }: MenuListProps) {
  const [first, ...others] = sections;
  const only = first && others.length === 0 ? first : null;
  return (
    <Menu
      aria-label={label}
      className={styles.menu ?? ""}
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- the reader opened it to choose from it
      autoFocus={typeof only?.chosen === "string" ? true : "first"}
      onClose={onClose}
      {...(only && selectionOf(only))}
    >
      {only
        ? entries(only)
        : sections.map((section) => (
            <Section
              key={section.name}
              aria-label={section.name}
              className={styles.section ?? ""}
              {...selectionOf(section)}
            >
              <Header className={styles.heading ?? ""}>{section.name}</Header>
              {entries(section)}
            </Section>
          ))}
    </Menu>
  );
}
