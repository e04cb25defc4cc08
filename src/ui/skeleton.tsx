import styles from "./skeleton.module.css";

interface SkeletonProps {
  /** Height in pixels of what will stand here, so that nothing jumps when it comes. */
  readonly height: number;
  /** Width as CSS; the full width unless told. */
  readonly width?: string;
}

/** A still, quiet placeholder of the final size. It says nothing to a screen reader: the panel around it is busy. */
export function Skeleton({ height, width = "100%" }: SkeletonProps) {
  return (
    <span
      className={styles.skeleton}
      style={{ blockSize: height, inlineSize: width }}
      aria-hidden="true"
    />
  );
}
