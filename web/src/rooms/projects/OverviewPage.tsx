/** How a project is, what to do next, and its settings. */
import { useQuery } from "@tanstack/react-query";
import { useWords } from "@/i18n";
import type { Project } from "@/api/house";
import { filledQuery, projectQuery, staffedQuery } from "@/api/projects";
import { dateTime, money, number, percent, span } from "@/ui/format";
import { LinkButton } from "@/ui/LinkButton";
import { Waiting } from "@/ui/Notes";
import { Progress } from "@/ui/Progress";
import stack from "@/ui/Stack.module.css";
import { CoverageMap, coverageQuery } from "@/workspace/live/Coverage";
import { nextOf } from "./next";
import { SettingsCard } from "./SettingsCard";
import { StateCard } from "./StateCard";
import css from "./ProjectsPage.module.css";

export function OverviewPage({ id }: { id: number }) {
  const { data: project } = useQuery(projectQuery(id));
  if (!project) return null; // the frame waits, or says why not
  return (
    <div className={stack.stack}>
      <NextNote project={project} />
      <Facts project={project} />
      <Maps id={project.id} />
      <div className={css.columns}>
        <StateCard project={project} />
        {project.deeds.includes("change_project") && <SettingsCard project={project} />}
      </div>
    </div>
  );
}

function NextNote({ project }: { project: Project }) {
  const t = useWords("rooms/projects");
  const { data: filled, isLoading } = useQuery(filledQuery(project.id));
  const open = project.state === "active" && project.counts.answers === 0;
  const staffed = useQuery({
    ...staffedQuery(project.id),
    enabled: open && project.deeds.includes("manage_members"),
  });
  if (isLoading || staffed.isLoading) return <Waiting rows={0} />;
  if (!filled) return null; // what to do next hangs on it
  const next = nextOf(project, filled, staffed.data);
  return (
    <div className={css.next}>
      <div>
        <h2>{t(`next.${next.why}`)}</h2>
        <p className="dim">{t(`next.${next.why}.how`)}</p>
      </div>
      {next.to && (
        <LinkButton look="filled" to={`/projects/$project/${next.to}`} params={{ project: project.id }}>
          {t(`next.${next.why}.go`)}
        </LinkButton>
      )}
    </div>
  );
}

function Facts({ project }: { project: Project }) {
  const t = useWords("rooms/projects");
  const { counts, overlap } = project;
  const facts: [string, string][] = [
    [t("projects.items"), number(counts.items)],
    [t("facts.gold"), number(counts.gold)],
    [t("projects.answers"), number(counts.answers)],
    [t("projects.people"), number(counts.contributors)],
    [t("facts.overlap"), number(overlap)],
    [t("projects.pay"), project.pay ? money(project.pay) : t("review.unpaid")],
    [t("facts.time"), project.estimated_seconds ? span(project.estimated_seconds) : "–"],
    [t("facts.round"), number(project.round)],
  ];
  return (
    <section className={stack.tight} aria-label={t("facts.title")}>
      <dl className={css.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <FilledBar id={project.id} />
      <p className={`dim ${stack.small}`}>
        {t("facts.made", {
          made: dateTime(new Date(project.made_at)),
          changed: dateTime(new Date(project.changed_at)),
        })}
      </p>
    </section>
  );
}

/** Where people write prompts: which cells of the map are still empty. */
function Maps({ id }: { id: number }) {
  const t = useWords("rooms/projects");
  const { data } = useQuery(coverageQuery(id));
  return data?.rows.map((map) => (
    <section key={map.question} className={stack.tight}>
      <h2>{t("facts.map", { title: map.title })}</h2>
      <CoverageMap map={map} />
    </section>
  ));
}

/** Answered, of what is wanted of the work items: gold and judgments imported beside the work fill no place. */
function FilledBar({ id }: { id: number }) {
  const t = useWords("rooms/projects");
  const { data, isLoading } = useQuery(filledQuery(id));
  if (isLoading) return <Waiting rows={0} />;
  if (!data || data.wanted === 0) return null;
  const { taken, wanted } = data;
  return (
    <Progress
      label={t("facts.progress")}
      done={taken}
      total={wanted}
      said={t("facts.progressSaid", {
        done: number(taken),
        total: number(wanted),
        share: percent(taken / wanted),
      })}
    />
  );
}
