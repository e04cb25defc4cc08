import "#src/ui/words/process-sentences.ts";
import { useLingui } from "@lingui/react/macro";
import { useCatalogue } from "#src/api/catalogue.ts";
import { ChartFrame } from "#src/charts/frame/chart-frame.tsx";
import { ChartTable } from "#src/charts/frame/chart-table.tsx";
import { csvRows } from "#src/charts/frame/csv.ts";
import { TimelineChart } from "#src/charts/timeline/timeline-chart.tsx";
import { useTimelineData } from "#src/charts/timeline/timeline-data.ts";
import type { Timeline } from "#src/contract/timeline.ts";
import { Picker } from "#src/ui/picker.tsx";
import { useKpiName } from "#src/ui/words/kpi-name.ts";
import { useSay } from "#src/ui/words/say.ts";

interface TimelineStripsProps {
  readonly timeline: Timeline;
  readonly onGrain: (grain: "week" | "month") => void;
}

/** The strips in their frame, with the choice of how far back they reach. */
export function TimelineStrips({ timeline, onGrain }: TimelineStripsProps) {
  const { t } = useLingui();
  const say = useSay();
  const nameOf = useKpiName();
  const catalogue = useCatalogue();
  const { subject, buckets, grain, period } = timeline;
  const strips = timeline.kpis.flatMap(({ kpi: id, points }) => {
    const kpi = catalogue.kpis.find((one) => one.id === id);
    return kpi ? [{ id, name: nameOf(kpi.name), kpi, points }] : [];
  });
  const events = timeline.events.map(({ day, text, kpi }) => ({
    day,
    text: say(text),
    strip: kpi,
  }));
  const { name } = subject;
  const sentence = t`Dots are what was measured; the line is what is left of it when most of the chance is taken out. Colour marks what stands out.`;
  const data = useTimelineData(t`${name} through time`, buckets, strips);
  return (
    <ChartFrame
      title={t`Through time`}
      sentence={sentence}
      table={<ChartTable data={data} />}
      csv={() => csvRows(data)}
      fileName={`timeline-${subject.id}-${period.to}`}
      controls={
        <Picker
          label={t`How far back`}
          choices={[
            { id: "week", name: t`26 weeks` },
            { id: "month", name: t`13 months` },
          ]}
          chosen={grain === "month" ? "month" : "week"}
          onChoose={onGrain}
        />
      }
    >
      <TimelineChart
        sentence={t`${name} through time`}
        grain={grain}
        buckets={buckets}
        strips={strips}
        events={events}
      />
    </ChartFrame>
  );
}
