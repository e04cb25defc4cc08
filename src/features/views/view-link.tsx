import { useRouter } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { View } from "#src/contract/views.ts";

interface ViewLinkProps {
  readonly view: Pick<View, "name" | "address">;
  readonly className?: string | undefined;
  readonly onFollow?: () => void;
  readonly children: ReactNode;
}

/** The way to a kept address: a link like any other, which opens within the app. */
export function ViewLink({
  view: { name, address },
  className,
  onFollow,
  children,
}: ViewLinkProps) {
  const { history } = useRouter();
  return (
    <a
      href={history.createHref(address)}
      title={name}
      className={className}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
        event.preventDefault();
        onFollow?.();
        history.push(address);
      }}
    >
      {children}
    </a>
  );
}
