import { create } from "zustand";

export interface Toast {
  readonly id: number;
  /** Already in the reader's language. */
  readonly text: string;
  readonly tone: "note" | "fault";
  /** Takes back what just happened; null where nothing can be taken back. */
  readonly undo: (() => void) | null;
}

interface Toasts {
  readonly toasts: readonly Toast[];
  readonly nextId: number;
}

/** Short messages about something that just happened, oldest first. */
export const useToasts = create<Toasts>()(() => ({ toasts: [], nextId: 1 }));

export function addToast(
  text: string,
  { tone = "note", undo = null }: Partial<Pick<Toast, "tone" | "undo">> = {},
): void {
  useToasts.setState(({ toasts, nextId }) => ({
    toasts: [...toasts, { id: nextId, text, tone, undo }],
    nextId: nextId + 1,
  }));
}

/** Takes back what a message tells of, if it can be, and the message with it. */
export function takeBack({ id, undo }: Toast): void {
  undo?.();
  dismissToast(id);
}

/** Takes back the last thing that can be; false where there is none. */
export function takeBackLast(): boolean {
  const last = useToasts.getState().toasts.findLast(({ undo }) => undo !== null);
  if (last) takeBack(last);
  return last !== undefined;
}

export function dismissToast(id: number): void {
  useToasts.setState(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) }));
}
