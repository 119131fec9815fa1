/** A run's curve, drawn by uPlot, with the same numbers in a table for who cannot see it. */
import "uplot/dist/uPlot.min.css";
import { useEffect, useMemo, useRef, useState } from "react";
import UPlot from "uplot";
import { useWords } from "@/i18n";
import { useTheme } from "@/app/preferences";
import type { CurvePoint } from "@/api/learning";
import { SelectField } from "@/ui/Field";
import { number } from "@/ui/format";
import { Table } from "@/ui/Table";
import { columnsOf, seriesOf } from "./curve";
import css from "./Training.module.css";

const HEIGHT = 260;
const LAST = 12;

interface Props {
  points: readonly CurvePoint[];
  /** Each point is a setting tried, not a step of one fit: nothing joins them. */
  tried: boolean;
}

export default function CurveChart({ points, tried }: Props) {
  const t = useWords("rooms/training");
  const series = useMemo(() => seriesOf(points), [points]);
  const [chosen, setChosen] = useState("");
  const theme = useTheme();
  const shown = series.includes(chosen) ? chosen : (series[0] ?? "");
  const columns = useMemo(() => columnsOf(points, [shown]), [points, shown]);
  const along = t(tried ? "curve.tried" : "curve.step");
  const last = points.slice(-LAST).toReversed();
  const plain = (name: string) => t(`metric.${name}`, { defaultValue: name.replaceAll("_", " ") });
  return (
    <>
      <div className={css.choose}>
        <SelectField
          label={t("curve.what")}
          value={shown}
          options={series.map((name) => ({ value: name, label: plain(name) }))}
          onChange={(event) => setChosen(event.target.value)}
        />
      </div>
      <Plot key={theme} columns={columns} label={plain(shown)} along={along} joined={!tried} />
      <details>
        <summary>{t("curve.numbers")}</summary>
        <Table
          caption={t(tried ? "curve.lastTried" : "curve.last", { count: last.length })}
          rows={last}
          keyOf={(row) => row.step}
          columns={[
            {
              key: "step",
              title: along,
              head: true,
              number: true,
              cell: (row) => number(row.step),
            },
            ...series.map((name) => ({
              key: name,
              title: plain(name),
              number: true,
              cell: (row: CurvePoint) => {
                const value = row.values[name];
                return value === undefined ? "–" : number(Number(value.toPrecision(4)));
              },
            })),
          ]}
        />
      </details>
    </>
  );
}

const drawn = (joined: boolean) =>
  joined
    ? { width: 2, spanGaps: true, points: { size: 5 } }
    : { width: 2, paths: () => null, points: { show: true, size: 8 } };

/** Colours come from the tokens, so the plot is made anew when the theme turns. */
function colours(box: HTMLElement) {
  const style = getComputedStyle(box);
  const of = (token: string) => style.getPropertyValue(token).trim();
  return { line: of("--accent"), text: of("--ink-2"), grid: of("--line") };
}

interface PlotProps {
  columns: ReturnType<typeof columnsOf>;
  label: string;
  /** What the x axis counts. */
  along: string;
  joined: boolean;
}

function Plot({ columns, label, along, joined }: PlotProps) {
  const box = useRef<HTMLDivElement>(null);
  const plot = useRef<UPlot>(undefined);
  const latest = useRef(columns);
  useEffect(() => {
    latest.current = columns;
    plot.current?.setData(columns);
  }, [columns]);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const { line, text, grid } = colours(element);
    const axis = { stroke: text, grid: { stroke: grid, width: 1 }, ticks: { stroke: grid, width: 1 } };
    const made = new UPlot(
      {
        width: element.clientWidth,
        height: HEIGHT,
        scales: { x: { time: false } },
        axes: [
          { ...axis, label: along, labelSize: 22 },
          { ...axis, size: 64 },
        ],
        series: [{}, { ...drawn(joined), label, stroke: line }],
        legend: { show: false },
        cursor: { drag: { x: false, y: false } },
      },
      latest.current,
      element,
    );
    plot.current = made;
    const watch = new ResizeObserver(() => made.setSize({ width: element.clientWidth, height: HEIGHT }));
    watch.observe(element);
    return () => {
      watch.disconnect();
      made.destroy();
      plot.current = undefined;
    };
  }, [label, along, joined]);
  return <div ref={box} className={css.plot} role="img" aria-label={label} dir="ltr" />;
}
