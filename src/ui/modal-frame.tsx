import type { ReactNode } from "react";
import { Dialog } from "react-aria-components/Dialog";
import { I18nProvider } from "react-aria-components/I18nProvider";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { classNames } from "./class-names.ts";
import styles from "./modal-frame.module.css";
import { useNumberStyle } from "./number-style.ts";

interface ModalFrameProps {
  readonly place: "middle" | "side";
  /** Its accessible name, where no heading inside gives it one. */
  readonly label?: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A surface above the page. Focus stays inside until it closes: by Escape, by a press outside, or from within. */
export function ModalFrame({ place, label, onClose, children }: ModalFrameProps) {
  const { locale } = useNumberStyle();
  return (
    <I18nProvider locale={locale}>
      <ModalOverlay
        isOpen
        isDismissable
        onOpenChange={(open) => {
          if (!open) onClose();
        }}
        className={styles.scrim ?? ""}
      >
        <Modal className={classNames(styles.surface, styles[place]) ?? ""}>
          <Dialog
            className={styles.dialog ?? ""}
            {...(label !== undefined && { "aria-label": label })}
          >
            {children}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </I18nProvider>
  );
}
