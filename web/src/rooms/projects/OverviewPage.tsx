/** How a project is, what to do next, and its settings. */
import { useQuery } from "@tanstack/react-query";
import { useWords } from "@/i18n";
import type { Project } from "@/api/house";
import { projectQuery } from "@/api/projects";
import { dateTime, money, number, percent, span } from "@/ui/format";
import { LinkButton } from "@/ui/LinkButton";
import { Progress } from "@/ui/Progress";
import stack from "@/ui/Stack.module.css";
import { nextOf, wanted } from "./next";
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
      <div className={css.columns}>
        <StateCard project={project} />
        {project.deeds.includes("change_project") && <SettingsCard project={project} />}
      </div>
    </div>
  );
}

function NextNote({ project }: { project: Project }) {
  const t = useWords("rooms/projects");
  const next = nextOf(project);
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
  const total = wanted(project);
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
      {total > 0 && (
        <Progress
          label={t("facts.progress")}
          done={counts.answers}
          total={total}
          said={t("facts.progressSaid", {
            done: number(counts.answers),
            total: number(total),
            share: percent(Math.min(1, counts.answers / total)),
          })}
        />
      )}
      <p className={`dim ${stack.small}`}>
        {t("facts.made", {
          made: dateTime(new Date(project.made_at)),
          changed: dateTime(new Date(project.changed_at)),
        })}
      </p>
    </section>
  );
}
