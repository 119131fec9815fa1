/** The models people compared, ranked by their votes: scores with intervals, the ranks they may have, ties shown. */
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useWords } from "@/i18n";
import { buildsQuery } from "@/api/builds";
import type { Build } from "@/api/house";
import { type Leaderboard, leaderboardQuery, type ModelStanding } from "@/api/learning";
import { ApiProblem } from "@/api/problems";
import { formQuery } from "@/api/projects";
import { SelectField } from "@/ui/Field";
import { number, percent } from "@/ui/format";
import { IntervalPlot, intervalWords } from "@/ui/IntervalPlot";
import { Empty, Waiting } from "@/ui/Notes";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { Table } from "@/ui/Table";

/** What the address says: which build, votes on which question. */
export interface Choice {
  build?: string;
  question?: string;
}

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
      <Board build={build} question={choice.question ?? ""} />
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
    </div>
  );
}

function Board({ build, question }: { build: Build; question: string }) {
  const t = useWords("rooms/evaluation");
  const { data, error, refetch } = useQuery(leaderboardQuery(build.id, question));
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
    </>
  );
}

const interval = ({ score, low, high }: ModelStanding) => ({ estimate: score, low, high });

function Standings({ board }: { board: Leaderboard }) {
  const t = useWords("rooms/evaluation");
  const ends = {
    from: Math.min(...board.rows.map((row) => row.low)),
    to: Math.max(...board.rows.map((row) => row.high)),
  };
  return (
    <Table
      caption={t("board.title")}
      quiet
      rows={board.rows}
      keyOf={(row) => row.model}
      columns={[
        { key: "place", title: t("board.rank"), number: true, cell: (row) => rankOf(row, board.rows) },
        { key: "model", title: t("board.model"), head: true, cell: (row) => <bdi>{row.model}</bdi> },
        { key: "score", title: t("board.score"), cell: (row) => intervalWords(interval(row), t("to")) },
        {
          key: "plot",
          title: <span className="vh">{t("report.plot")}</span>,
          cell: (row) => <IntervalPlot interval={interval(row)} {...ends} mark={0} />,
        },
        { key: "range", title: t("board.range"), number: true, cell: rangeOf },
        { key: "wins", title: t("board.wins"), number: true, cell: (row) => percent(row.win_rate) },
        { key: "votes", title: t("board.votes"), number: true, cell: (row) => number(row.votes) },
      ]}
    />
  );
}

/** "2 =" for a rank that several models share. */
export function rankOf(row: ModelStanding, rows: readonly ModelStanding[]): string {
  const tied = rows.filter((one) => one.rank === row.rank).length > 1;
  return tied ? `${number(row.rank)} =` : number(row.rank);
}

/** The ranks its interval leaves open: "1–3", or one number. */
export const rangeOf = ({ rank_low, rank_high }: ModelStanding): string =>
  rank_low === rank_high ? number(rank_low) : `${number(rank_low)}–${number(rank_high)}`;
