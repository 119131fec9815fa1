/** How much difficult content one met, what one wants to meet at most, and how one's week is. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { api } from "@/api/client";
import { type MyWellbeing, wellbeingQuery } from "@/api/wellbeing";
import { useWords } from "@/i18n";
import { Segmented } from "@/ui/Field";
import { number } from "@/ui/format";
import { Waiting } from "@/ui/Notes";
import { Page } from "@/ui/Page";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { say } from "@/ui/toasts";
import { HoursCard } from "./HoursCard";
import { LimitsCard } from "./LimitsCard";
import css from "./Wellbeing.module.css";

export function WellbeingPage() {
  const t = useWords("rooms/wellbeing");
  const { data, error, refetch } = useQuery(wellbeingQuery);
  return (
    <Page title={t("title")} lead={t("lead")}>
      {error && !data && <ProblemNote problem={error} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting />}
      {data && (
        <div className={stack.stack}>
          <MetCard now={data} />
          <LimitsCard now={data} />
          <HoursCard />
          <PulseCard now={data} />
        </div>
      )}
    </Page>
  );
}

function MetCard({ now }: { now: MyWellbeing }) {
  const t = useWords("rooms/wellbeing");
  return (
    <section className={stack.card} aria-labelledby="met">
      <h2 id="met">{t("met")}</h2>
      <p className="dim">{t("met.why")}</p>
      <dl className={css.met}>
        <Met name={t("met.day")} points={now.day} most={Math.min(now.limits.day, now.house_day)} />
        <Met name={t("met.week")} points={now.week} most={Math.min(now.limits.week, now.house_week)} />
      </dl>
      {now.rest && <p>{t("rest")}</p>}
    </section>
  );
}

function Met({ name, points, most }: { name: string; points: number; most: number }) {
  const t = useWords("rooms/wellbeing");
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {t("points.of", { points: number(points), most: number(most) })}
        <meter min={0} max={Math.max(most, 1)} value={Math.min(points, most)} aria-label={name} />
      </dd>
    </div>
  );
}

function PulseCard({ now }: { now: MyWellbeing }) {
  const t = useWords("rooms/wellbeing");
  const client = useQueryClient();
  const tell = useMutation({
    scope: { id: "pulse" },
    mutationFn: (said: number) => api.put<{ said: number }>("/me/wellbeing/pulse", { said }),
    onSuccess: ({ said }) => {
      client.setQueryData(wellbeingQuery.queryKey, (was) => was && { ...was, pulse: said });
      say(t("pulse.kept"));
    },
  });
  const shown = tell.isPending ? tell.variables : now.pulse;
  return (
    <section className={stack.card} aria-labelledby="pulse">
      <h2 id="pulse">{t("pulse")}</h2>
      <p className="dim">{t("pulse.why")}</p>
      <Segmented
        label={t("pulse.question")}
        value={String(shown ?? "")}
        options={[1, 2, 3, 4, 5].map((value) => ({ value: String(value), label: t(`pulse.${value}`) }))}
        onChange={(value) => tell.mutate(Number(value))}
      />
      {tell.error && <ProblemNote problem={tell.error} />}
    </section>
  );
}
