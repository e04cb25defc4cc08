import { Trans, useLingui } from "@lingui/react/macro";
import { useLocation } from "@tanstack/react-router";
import { Star, X } from "lucide-react";
import { useRef, type FormEvent } from "react";
import { useKeepViews, useViews } from "#src/api/views.ts";
import type { View } from "#src/contract/views.ts";
import { addToast } from "#src/state/toasts.ts";
import { Button } from "#src/ui/button.tsx";
import { FaultMessage } from "#src/ui/fault-message.tsx";
import { IconButton } from "#src/ui/icon-button.tsx";
import { ViewLink } from "./view-link.tsx";
import styles from "./views-panel.module.css";

/** What the page is called in the browser's tab, without the app's own name. */
function pageName(): string {
  return document.title.replace(/ · Candor$/, "");
}

/** Names the present address, and lists those that have a name. */
export function ViewsPanel({ onDone }: { readonly onDone: () => void }) {
  const { t } = useLingui();
  const address = useLocation({ select: ({ href }) => href });
  const views = useViews();
  const { keep, error } = useKeepViews();
  const field = useRef<HTMLInputElement>(null);
  const present = views.find((view) => view.address === address);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget).get("name");
    const name = typeof given === "string" ? given.trim() : "";
    const favourite = present?.favourite ?? true;
    keep([...views.filter((view) => view !== present), { name, address, favourite }]);
  };
  const drop = (view: View) => {
    keep(views.filter((other) => other !== view));
    // The button that has the focus goes with its view.
    field.current?.focus();
    const { name } = view;
    addToast(t`${name} is no longer kept`, { undo: () => keep(views) });
  };
  const star = (view: View) =>
    keep(views.map((one) => (one === view ? { ...one, favourite: !one.favourite } : one)));
  return (
    <div className={styles.panel}>
      <form className={styles.form} onSubmit={submit}>
        <label className={styles.field}>
          <span>
            <Trans>Name of this view</Trans>
          </span>
          <input
            ref={field}
            name="name"
            required
            maxLength={80}
            defaultValue={present?.name ?? pageName()}
          />
        </label>
        <Button kind="primary" type="submit">
          {present ? <Trans>Rename</Trans> : <Trans>Save this view</Trans>}
        </Button>
      </form>
      {error && <FaultMessage error={error} />}
      {views.length === 0 ? (
        <p className={styles.note}>
          <Trans>
            A view is a link with a name: page, period and filters. It is yours; send its address to
            share it.
          </Trans>
        </p>
      ) : (
        <ul className={styles.list} aria-label={t`Saved views`}>
          {views.map((view) => {
            const { name } = view;
            return (
              <li key={view.address}>
                <ViewLink view={view} className={styles.link} onFollow={onDone}>
                  {name}
                </ViewLink>
                <IconButton
                  label={
                    view.favourite ? t`Take ${name} out of the rail` : t`Show ${name} in the rail`
                  }
                  icon={
                    <Star
                      size={14}
                      aria-hidden="true"
                      fill={view.favourite ? "currentColor" : "none"}
                    />
                  }
                  onClick={() => star(view)}
                />
                <IconButton
                  label={t`Delete ${name}`}
                  icon={<X size={14} aria-hidden="true" />}
                  onClick={() => drop(view)}
                />
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}
