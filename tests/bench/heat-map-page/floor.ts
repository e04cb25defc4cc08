import type { Paint } from "./paint.ts";

const COLOURS = ["#1c4e8f", "#9cc6ee", "#e6e5e1", "#f2bd68", "#fefefd"];

/**
 * The least that anybody could do: a canvas of the viewport's size in something that scrolls, and one rectangle for each
 * cell that shows, again after every scroll. No labels, no patterns, no glyphs, no theme, no focus.
 */
export const paintFloor: Paint = (stage, { rows, columns, cells }) => {
  const width = Math.max(11, Math.floor(stage.clientWidth / columns));
  const height = 18;
  const scroller = document.createElement("div");
  scroller.style.cssText = "width: 100%; height: 100%; overflow: auto";
  const spacer = document.createElement("div");
  spacer.style.cssText = `width: ${columns * width}px; height: ${rows * height}px`;
  const canvas = document.createElement("canvas");
  canvas.style.cssText = "position: sticky; top: 0; left: 0; display: block";
  spacer.append(canvas);
  scroller.append(spacer);
  stage.append(scroller);
  canvas.width = scroller.clientWidth;
  canvas.height = scroller.clientHeight;
  const pen = canvas.getContext("2d", { alpha: false });
  if (!pen) throw new Error("this browser gives no canvas");
  const endColumn = Math.min(columns, Math.ceil(canvas.width / width));
  const draw = () => {
    pen.fillStyle = "#fefefd";
    pen.fillRect(0, 0, canvas.width, canvas.height);
    const top = scroller.scrollTop;
    const firstRow = Math.floor(top / height);
    const endRow = Math.min(rows, Math.ceil((top + canvas.height) / height));
    for (const [band, colour] of COLOURS.entries()) {
      pen.fillStyle = colour;
      for (let row = firstRow; row < endRow; row += 1) {
        for (let column = 0; column < endColumn; column += 1) {
          if (cells.band[row * columns + column] === band) {
            pen.fillRect(column * width, row * height - top, width - 1, height - 1);
          }
        }
      }
    }
  };
  scroller.addEventListener("scroll", () => requestAnimationFrame(draw), { passive: true });
  draw();
};
