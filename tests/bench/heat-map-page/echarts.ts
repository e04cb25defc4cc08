import { HeatmapChart } from "echarts/charts";
import { GridComponent, VisualMapComponent } from "echarts/components";
import { init, use as register } from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";
import type { Paint } from "./paint.ts";

register([HeatmapChart, GridComponent, VisualMapComponent, CanvasRenderer]);

/** ECharts' heat map of the same values, at once and without animation. */
export const paintECharts: Paint = async (stage, grid) => {
  const { columns, rowNames, columnNames, cells } = grid;
  const data = Array.from(cells.value, (value, at) => [
    at % columns,
    Math.floor(at / columns),
    value,
  ]);
  const chart = init(stage);
  const finished = new Promise<void>((resolve) => {
    chart.on("finished", () => resolve());
  });
  chart.setOption({
    animation: false,
    xAxis: { type: "category", data: columnNames },
    yAxis: { type: "category", data: rowNames },
    visualMap: { min: 0, max: 100, show: false },
    series: [{ type: "heatmap", data, progressive: 0 }],
  });
  await finished;
};
