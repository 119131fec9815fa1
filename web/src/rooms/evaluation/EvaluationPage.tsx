/** The report of one evaluation: the model beside what costs nothing and beside people, never a bare mean. */
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useWords } from "@/i18n";
import { type Estimate, evaluationQuery, hintOf, isEnded, type Report, sentenceOf } from "@/api/learning";
import { dateTime, number, percent } from "@/ui/format";
import { IntervalPlot, intervalWords } from "@/ui/IntervalPlot";
import { Waiting } from "@/ui/Notes";
import { Progress } from "@/ui/Progress";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { Table } from "@/ui/Table";
import { CalibrationCard } from "./CalibrationCard";

export function EvaluationPage({ id, evaluation }: { id: number; evaluation: string }) {
  const t = useWords("rooms/evaluation");
  const { data, error, refetch } = useQuery(evaluationQuery(evaluation));
  if (error && !data) return <ProblemNote problem={error} onRetry={() => void refetch()} />;
  if (!data) return <Waiting />;
  const sentence = sentenceOf(data.problem);
  return (
    <div className={stack.stack}>
      <div className={stack.ends}>
        <h2>{t("report.title", { at: dateTime(new Date(data.created_at)) })}</h2>
        <Link to="/projects/$project/runs/$run" params={{ project: id, run: data.run }}>
          {t("report.run")}
        </Link>
      </div>
      {!isEnded(data.state) && (
        <Progress label={t(`state.${data.state}`)} done={0} total={null} said={t(`state.${data.state}`)} />
      )}
      {sentence && (
        <div role="alert">
          <p className={stack.wrong}>{sentence}</p>
          {hintOf(data.problem) && <p>{hintOf(data.problem)}</p>}
        </div>
      )}
      {data.report && <Findings report={data.report} />}
    </div>
  );
}

interface Line {
  key: string;
  name: string;
  found: Estimate | null;
}

function Findings({ report }: { report: Report }) {
  const t = useWords("rooms/evaluation");
  const lines: Line[] = [
    { key: "accuracy", name: t("figure.accuracy"), found: report.accuracy },
    { key: "length", name: t("figure.length_only"), found: report.length_only },
    { key: "majority", name: t("figure.majority"), found: report.majority },
    { key: "human", name: t("figure.human_ceiling"), found: report.human_ceiling },
    { key: "among", name: t("figure.model_among_people"), found: report.model_among_people },
  ].filter((line) => line.found !== null);
  return (
    <>
      <p className="dim">
        {t("report.over", {
          rows: number(report.rows),
          groups: number(report.groups),
          ties: number(report.ties),
          level: percent(report.level),
        })}
      </p>
      <Figures caption={t("report.accuracy")} lines={lines} chance={0.5} />
      <Losses report={report} />
      {report.calibration.length > 0 && (
        <CalibrationCard bins={report.calibration} error={report.calibration_error} />
      )}
      {report.slices.length > 0 && <Slices report={report} />}
    </>
  );
}

function Figures({ caption, lines, chance }: { caption: string; lines: Line[]; chance: number }) {
  const t = useWords("rooms/evaluation");
  return (
    <Table
      caption={caption}
      rows={lines}
      keyOf={(line) => line.key}
      columns={[
        { key: "name", title: t("report.what"), head: true, cell: (line) => line.name },
        {
          key: "value",
          title: t("report.estimate"),
          cell: (line) => (line.found ? intervalWords(line.found, t("to")) : "–"),
        },
        {
          key: "plot",
          title: <span className="vh">{t("report.plot")}</span>,
          cell: (line) => line.found && <IntervalPlot interval={line.found} mark={chance} />,
        },
        {
          key: "rows",
          title: t("report.rows"),
          number: true,
          cell: (line) => (line.found ? number(line.found.rows) : "–"),
        },
      ]}
    />
  );
}

function Losses({ report }: { report: Report }) {
  const t = useWords("rooms/evaluation");
  const said: [string, string][] = [];
  if (report.log_loss) said.push([t("figure.log_loss"), intervalWords(report.log_loss, t("to"))]);
  if (report.log_loss_floor !== null)
    said.push([t("figure.log_loss_floor"), number(Number(report.log_loss_floor.toFixed(3)))]);
  if (report.brier) said.push([t("figure.brier"), intervalWords(report.brier, t("to"))]);
  if (said.length === 0) return null;
  return (
    <Table
      caption={t("report.losses")}
      rows={said}
      keyOf={([name]) => name}
      columns={[
        { key: "name", title: t("report.what"), head: true, cell: ([name]) => name },
        { key: "value", title: t("report.estimate"), cell: ([, value]) => value },
      ]}
    />
  );
}

function Slices({ report }: { report: Report }) {
  const t = useWords("rooms/evaluation");
  return (
    <Table
      caption={t("report.slices")}
      rows={report.slices}
      keyOf={(row) => `${row.dimension}/${row.name}`}
      columns={[
        {
          key: "slice",
          title: t("report.slice"),
          head: true,
          cell: (row) =>
            `${t(`slice.${row.dimension}`, { defaultValue: row.dimension.replaceAll("_", " ") })}: ${row.name}`,
        },
        {
          key: "accuracy",
          title: t("figure.accuracy"),
          cell: (row) => (row.accuracy ? intervalWords(row.accuracy, t("to")) : "–"),
        },
        {
          key: "plot",
          title: <span className="vh">{t("report.plot")}</span>,
          cell: (row) => row.accuracy && <IntervalPlot interval={row.accuracy} mark={0.5} />,
        },
        {
          key: "loss",
          title: t("figure.log_loss"),
          number: true,
          cell: (row) => (row.log_loss === null ? "–" : number(Number(row.log_loss.toFixed(3)))),
        },
        {
          key: "rows",
          title: t("report.rows"),
          number: true,
          cell: (row) => (row.accuracy ? number(row.accuracy.rows) : "–"),
        },
      ]}
    />
  );
}
