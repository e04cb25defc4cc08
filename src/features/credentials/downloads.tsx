import { Trans, useLingui } from "@lingui/react/macro";
import { saveFile } from "#src/charts/frame/save-file.ts";
import type { SharedCredential } from "#src/contract/recognition/credential.ts";
import { Button } from "#src/ui/button.tsx";
import { bakedPicture } from "./baked-picture.ts";
import styles from "./downloads.module.css";

interface Props {
  readonly forms: Pick<SharedCredential, "json" | "jwt" | "svg">;
  /** Files are called by it. */
  readonly name: string;
}

/** A credential to take along, in each of its forms. */
export function Downloads({ forms, name }: Props) {
  const { t } = useLingui();
  const { json, jwt, svg } = forms;
  const save = (content: Blob, ending: string) => saveFile(`${name}.${ending}`, content);
  const text = (content: string, type: string) => new Blob([content], { type });
  const savePicture = async () => save(await bakedPicture(svg, jwt.RS256), "png");
  return (
    <div className={styles.downloads} role="group" aria-label={t`Take it along`}>
      <Button onClick={() => void savePicture()}>
        <Trans>Picture (PNG)</Trans>
      </Button>
      <Button onClick={() => save(text(svg, "image/svg+xml"), "svg")}>
        <Trans>Drawing (SVG)</Trans>
      </Button>
      <Button onClick={() => save(text(jwt.RS256, "text/plain"), "jwt")}>JWT</Button>
      <Button
        onClick={() => save(text(JSON.stringify(json, null, 2), "application/ld+json"), "json")}
      >
        JSON
      </Button>
    </div>
  );
}
