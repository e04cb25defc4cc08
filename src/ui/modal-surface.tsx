import { useLingui } from "@lingui/react/macro";
import { X } from "lucide-react";
import type { ReactNode } from "react";
import { Heading } from "react-aria-components/Heading";
import { IconButton } from "./icon-button.tsx";
import { ModalFrame } from "./modal-frame.tsx";
import styles from "./modal-surface.module.css";

export interface ModalSurfaceProps {
  readonly place: "middle" | "side";
  /** Its heading and accessible name. */
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The surface of dialogs and drawers: heading, close button, and whatever they hold. */
export function ModalSurface({ title, onClose, place, children }: ModalSurfaceProps) {
  const { t } = useLingui();
  return (
    <ModalFrame place={place} onClose={onClose}>
      <div className={styles.head}>
        <Heading slot="title" level={2} className={styles.title ?? ""}>
          {title}
        </Heading>
        <IconButton label={t`Close`} icon={<X size={18} aria-hidden="true" />} onClick={onClose} />
      </div>
      <div className={styles.body}>{children}</div>
    </ModalFrame>
  );
}
