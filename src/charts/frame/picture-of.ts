import { pageFonts } from "./page-fonts.ts";

/** The properties that a drawing takes from the page's style sheets, and loses outside of the page. */
const STYLES = [
  "color",
  "display",
  "fill",
  "fill-opacity",
  "font-family",
  "font-size",
  "font-weight",
  "font-variant-numeric",
  "opacity",
  "stroke",
  "stroke-dasharray",
  "stroke-linecap",
  "stroke-linejoin",
  "stroke-opacity",
  "stroke-width",
  "text-anchor",
  "vector-effect",
  "visibility",
];

/** A copy of a drawing that looks the same on its own: every style it had from the page is written into it. */
function standalone(drawing: SVGSVGElement): SVGSVGElement {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const copies = [copy, ...copy.querySelectorAll<SVGElement>("*")];
  for (const [at, original] of [drawing, ...drawing.querySelectorAll("*")].entries()) {
    const computed = getComputedStyle(original);
    for (const name of STYLES) {
      copies[at]?.style.setProperty(name, computed.getPropertyValue(name));
    }
  }
  return copy;
}

/** A part of the page as a drawing: a copy with every style that it has from the page, as SVG may hold it. */
function pageAsDrawing(part: HTMLElement): SVGSVGElement {
  const copy = part.cloneNode(true) as HTMLElement;
  const copies = [copy, ...copy.querySelectorAll<HTMLElement | SVGElement>("*")];
  for (const [at, original] of [part, ...part.querySelectorAll("*")].entries()) {
    const computed = getComputedStyle(original);
    for (const name of computed) {
      copies[at]?.style.setProperty(name, computed.getPropertyValue(name));
    }
  }
  const svg = document.createElementNS(SVG, "svg");
  const foreign = document.createElementNS(SVG, "foreignObject");
  foreign.setAttribute("width", "100%");
  foreign.setAttribute("height", "100%");
  foreign.append(copy);
  svg.append(foreign);
  return svg;
}

const SVG = "http://www.w3.org/2000/svg";

async function rasterised(
  drawing: SVGSVGElement | HTMLElement,
  { width, height }: DOMRect,
): Promise<HTMLImageElement> {
  const copy = drawing instanceof SVGSVGElement ? standalone(drawing) : pageAsDrawing(drawing);
  copy.setAttribute("width", String(width));
  copy.setAttribute("height", String(height));
  const style = document.createElementNS(SVG, "style");
  style.textContent = await pageFonts();
  copy.prepend(style);
  const image = new Image(width, height);
  const text = new XMLSerializer().serializeToString(copy);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  return image;
}

/** The colour of the nearest ground that a drawing stands on. */
function groundOf(drawing: Element): string {
  for (let element: Element | null = drawing; element; element = element.parentElement) {
    const { backgroundColor } = getComputedStyle(element);
    if (!TRANSPARENT.test(backgroundColor)) return backgroundColor;
  }
  return "Canvas";
}

const TRANSPARENT = /^transparent$|[,/] ?0\)$/;

/** Twice the size on the screen, so that it stays sharp in a document. */
const SCALE = 2;
const MARGIN = 16;
const TITLE_HEIGHT = 32;

/**
 * A PNG of a drawing (a canvas, an SVG or a part of the page) with its title above it, on the page's own ground. Throws when the browser
 * cannot make one.
 */
export async function pictureOf(
  drawing: HTMLElement | SVGSVGElement,
  title: string,
): Promise<Blob> {
  const box = drawing.getBoundingClientRect();
  const { width, height } = box;
  const image = drawing instanceof HTMLCanvasElement ? drawing : await rasterised(drawing, box);
  const sheet = document.createElement("canvas");
  sheet.width = (width + MARGIN * 2) * SCALE;
  sheet.height = (height + MARGIN * 2 + TITLE_HEIGHT) * SCALE;
  const pen = sheet.getContext("2d");
  if (!pen) throw new Error("this browser gives no canvas to draw the picture on");
  const { color, fontFamily } = getComputedStyle(document.body);
  pen.scale(SCALE, SCALE);
  pen.fillStyle = groundOf(drawing);
  pen.fillRect(0, 0, sheet.width, sheet.height);
  pen.fillStyle = color;
  pen.font = `600 14px ${fontFamily}`;
  pen.textBaseline = "middle";
  pen.fillText(title, MARGIN, MARGIN + TITLE_HEIGHT / 2 - 6, width);
  pen.drawImage(image, MARGIN, MARGIN + TITLE_HEIGHT, width, height);
  return new Promise((resolve, reject) => {
    sheet.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new Error("this browser could not encode the picture"));
    }, "image/png");
  });
}
