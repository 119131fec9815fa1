/** One build: how it goes, its card, its tables row by row, where it comes from, and taking it out. */
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useCallback } from "react";
import { useWords } from "@/i18n";
import { buildQuery } from "@/api/builds";
import type { Build } from "@/api/house";
import { useJob } from "@/api/jobs";
import { saidOf } from "@/api/learning";
import { dateTime } from "@/ui/format";
import { Markdown } from "@/ui/markdown/Markdown";
import { Waiting } from "@/ui/Notes";
import { Progress } from "@/ui/Progress";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { VoicesNote } from "@/ui/voices/VoicesNote";
import { ExportCard } from "./ExportCard";
import { LineageCard } from "./LineageCard";
import { RowsCard } from "./RowsCard";
import css from "./Datasets.module.css";

interface Props {
  id: number;
  build: string;
  table: string | undefined;
}

export function BuildPage({ id, build, table }: Props) {
  const t = useWords("rooms/datasets");
  const { data, error, refetch } = useQuery({ ...buildQuery(build), staleTime: 0 });
  if (error && !data) return <ProblemNote problem={error} onRetry={() => void refetch()} />;
  if (!data) return <Waiting />;
  const ready = data.hash !== "";
  return (
    <div className={stack.stack}>
      <div className={stack.ends}>
        <div>
          <h2 className={css.buildName}>{data.name}</h2>
          <p className="dim">
            {t("build.made", { at: dateTime(new Date(data.made_at)), state: t(`build.state.${data.state}`) })}
          </p>
        </div>
        <Link to="/projects/$project/datasets" params={{ project: id }}>
          {t("builds.all")}
        </Link>
      </div>
      {!ready && <Building id={id} build={data} />}
      {ready && (
        <>
          {data.voices && <VoicesNote voices={data.voices} />}
          <p className={css.hash}>
            {t("builds.hash")} <code>{data.hash}</code>
          </p>
          <ExportCard build={data} />
          <RowsCard id={id} build={data} table={table} />
          <LineageCard build={data} />
          <section className={stack.card} aria-labelledby="card">
            <h2 id="card">{t("build.card")}</h2>
            <h3 className="vh">{data.name}</h3>
            <Markdown source={withoutHead(data.card)} />
          </section>
        </>
      )}
    </div>
  );
}

/** Without the YAML head, which Hugging Face reads, and the title, which stands above already. */
const withoutHead = (card: string): string =>
  card.replace(/^---\n[\s\S]*?\n---\n/, "").replace(/^\s*# .*\n/, "");

function Building({ id, build }: { id: number; build: Build }) {
  const t = useWords("rooms/datasets");
  const client = useQueryClient();
  const ended = useCallback(() => {
    void client.invalidateQueries({ queryKey: ["build", build.id] });
    void client.invalidateQueries({ queryKey: ["project", id] });
  }, [client, build.id, id]);
  const job = useJob(build.job, ended);
  const said = saidOf(job?.problem);
  return (
    <section className={stack.card} aria-label={t("build.going")}>
      {said ? (
        <p className={stack.wrong} role="alert">
          {said}
        </p>
      ) : (
        <Progress label={t("build.going")} done={job?.done ?? 0} total={job?.total ?? null} />
      )}
    </section>
  );
}
