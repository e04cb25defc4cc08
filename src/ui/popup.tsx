import { lazy, Suspense, useRef, useState, type ReactNode } from "react";
import { Button } from "./button.tsx";

const loadSurface = () => import("./popup-surface.tsx");
const PopupSurface = lazy(async () => ({ default: (await loadSurface()).PopupSurface }));

export interface PopupProps {
  /** What opens: its accessible name. */
  readonly label: string;
  /** The words and icons on the button that opens it. */
  readonly button: ReactNode;
  /** Said instead of the button's content, where that is an icon. */
  readonly buttonLabel?: string | undefined;
  readonly kind?: "plain" | "quiet" | undefined;
  /** `dialog` wraps the content in one; a `menu` brings its own role. */
  readonly opens: "menu" | "dialog";
  readonly className?: string | undefined;
  /** Drawn when open. Close it after a choice. */
  readonly children: (close: () => void) => ReactNode;
}

/**
 * Keys open the surface themselves: the click that a browser makes of them looks like an assistive technology's, and then
 * react-aria leaves focus on the menu instead of its entry.
 */
const OPENING_KEYS: readonly string[] = ["Enter", " ", "ArrowDown"];

/**
 * A button with a surface that opens beside it. Focus goes into the surface and comes back to the button; Escape and a
 * press outside close it. The surface's code is fetched when the reader comes near the button.
 */
export function Popup(props: PopupProps) {
  const { label, button, buttonLabel, kind = "quiet", opens, className, children } = props;
  const [open, setOpen] = useState(false);
  const trigger = useRef<HTMLButtonElement>(null);
  const close = () => setOpen(false);
  const prepare = () => void loadSurface();
  return (
    <>
      <Button
        ref={trigger}
        kind={kind}
        className={className}
        aria-haspopup={opens}
        aria-expanded={open}
        aria-label={buttonLabel}
        title={buttonLabel}
        onPointerEnter={prepare}
        onFocus={prepare}
        onClick={() => setOpen(!open)}
        onKeyDown={(event) => {
          if (!OPENING_KEYS.includes(event.key)) return;
          event.preventDefault();
          setOpen(true);
        }}
        onKeyUp={(event) => {
          if (event.key === " ") event.preventDefault();
        }}
      >
        {button}
      </Button>
      {open && (
        <Suspense fallback={null}>
          <PopupSurface trigger={trigger} label={label} opens={opens} onClose={close}>
            {children(close)}
          </PopupSurface>
        </Suspense>
      )}
    </>
  );
}
