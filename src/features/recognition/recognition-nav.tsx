import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { useSession } from "#src/api/session.ts";
import styles from "./recognition-nav.module.css";

/** The pages of recognition, side by side under the title of each. Kudos name people, which executives do not see. */
export function RecognitionNav() {
  const { t } = useLingui();
  const { role } = useSession();
  return (
    <nav className={styles.nav} aria-label={t`Recognition`}>
      <Link to="/recognition" activeOptions={{ exact: true, includeSearch: false }}>
        <Trans>Points and badges</Trans>
      </Link>
      <Link to="/recognition/boards" activeOptions={{ includeSearch: false }}>
        <Trans>Benchmarks and boards</Trans>
      </Link>
      <Link to="/recognition/contests" activeOptions={{ includeSearch: false }}>
        <Trans>Contests</Trans>
      </Link>
      {role !== "executive" && (
        <Link to="/recognition/kudos" activeOptions={{ includeSearch: false }}>
          <Trans>Kudos</Trans>
        </Link>
      )}
      {role === "administrator" && (
        <Link to="/recognition/rules" activeOptions={{ includeSearch: false }}>
          <Trans>Rules of badges</Trans>
        </Link>
      )}
      {role === "administrator" && (
        <Link to="/recognition/credentials" activeOptions={{ includeSearch: false }}>
          <Trans>Credentials</Trans>
        </Link>
      )}
      <Link to="/recognition/verify" activeOptions={{ includeSearch: false }}>
        <Trans>Check a credential</Trans>
      </Link>
    </nav>
  );
}
