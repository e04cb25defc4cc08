/** Lets whoever waits go first: a person takes some milliseconds, and sixty thousand of them take their time. */
export function pause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}
