/** The reviewer's desk: one item at a time, decided by keys, until nothing is left in its queue. */
import { useMutation, useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { useWords } from "@/i18n";
import { formQuery, projectQuery } from "@/api/projects";
import { Button } from "@/ui/Button";
import { Empty } from "@/ui/Notes";
import { ProblemNote } from "@/ui/ProblemNote";
import { say } from "@/ui/toasts";
import { facesOf } from "@/workspace/faces";
import { Skeleton } from "@/workspace/Skeleton";
import type { DecisionBody, Sight } from "./decision";
import { DeskScreen } from "./DeskScreen";
import { decide, type DeskSearch, release, take } from "./desk";
import css from "./Desk.module.css";

interface Props {
  project: number;
  search: DeskSearch;
}

export function DeskPage({ project, search }: Props) {
  const t = useWords("rooms/review/desk");
  const navigate = useNavigate();
  const [sight, setSight] = useState<Sight | null>();
  const named = useQuery(projectQuery(project));
  const next = useMutation({
    mutationFn: (asked: DeskSearch) => take(project, asked),
    onSuccess: (found) => setSight(found.sight),
  });
  const { mutate: look } = next;
  useEffect(() => look(search), [look, search]);
  useEffect(() => {
    document.title = `${t("title")} · Preceptor`;
  }, [t]);
  const leave = () =>
    void navigate({ to: "/projects/$project/review", params: { project }, search: { queue: search.queue } });
  const sent = useMutation({
    mutationFn: ({ token, body }: { token: string; body: DecisionBody }) => decide(token, body),
    onSuccess: ({ next: following, remedy }) => {
      if (remedy) say(t(`remedy.${remedy}`));
      setSight(following);
    },
  });
  const name = named.data?.name ?? t("title");
  if (sight)
    return (
      <Sighted
        key={sight.token}
        sight={sight}
        name={name}
        busy={sent.isPending}
        problem={sent.error}
        onDecide={(body) => sent.mutate({ token: sight.token, body })}
        onLeave={() => void release(sight.token).finally(leave)}
      />
    );
  if (next.error)
    return (
      <main className="centre">
        <ProblemNote problem={next.error} onRetry={() => look({ queue: search.queue })} />
        <Button onClick={leave}>{t("leave")}</Button>
      </main>
    );
  if (sight === undefined) return <Skeleton />;
  return (
    <main className={css.rest}>
      <h1>
        <bdi>{name}</bdi>
      </h1>
      <Empty
        title={t("nothing")}
        action={
          <Link to="/projects/$project/review" params={{ project }} search={{ queue: search.queue }}>
            {t("leave")}
          </Link>
        }
      >
        <p>{t("nothingWhy")}</p>
      </Empty>
    </main>
  );
}

interface SightedProps {
  sight: Sight;
  name: string;
  busy: boolean;
  problem: unknown;
  onDecide: (body: DecisionBody) => void;
  onLeave: () => void;
}

/** The item once its form's faces are there. */
function Sighted(props: SightedProps) {
  const { project_id: project, form_version: version } = props.sight;
  const form = useQuery(formQuery(project, version));
  const faces = useQuery({
    queryKey: ["faces", form.data?.form],
    queryFn: () => facesOf(form.data!.form),
    enabled: !!form.data,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const error = form.error ?? faces.error;
  if (error)
    return (
      <main className="centre">
        <ProblemNote problem={error} />
      </main>
    );
  if (!form.data || !faces.data) return <Skeleton />;
  return <DeskScreen {...props} form={form.data.form} faces={faces.data} />;
}
