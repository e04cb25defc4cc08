import { useLingui } from "@lingui/react";
import type { Band } from "#src/domain/band.ts";
import { BandGlyph } from "./band-glyph.tsx";
import styles from "./band-mark.module.css";
import { BAND_WORDS } from "./words/band-words.ts";

/** A band wherever one is named: its glyph and its word, never one without the other. */
export function BandMark({ band }: { readonly band: Band }) {
  const { _ } = useLingui();
  return (
    <span className={styles.mark}>
      <BandGlyph band={band} />
      {_(BAND_WORDS[band])}
    </span>
  );
}
