import { lazy, type ReactNode } from "react";
import type { MenuSection } from "./menu-list.tsx";
import { Popup } from "./popup.tsx";

const MenuList = lazy(async () => ({ default: (await import("./menu-list.tsx")).MenuList }));

interface MenuProps {
  /** What the menu is about: its accessible name. */
  readonly label: string;
  readonly button: ReactNode;
  /** Said instead of the button's content, where that is an icon. */
  readonly buttonLabel?: string;
  readonly kind?: "plain" | "quiet";
  readonly className?: string | undefined;
  /**
   * Hidden headings say the menu's own name once; a menu of one section shows none. Asked for when the menu opens, where
   * making them takes a while.
   */
  readonly sections: readonly MenuSection[] | (() => readonly MenuSection[]);
}

/** A button that opens a menu: arrow keys, typing to find, Enter, Escape. */
export function Menu({ label, sections, ...button }: MenuProps) {
  return (
    <Popup {...button} label={label} opens="menu">
      {(close) => (
        <MenuList
          label={label}
          sections={typeof sections === "function" ? sections() : sections}
          onClose={close}
        />
      )}
    </Popup>
  );
}
