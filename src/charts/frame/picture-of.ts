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
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  return copy;
}

async function rasterised(drawing: SVGSVGElement): Promise<HTMLImageElement> {
  const { width, height } = drawing.getBoundingClientRect();
  const copy = standalone(drawing);
  copy.setAttribute("width", String(width));
  copy.setAttribute("height", String(height));
  const image = new Image(width, height);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(copy.outerHTML)}`;
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
 * A PNG of a drawing (a canvas or an SVG) with its title above it, on the page's own ground. Throws when the browser
 * cannot make one.
 */
export async function pictureOf(
  drawing: HTMLCanvasElement | SVGSVGElement,
  title: string,
): Promise<Blob> {
  const { width, height } = drawing.getBoundingClientRect();
  const image = drawing instanceof SVGSVGElement ? await rasterised(drawing) : drawing;
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
