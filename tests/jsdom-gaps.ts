/*
 * What every browser has and jsdom does not, in its quietest form: nothing is ever resized, no media query applies, no
 * font loads, a canvas gives no pen. What depends on layout or pixels is tested in a real browser.
 */

class StillResizeObserver implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

function unmatched(media: string): MediaQueryList {
  const list = new EventTarget();
  return Object.assign(list, {
    media,
    matches: false,
    onchange: null,
    addListener: () => {},
    removeListener: () => {},
  });
}

globalThis.ResizeObserver ??= StillResizeObserver;
globalThis.matchMedia ??= unmatched;
if (!("scrollTo" in Element.prototype)) {
  Object.defineProperty(Element.prototype, "scrollTo", { value: () => {} });
}
if (!("fonts" in document)) {
  Object.defineProperty(document, "fonts", { value: new EventTarget() });
}
HTMLCanvasElement.prototype.getContext = () => null;

// It lays nothing out, so it scrolls nothing.
Element.prototype.scrollIntoView = () => {};
window.scrollTo = () => {};
