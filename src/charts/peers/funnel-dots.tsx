import { ZIndexLayer } from "recharts";
import type { Direction } from "#src/domain/kpi.ts";
import { standOutColour } from "../chart-kpi.ts";
import { PlotTip } from "../plot/plot-tip.tsx";
import { FONT_SIZE, HALO, ON_TOP, usePlaces, type Places } from "../plot/plot.tsx";
import { zoneOf, type FunnelLimit } from "./funnel-limits.ts";
import type { FunnelMember } from "./funnel-member.ts";
import { useFunnelWords } from "./funnel-words.ts";

interface FunnelDotsProps {
  readonly members: readonly FunnelMember[];
  readonly funnel: readonly FunnelLimit[];
  readonly centre: number | null;
  readonly direction: Direction;
  readonly active: number | null;
  /** What the tip says of the active member. */
  readonly lines: readonly string[];
  readonly onActive: (at: number | null) => void;
  readonly onOpen: (at: number) => void;
}

/** The pointer reaches a dot from this far, in CSS pixels. */
const REACH = 24;
/** So many of those who lie outside are named at once; more would hide each other. */
const NAMED_UP_TO = 8;

/** The member nearest to a point of the drawing, if any is within reach. */
function nearest(members: readonly FunnelMember[], places: Places, x: number, y: number) {
  let found: { at: number; distance: number } | null = null;
  for (const [at, member] of members.entries()) {
    const distance = Math.hypot(places.x(member.sample) - x, places.y(member.value) - y);
    if (distance <= REACH && distance < (found?.distance ?? Infinity)) found = { at, distance };
  }
  return found?.at ?? null;
}

function Dot(props: FunnelDotsProps & { readonly member: FunnelMember; readonly places: Places }) {
  const { member, places, funnel, centre, direction } = props;
  const [cx, cy] = [places.x(member.sample), places.y(member.value)];
  if (member.isSubject) {
    return (
      <circle {...{ cx, cy }} r={6} fill="var(--accent)" stroke="var(--card)" strokeWidth={2} />
    );
  }
  const zone = zoneOf(funnel, member);
  const colour =
    zone === "outside" ? standOutColour(member.value, centre, direction) : "var(--text-muted)";
  return (
    <circle
      {...{ cx, cy }}
      r={zone === "outside" ? 4.5 : 3.5}
      fill={zone === "inside" ? "var(--card)" : colour}
      stroke={colour}
      strokeWidth={1.25}
    />
  );
}

/** The name beside a dot, on the side where there is more room. */
function Name({ member, places }: { readonly member: FunnelMember; readonly places: Places }) {
  const { nameOf } = useFunnelWords();
  const { left, right } = places.area;
  const x = places.x(member.sample);
  const turned = x > (left + right) / 2;
  return (
    <text
      {...HALO}
      x={x + (turned ? -10 : 10)}
      y={places.y(member.value)}
      textAnchor={turned ? "end" : "start"}
      dominantBaseline="central"
      fontSize={FONT_SIZE}
      fontWeight={member.isSubject ? 600 : 400}
      fill={member.isSubject ? "var(--accent)" : "var(--text)"}
    >
      {nameOf(member)}
    </text>
  );
}

/** The people or units of a funnel: hollow inside the limits, full at their edge, in colour outside. */
export function FunnelDots(props: FunnelDotsProps) {
  const { members, funnel, active, lines, onActive, onOpen } = props;
  const places = usePlaces();
  if (!places) return null;
  const { left, right, top, bottom } = places.area;
  const outside = members.filter((each) => !each.isSubject && zoneOf(funnel, each) === "outside");
  const named = [
    ...members.filter((each) => each.isSubject),
    ...(outside.length <= NAMED_UP_TO ? outside.filter(({ name }) => name !== null) : []),
  ];
  const member = active === null ? undefined : members[active];
  const [x, y] = [member && places.x(member.sample), member && places.y(member.value)];
  return (
    <ZIndexLayer zIndex={ON_TOP}>
      {members
        .toSorted((one, other) => Number(one.isSubject) - Number(other.isSubject))
        .map((each) => (
          <Dot key={each.id} {...props} member={each} places={places} />
        ))}
      {named.map((each) => (
        <Name key={each.id} member={each} places={places} />
      ))}
      {x !== undefined && y !== undefined && (
        <circle cx={x} cy={y} r={9} fill="none" stroke="var(--text-strong)" strokeWidth={1.5} />
      )}
      <rect
        x={left}
        y={top}
        width={Math.max(0, right - left)}
        height={Math.max(0, bottom - top)}
        fill="transparent"
        onPointerMove={(event) => {
          const box = event.currentTarget.getBoundingClientRect();
          const [dx, dy] = [event.clientX - box.left, event.clientY - box.top];
          onActive(nearest(members, places, left + dx, top + dy));
        }}
        onClick={() => {
          if (active !== null) onOpen(active);
        }}
      />
      {x !== undefined && y !== undefined && <PlotTip x={x} y={y} lines={lines} />}
    </ZIndexLayer>
  );
}
