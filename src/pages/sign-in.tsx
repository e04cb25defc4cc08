import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useRouter, useSearch } from "@tanstack/react-router";
import { queryFor } from "#src/api/query.ts";
import { ScenarioMenu } from "#src/features/filters/scenario-menu.tsx";
import { PersonaCards } from "#src/features/sign-in/persona-cards.tsx";
import { QueryPanel } from "#src/ui/query-panel.tsx";
import { Skeleton } from "#src/ui/skeleton.tsx";
import styles from "./sign-in.module.css";

/** Where a visit without a session begins: who shall be looking. */
export function SignInPage() {
  const { t } = useLingui();
  const { back } = useSearch({ from: "/sign-in" });
  const { history } = useRouter();
  const personas = useQuery(queryFor("personas", {}));
  return (
    <main className={styles.page}>
      <title>{`${t`Choose who you are`} · Candor`}</title>
      <header className={styles.head}>
        <div className={styles.top}>
          <p className={styles.brand}>Candor</p>
          <ScenarioMenu />
        </div>
        <h1 className={styles.claim}>
          <Trans>Service work, measured with its uncertainty.</Trans>
        </h1>
        <p className={styles.words}>
          <Trans>
            Never more certain than the data. Every number opens into its arithmetic and the rows
            behind it. The person who is measured can answer back.
          </Trans>
        </p>
      </header>
      <section aria-labelledby="choose">
        <h2 id="choose" className={styles.choose}>
          <Trans>Choose who you are</Trans>
        </h2>
        <QueryPanel
          query={personas}
          skeleton={<Skeleton height={348} />}
          empty={(answer) =>
            answer.personas.length > 0
              ? null
              : {
                  title: t`Nobody can sign in here yet`,
                  next: t`This server has no people and offers no personas. Import facts or a roster first.`,
                }
          }
        >
          {(answer) => (
            <PersonaCards personas={answer.personas} onDone={() => history.replace(back ?? "/")} />
          )}
        </QueryPanel>
      </section>
    </main>
  );
}
