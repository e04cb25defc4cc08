import { Trans, useLingui } from "@lingui/react/macro";
import { Link, useLocation } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { useSession } from "#src/api/session.ts";
import styles from "./recognition-nav.module.css";

/** The pages of recognition, side by side under the title of each. Kudos name people, whom executives do not see: they are told how many. */
export function RecognitionNav() {
  const { t } = useLingui();
  const { role, recognition } = useSession();
  const { pathname } = useLocation();
  // Somebody's badges and points are pages below the first one, under an address beside it.
  const isOfSomebody = pathname.startsWith("/recognition/people/");
  const nav = useRef<HTMLElement>(null);
  // On a phone the entries do not all fit: the open page's own is moved into sight.
  useEffect(() => {
    const open = nav.current?.querySelector("[aria-current]");
    open?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [pathname]);
  return (
    <nav ref={nav} className={styles.nav} aria-label={t`Recognition`}>
      <Link
        to="/recognition"
        activeOptions={{ exact: true, includeSearch: false }}
        {...(isOfSomebody && { "aria-current": "page" })}
      >
        <Trans>Points and badges</Trans>
      </Link>
      {(recognition.boards || role === "agent") && (
        <Link to="/recognition/boards" activeOptions={{ includeSearch: false }}>
          {recognition.boards ? <Trans>Benchmarks and boards</Trans> : <Trans>Benchmarks</Trans>}
        </Link>
      )}
      {recognition.boards && (
        <Link to="/recognition/contests" activeOptions={{ includeSearch: false }}>
          <Trans>Contests</Trans>
        </Link>
      )}
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
