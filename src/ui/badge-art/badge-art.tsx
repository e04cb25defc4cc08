import { badgeDrawing, type DrawnBadge } from "#src/domain/recognition/badge-art/badge-drawing.ts";
import { classNames } from "../class-names.ts";
import styles from "./badge-art.module.css";

/** `earned` is enamel; `open` its outline, still to be filled; `held` is pale; `withdrawn` is struck out. */
export type BadgeState = "earned" | "open" | "held" | "withdrawn";

interface Props {
  readonly badge: DrawnBadge;
  readonly state: BadgeState;
  /** In pixels. Below 40 the rim is left out and the pen is broader. */
  readonly size: number;
  /** Its accessible name; null where the name stands beside it. */
  readonly title: string | null;
}

const SMALL = 40;

/** A badge as it is drawn everywhere: the family's silhouette, a motif of its own, one golden detail. */
export function BadgeArt({ badge, state, size, title }: Props) {
  const { outline, rise, parts, hue, chroma } = badgeDrawing(badge);
  const isSmall = size < SMALL;
  const colours: React.CSSProperties & Record<`--${string}`, number> = {
    "--badge-hue": hue,
    "--badge-chroma": chroma,
  };
  return (
    <svg
      className={classNames(styles.badge, styles[state], isSmall && styles.small)}
      style={colours}
      width={size}
      height={size}
      viewBox="-50 -50 100 100"
      {...(title === null ? { "aria-hidden": true } : { role: "img", "aria-label": title })}
    >
      <path className={styles.ground} d={outline} />
      {!isSmall && <path className={styles.rim} d={outline} transform="scale(.89)" />}
      <g
        className={styles.motif}
        transform={`translate(0 ${rise}) scale(${isSmall ? 1.06 : 0.98})`}
      >
        {parts.map(({ as, d }) => (
          <path key={`${as} ${d}`} className={styles[as]} d={d} />
        ))}
      </g>
      {state === "withdrawn" && <path className={styles.mark} d="M-34 -34L34 34" />}
    </svg>
  );
}
