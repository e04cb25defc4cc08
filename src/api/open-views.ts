import type { Session } from "#src/contract/session.ts";
import type { View } from "#src/contract/views.ts";
import { useSession } from "./session.ts";
import { useViews } from "./views.ts";

const RECOGNITION = /^\/recognition(?!\/verify)/;
const OF_BOARDS = /^\/recognition\/(contests|boards)/;

function isOpen(address: string, { on, boards }: Session["recognition"]): boolean {
  if (OF_BOARDS.test(address)) return boards;
  return on || !RECOGNITION.test(address);
}

/** The views that the reader keeps, without those of recognition where there is none: they are kept, but lead nowhere. */
export function useOpenViews(): readonly View[] {
  const { recognition } = useSession();
  return useViews().filter(({ address }) => isOpen(address, recognition));
}
