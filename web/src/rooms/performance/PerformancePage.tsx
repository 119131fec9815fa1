/** A project's targets, and how its people do against them: one person's figures are those the person sees. */
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { api } from "@/api/client";
import type { Standing } from "@/api/house";
import { projectQuery } from "@/api/projects";
import type { Rows } from "@/api/types";
import { useWords } from "@/i18n";
import { Button } from "@/ui/Button";
import { number } from "@/ui/format";
import { More } from "@/ui/More";
import { Empty, Waiting } from "@/ui/Notes";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { Table } from "@/ui/Table";
import { Figures } from "./Figures";
import { performanceQuery, targetsQuery } from "./queries";
import { TargetsForm } from "./TargetsForm";

interface Props {
  id: number;
  person: number | undefined;
  onPerson: (person: number | undefined) => void;
}

export function PerformancePage({ id, person, onPerson }: Props) {
  return person ? (
    <OnePerson id={id} person={person} onBack={() => onPerson(undefined)} />
  ) : (
    <div className={stack.stack}>
      <Targets id={id} />
      <People id={id} onPerson={onPerson} />
    </div>
  );
}

function OnePerson({ id, person, onBack }: { id: number; person: number; onBack: () => void }) {
  const t = useWords("rooms/performance");
  const { data } = useQuery(performanceQuery(id, person));
  return (
    <div className={stack.stack}>
      <div>
        <Button look="ghost" onClick={onBack}>
          {t("back")}
        </Button>
      </div>
      <section className={stack.card} aria-labelledby="person">
        <h2 id="person">
          <bdi>{data?.pseudonym ?? t("person")}</bdi>
        </h2>
        <p className={`dim ${stack.narrow}`}>{t("sameForBoth")}</p>
        <Figures project={id} person={person} />
      </section>
    </div>
  );
}

function Targets({ id }: { id: number }) {
  const t = useWords("rooms/performance");
  const deeds = useQuery(projectQuery(id)).data?.deeds ?? [];
  const { data, error, refetch } = useQuery(targetsQuery(id));
  return (
    <section className={stack.card} aria-labelledby="targets">
      <h2 id="targets">{t("targets")}</h2>
      <p className={`dim ${stack.narrow}`}>{t("targetsWhy")}</p>
      {error && !data && <ProblemNote problem={error} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting />}
      {data && <TargetsForm id={id} now={data} may={deeds.includes("change_project")} />}
    </section>
  );
}

function People({ id, onPerson }: Pick<Props, "id" | "onPerson">) {
  const t = useWords("rooms/performance");
  const pages = useInfiniteQuery({
    queryKey: ["project", id, "standings"],
    queryFn: ({ pageParam }) =>
      api.get<Rows<Standing>>(`/projects/${id}/contributors`, { query: { cursor: pageParam } }),
    initialPageParam: "",
    getNextPageParam: (page) => page.next,
  });
  const { data, error, refetch } = pages;
  const rows = data?.pages.flatMap((page) => page.rows).filter((row) => !row.imported && !row.model);
  return (
    <section className={stack.card} aria-labelledby="people">
      <h2 id="people">{t("people")}</h2>
      {error && !rows && <ProblemNote problem={error} onRetry={() => void refetch()} />}
      {!rows && !error && <Waiting />}
      {rows?.length === 0 && (
        <Empty title={t("nobody")}>
          <p>{t("nobodyWhy")}</p>
        </Empty>
      )}
      {rows && rows.length > 0 && (
        <Table
          caption={t("people")}
          quiet
          rows={rows}
          keyOf={(row) => row.contributor}
          columns={[
            {
              key: "who",
              title: t("person"),
              head: true,
              cell: (row) => (
                <Button look="ghost" onClick={() => onPerson(row.contributor)}>
                  <bdi>{row.pseudonym}</bdi>
                </Button>
              ),
            },
            { key: "answers", title: t("answers"), number: true, cell: (row) => number(row.answers) },
          ]}
        />
      )}
      <More label={t("more")} of={pages} />
    </section>
  );
}
