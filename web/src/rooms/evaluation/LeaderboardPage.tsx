/** The models people compared, ranked by their votes: scores with intervals, who is clearly ahead, style set aside by choice. */
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useWords } from "@/i18n";
import { buildsQuery } from "@/api/builds";
import type { Build } from "@/api/house";
import {
  type Control,
  type Leaderboard,
  leaderboardQuery,
  type ModelStanding,
  type StyleEffect,
} from "@/api/learning";
import { ApiProblem } from "@/api/problems";
import { formQuery } from "@/api/projects";
import { SelectField } from "@/ui/Field";
import { number, percent } from "@/ui/format";
import { type Interval, IntervalPlot, intervalWords } from "@/ui/IntervalPlot";
import { Empty, Waiting } from "@/ui/Notes";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { Table } from "@/ui/Table";
import { type Choice, CONTROLS } from "./choice";

interface Props {
  id: number;
  choice: Choice;
  onChoice: (choice: Choice) => void;
}

export function LeaderboardPage({ id, choice, onChoice }: Props) {
  const t = useWords("rooms/evaluation");
  const { data, error, refetch } = useQuery(buildsQuery(id));
  if (error && !data) return <ProblemNote problem={error} onRetry={() => void refetch()} />;
  if (!data) return <Waiting />;
  const frozen = data.rows.filter((build) => build.hash !== "");
  const build = frozen.find((one) => one.id === choice.build) ?? frozen[0];
  if (!build)
    return (
      <Empty title={t("board.noBuild")}>
        <p>{t("board.noBuildWhy")}</p>
        <p>
          <Link to="/projects/$project/datasets" params={{ project: id }}>
            {t("board.toDatasets")}
          </Link>
        </p>
      </Empty>
    );
  return (
    <div className={stack.stack}>
      <p className="dim">{t("board.lead")}</p>
      <Choosing id={id} build={build} builds={frozen} choice={choice} onChoice={onChoice} />
      <Board build={build} question={choice.question ?? ""} control={choice.control ?? "none"} />
    </div>
  );
}

function Choosing({ id, build, builds, choice, onChoice }: Props & { build: Build; builds: Build[] }) {
  const t = useWords("rooms/evaluation");
  const { data } = useQuery(formQuery(id));
  const questions = data?.form.questions ?? [];
  return (
    <div className={stack.pair}>
      <SelectField
        label={t("board.build")}
        value={build.id}
        options={builds.map((one) => ({ value: one.id, label: one.name }))}
        onChange={(event) => onChoice({ ...choice, build: event.target.value })}
      />
      <SelectField
        label={t("board.question")}
        value={choice.question ?? ""}
        options={[
          { value: "", label: t("board.every") },
          ...questions.map((one) => ({ value: one.name, label: one.title || one.name })),
        ]}
        onChange={(event) => onChoice({ ...choice, question: event.target.value || undefined })}
      />
      <SelectField
        label={t("board.control")}
        value={choice.control ?? "none"}
        options={CONTROLS.map((one) => ({ value: one, label: t(`control.${one}`) }))}
        onChange={(event) =>
          onChoice({
            ...choice,
            control: CONTROLS.find((one) => one === event.target.value && one !== "none"),
          })
        }
      />
    </div>
  );
}

function Board({ build, question, control }: { build: Build; question: string; control: Control }) {
  const t = useWords("rooms/evaluation");
  const { data, error, refetch } = useQuery(leaderboardQuery(build.id, question, control));
  if (error instanceof ApiProblem && error.code === "evaluation.no_models")
    return (
      <Empty title={t("board.noModels")}>
        <p>{t("board.noModelsWhy")}</p>
      </Empty>
    );
  if (error) return <ProblemNote problem={error} onRetry={() => void refetch()} />;
  if (!data) return <Waiting />;
  return (
    <>
      <Standings board={data} />
      <p className="dim">
        {t("board.over", {
          votes: number(data.votes),
          prompts: number(data.prompts),
          level: percent(data.level),
        })}
      </p>
      <p className="dim">{t("board.score.means")}</p>
      <p className="dim">{t("board.ahead.means")}</p>
      {data.effects.length > 0 && <Effects rows={data.effects} />}
    </>
  );
}

