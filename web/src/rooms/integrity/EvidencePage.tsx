/** People by how much there is to look at in their answers, and one of them with everything behind it. */
import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import { useJob } from "@/api/jobs";
import { useWords } from "@/i18n";
import { Button } from "@/ui/Button";
import { dateTime, number } from "@/ui/format";
import { More } from "@/ui/More";
import { Empty, Waiting } from "@/ui/Notes";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { Table } from "@/ui/Table";
import { PersonView } from "./PersonView";
import { type People, peopleKey, peoplePage, type Suspect, weighAgain } from "./queries";

interface Props {
  id: number;
  person: number | undefined;
  onPerson: (person: number | undefined) => void;
}

export function EvidencePage({ id, person, onPerson }: Props) {
  return person ? (
    <PersonView key={person} id={id} person={person} onBack={() => onPerson(undefined)} />
  ) : (
    <Everybody id={id} onPerson={onPerson} />
  );
}

function Everybody({ id, onPerson }: Pick<Props, "id" | "onPerson">) {
  const t = useWords("rooms/integrity");
  const pages = useInfiniteQuery({
    queryKey: peopleKey(id),
    queryFn: ({ pageParam }) => peoplePage(id, pageParam),
    initialPageParam: "",
    getNextPageParam: (page) => page.next,
  });
  const { data, error, refetch } = pages;
  const rows = data?.pages.flatMap((page) => page.rows);
  return (
    <section className={stack.card} aria-labelledby="evidence">
      <div className={stack.ends}>
        <h2 id="evidence">{t("evidence")}</h2>
        <Again id={id} />
      </div>
      <p className={`dim ${stack.narrow}`}>{t("evidenceWhy")}</p>
      <Looked at={data?.pages[0]?.weighing ?? null} />
      {error && !rows && <ProblemNote problem={error} onRetry={() => void refetch()} />}
      {!rows && !error && <Waiting />}
      {rows?.length === 0 && (
        <Empty title={t("nobody")}>
          <p>{t("nobodyWhy")}</p>
        </Empty>
      )}
      {rows && rows.length > 0 && <List rows={rows} onPerson={onPerson} />}
      <More label={t("more")} of={pages} />
    </section>
  );
}

function Looked({ at }: { at: People["weighing"] }) {
  const t = useWords("rooms/integrity");
  if (!at) return null;
  return (
    <p className="dim">
      {t(at.whole ? "looked" : "lookedPart", {
        at: dateTime(new Date(at.at)),
        answers: number(at.answers),
        people: number(at.people),
      })}
    </p>
  );
}

function Again({ id }: { id: number }) {
  const t = useWords("rooms/integrity");
  const client = useQueryClient();
  const [job, setJob] = useState<string>();
  const start = useMutation({ mutationFn: () => weighAgain(id), onSuccess: (found) => setJob(found.job) });
  const ended = useCallback(() => {
    setJob(undefined);
    void client.invalidateQueries({ queryKey: peopleKey(id) });
  }, [client, id]);
  useJob(job, ended);
  return (
    <Button busy={start.isPending || job !== undefined} onClick={() => start.mutate()}>
      {t("again")}
    </Button>
  );
}

function List({ rows, onPerson }: { rows: readonly Suspect[]; onPerson: Props["onPerson"] }) {
  const t = useWords("rooms/integrity");
  return (
    <Table
      caption={t("evidence")}
      quiet
      rows={rows}
      keyOf={(row) => row.contributor}
      columns={[
        {
          key: "who",
          title: t("who"),
          head: true,
          cell: (row) => (
            <Button look="ghost" onClick={() => onPerson(row.contributor)}>
              <bdi>{row.pseudonym}</bdi>
            </Button>
          ),
        },
        { key: "answers", title: t("answers"), number: true, cell: (row) => number(row.answers) },
        { key: "strength", title: t("strength"), cell: (row) => t(`strength.${row.strength}`) },
        {
          key: "signs",
          title: t("signs"),
          cell: (row) => row.signs.map((sign) => t(`sign.${sign}`)).join(" · "),
        },
        {
          key: "state",
          title: t("state"),
          cell: (row) => (row.quarantine ? t("inQuarantine") : t("counts")),
        },
      ]}
    />
  );
}
