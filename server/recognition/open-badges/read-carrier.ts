import { unbakePng, type Carried } from "#src/domain/recognition/open-badges/baked-png.ts";
import { unbakeSvg } from "#src/domain/recognition/open-badges/baked-svg.ts";
import { finding } from "#src/domain/recognition/open-badges/finding.ts";
import { isPng } from "#src/domain/recognition/open-badges/png-chunks.ts";

/** The text of a credential in whatever carries it, told by the bytes themselves and not by what the sender calls them. */
export function readCarrier(bytes: Uint8Array): Carried {
  if (isPng(bytes)) return trimmed(unbakePng(bytes));
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes).trim();
  } catch {
    return { fault: finding("not-a-credential", "") };
  }
  if (text.startsWith("<")) return trimmed(unbakeSvg(text));
  return text === "" ? { fault: finding("not-a-credential", "") } : { text };
}

function trimmed(carried: Carried): Carried {
  return "text" in carried ? { text: carried.text.trim() } : carried;
}