/** A figure with its ends; one prompt alone tells nothing of how sure it is, so that there are none. */
const figure = (estimate: number, low: number | null, high: number | null): Interval | null =>
  low === null || high === null ? null : { estimate, low, high };

function Standings({ board }: { board: Leaderboard }) {
  const t = useWords("rooms/evaluation");
  const ends = {
    from: Math.min(...board.rows.map((row) => row.low ?? row.score)),
    to: Math.max(...board.rows.map((row) => row.high ?? row.score)),
  };
  const ahead = ({ lead }: ModelStanding) =>
    lead && t(lead.clear ? "ahead.clear" : "ahead.unclear", { p: chanceOf(lead.p) });
  return (
    <Table
      caption={t("board.title")}
      quiet
      rows={board.rows}
      keyOf={(row) => row.model}
      columns={[
        { key: "place", title: t("board.rank"), number: true, cell: (row) => rankOf(row, board.rows) },
        { key: "model", title: t("board.model"), head: true, cell: (row) => <bdi>{row.model}</bdi> },
        {
          key: "score",
          title: t("board.score"),
          cell: (row) => <Figure found={figure(row.score, row.low, row.high)} alone={row.score} />,
        },
        {
          key: "plot",
          title: <span className="vh">{t("report.plot")}</span>,
          cell: (row) => <Plot found={figure(row.score, row.low, row.high)} {...ends} mark={0} />,
        },
        { key: "ahead", title: t("board.ahead"), cell: ahead },
        { key: "range", title: t("board.range"), number: true, cell: rangeOf },
        { key: "wins", title: t("board.wins"), number: true, cell: (row) => percent(row.win_rate) },
        { key: "votes", title: t("board.votes"), number: true, cell: (row) => number(row.votes) },
      ]}
    />
  );
}

/** What voters took for quality: of two equal models, how often the response with more of a habit wins. */
function Effects({ rows }: { rows: readonly StyleEffect[] }) {
  const t = useWords("rooms/evaluation");
  return (
    <section className={stack.stack} aria-labelledby="habits">
      <h2 id="habits">{t("effects.title")}</h2>
      <p className="dim">{t("effects.means")}</p>
      <Table
        caption={t("effects.title")}
        quiet
        rows={rows}
        keyOf={(row) => row.habit}
        columns={[
          { key: "habit", title: t("effects.habit"), head: true, cell: (row) => t(`habit.${row.habit}`) },
          {
            key: "chance",
            title: t("effects.chance"),
            cell: (row) => <Figure found={figure(row.chance, row.low, row.high)} alone={row.chance} />,
          },
          {
            key: "plot",
            title: <span className="vh">{t("report.plot")}</span>,
            cell: (row) => <Plot found={figure(row.chance, row.low, row.high)} mark={0.5} />,
          },
        ]}
      />
    </section>
  );
}

function Figure({ found, alone }: { found: Interval | null; alone: number }) {
  const t = useWords("rooms/evaluation");
  return <>{found ? intervalWords(found, t("to")) : number(alone)}</>;
}

function Plot({ found, ...scale }: { found: Interval | null; from?: number; to?: number; mark: number }) {
  return found && <IntervalPlot interval={found} {...scale} />;
}

/** "= 0.032" or "< 0.001". */
export const chanceOf = (p: number): string => (p < 0.001 ? `< ${number(0.001)}` : `= ${number(p)}`);

/** "2 =" for a rank that several models share. */
export function rankOf(row: ModelStanding, rows: readonly ModelStanding[]): string {
  const tied = rows.filter((one) => one.rank === row.rank).length > 1;
  return tied ? `${number(row.rank)} =` : number(row.rank);
}

/** The ranks its interval leaves open: "1–3", or one number. */
export const rangeOf = ({ rank_low, rank_high }: ModelStanding): string =>
  rank_low === rank_high ? number(rank_low) : `${number(rank_low)}–${number(rank_high)}`;
