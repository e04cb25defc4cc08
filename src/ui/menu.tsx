import { lazy, type ReactNode } from "react";
import { Popup } from "./popup.tsx";

const MenuList = lazy(async () => ({ default: (await import("./menu-list.tsx")).MenuList }));

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

interface MenuProps {
  /** What the menu is about: its accessible name. */
  readonly label: string;
  readonly button: ReactNode;
  /** Said instead of the button's content, where that is an icon. */
  readonly buttonLabel?: string;
  readonly kind?: "plain" | "quiet";
  readonly className?: string | undefined;
  /** Hidden headings say the menu's own name once; a menu of one section shows none. */
  readonly sections: readonly MenuSection[];
}

/** A button that opens a menu: arrow keys, typing to find, Enter, Escape. */
export function Menu({ label, sections, ...button }: MenuProps) {
  return (
    <Popup {...button} label={label} opens="menu">
      {(close) => <MenuList label={label} sections={sections} onClose={close} />}
    </Popup>
  );
}
