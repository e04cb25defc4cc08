import { AGENT } from "#src/domain/dimensions.ts";
import { message } from "#src/domain/messages.ts";
import type { Kpi } from "#src/domain/kpi.ts";
import { watchWindow } from "#src/domain/watch-window.ts";
import { asOf } from "../answers/as-of.ts";
import { askedAbout } from "../answers/asked-about.ts";
import { withinAsked } from "../answers/asked.ts";
import {
  askFeedCauses,
  definitionCauses,
  goalCauses,
  nestedCauses,
  newcomerCauses,
} from "../answers/change-causes.ts";
import { withKin } from "../answers/change-kin.ts";
import { listChanges } from "../answers/change-list.ts";
import { askCells } from "../answers/change-parts.ts";
import { seatsIn } from "../answers/change-seat.ts";
import { changeSignal } from "../answers/change-signal.ts";
import { showsGrain } from "../answers/grain-shown.ts";
import { named } from "../answers/named.ts";
import { everybodysGoal } from "../answers/shown-kpis.ts";
import { timeAxis } from "../answers/time-axis.ts";
import type { Handler } from "../route.ts";

/** What really changed in a unit: one list over all that the session may see there, and what may have caused each change. */
export const changesRoute: Handler<"changes"> = async (context, input) => {
  const { definitions, directory, identity, services, today } = context;
  const within = withinAsked(input.within, identity.home);
  const asked = await askedAbout(context, within, input);
  const { watermark, calendar, where } = asked;
  const window = watchWindow(asked.period, calendar);
  const { period, baseline, weeks } = window;
  const axis = timeAxis(weeks, "week", calendar);
  const list = await listChanges(context, { within, window, axis, where }, watermark);
  const { board, levels } = list;
  const kpis = [...new Set(board.found.map(({ id }) => id.kpi))];
  const [cellsOf, feedCauses] = await Promise.all([
    askCells(context, { within, levels, kpis, now: period, before: baseline, where }, watermark),
    askFeedCauses(context, kpis, { ...asked, period }),
  ]);
  const span = { from: baseline.from, to: period.to };
  const floor = identity.levels.includes(AGENT) ? 1 : services.policy.cellFloor;
  const weekly = showsGrain(context, "week") ? axis : null;
  const weightOf = (kpi: Kpi) => everybodysGoal(kpi, definitions, period.to)?.weight ?? 0;
  const seatOf = seatsIn(list, within);
  const signals = board.found.flatMap((found) => {
    const { subject, kpi } = found.id;
    const seat = seatOf(found);
    const holders = [subject, within, ...list.nesting.around(subject)];
    const cells = cellsOf?.(subject, kpi) ?? null;
    const causes = [
      ...definitionCauses(kpi, context, span),
      ...goalCauses(kpi, holders, definitions.goals, span),
      ...feedCauses(kpi),
      ...(cells ? newcomerCauses(cells, floor) : []),
      ...nestedCauses(found, list, seat, context),
    ];
    const beside = {
      weight: weightOf(kpi),
      causes,
      seat: seat?.subject ?? null,
      cells,
      axis: weekly,
      window,
    };
    return changeSignal(found, beside, directory);
  });
  return {
    asOf: asOf(watermark, today),
    within: named(within, directory),
    period,
    baseline,
    notice: window.lengthened ? message("period.lengthened", period) : null,
    levels: [within.level, ...levels],
    quiet: board.quiet,
    untested: board.untested,
    leftOut: list.leftOut,
    signals: withKin(
      signals
        .toSorted((a, b) => Number(a.weight === 0) - Number(b.weight === 0))
        .toSorted((a, b) => Number(a.seat !== null) - Number(b.seat !== null)),
      definitions.kpis,
    ),
  };
};
