/** Whether the model is as sure as it should be: a dot a bin against the diagonal, and the numbers beside it. */
import { useWords } from "@/i18n";
import type { Report } from "@/api/learning";
import { number, percent } from "@/ui/format";
import stack from "@/ui/Stack.module.css";
import { Table } from "@/ui/Table";
import { calibrationPoints } from "./calibration";
import css from "./Evaluation.module.css";

interface Props {
  bins: Report["calibration"];
  error: number | null;
}

const [SIZE, EDGE] = [260, 28];

export function CalibrationCard({ bins, error }: Props) {
  const t = useWords("rooms/evaluation");
  const points = calibrationPoints(bins, SIZE, EDGE);
  const far = SIZE - EDGE;
  return (
    <section className={stack.card} aria-labelledby="calibration">
      <h2 id="calibration">{t("calibration.title")}</h2>
      <p className="dim">
        {t("calibration.means")}
        {error !== null && ` ${t("calibration.error", { error: percent(error) })}`}
      </p>
      <div className={css.beside}>
        <svg
          className={css.calibration}
          viewBox={`0 0 ${SIZE} ${SIZE}`}
          role="img"
          aria-label={t("calibration.picture")}
        >
          <path className={css.frame} d={`M${EDGE} ${EDGE}V${far}H${far}`} />
          <line className={css.ideal} x1={EDGE} y1={far} x2={far} y2={EDGE} />
          <polyline className={css.curve} points={points.map(({ x, y }) => `${x},${y}`).join(" ")} />
          {points.map(({ x, y, radius, key }) => (
            <circle key={key} className={css.bin} cx={x} cy={y} r={radius} />
          ))}
          <text x={SIZE / 2} y={SIZE - 6}>
            {t("calibration.sure")}
          </text>
          <text x={-SIZE / 2} y={14} transform="rotate(-90)">
            {t("calibration.right")}
          </text>
        </svg>
        <Table
          caption={t("calibration.bins")}
          quiet
          rows={bins}
          keyOf={(bin) => bin.confidence}
          columns={[
            {
              key: "sure",
              title: t("calibration.sure"),
              head: true,
              number: true,
              cell: (bin) => percent(bin.confidence),
            },
            {
              key: "right",
              title: t("calibration.right"),
              number: true,
              cell: (bin) => percent(bin.observed),
            },
            { key: "rows", title: t("report.rows"), number: true, cell: (bin) => number(bin.rows) },
          ]}
        />
      </div>
    </section>
  );
}
