import type { ReactNode, RefObject } from "react";
import { Dialog } from "react-aria-components/Dialog";
import { I18nProvider } from "react-aria-components/I18nProvider";
import { Popover } from "react-aria-components/Popover";
import { useNumberStyle } from "./number-style.ts";
import styles from "./popup-surface.module.css";

interface PopupSurfaceProps {
  readonly trigger: RefObject<HTMLElement | null>;
  readonly label: string;
  readonly opens: "menu" | "dialog";
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The floating surface of a Popup, placed where there is room. */
export function PopupSurface({ trigger, label, opens, onClose, children }: PopupSurfaceProps) {
  const { locale } = useNumberStyle();
  return (
    <I18nProvider locale={locale}>
      <Popover
        triggerRef={trigger}
        isOpen
        onOpenChange={(open) => {
          if (!open) onClose();
        }}
        placement="bottom start"
        offset={4}
        className={styles.surface ?? ""}
        // Around a menu the surface is the dialog, and wants a name; otherwise the dialog inside has it.
        {...(opens === "menu" && { "aria-label": label })}
      >
        {opens === "menu" ? (
          children
        ) : (
          <Dialog aria-label={label} className={styles.dialog ?? ""}>
            {children}
          </Dialog>
        )}
      </Popover>
    </I18nProvider>
  );
}
