/** One's own week: how long one worked, and the most one wants to. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { api } from "@/api/client";
import { hoursQuery, type MyHours } from "@/api/hours";
import { useWords } from "@/i18n";
import { HoursForm } from "@/ui/HoursForm";
import { Waiting } from "@/ui/Notes";
import { dateTime, number, span } from "@/ui/format";
import stack from "@/ui/Stack.module.css";
import { say } from "@/ui/toasts";

export function HoursCard() {
  const t = useWords("rooms/wellbeing");
  const { data, isLoading } = useQuery(hoursQuery);
  if (isLoading) return <Waiting rows={0} />;
  if (!data) return null;
  return (
    <section className={stack.card} aria-labelledby="hours">
      <h2 id="hours">{t("hours")}</h2>
      <p className="dim">{t("hours.why")}</p>
      <p>
        {t("hours.worked", {
          time: data.seconds ? span(data.seconds) : number(0),
          ends: dateTime(new Date(data.week_ends)),
        })}
      </p>
      <CapForm now={data} />
    </section>
  );
}

function CapForm({ now }: { now: MyHours }) {
  const t = useWords("rooms/wellbeing");
  const client = useQueryClient();
  const save = useMutation({
    mutationFn: (hours: number | null) => api.put("/me/hours", { hours }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: hoursQuery.queryKey });
      say(t("limits.kept"));
    },
  });
  return (
    <HoursForm
      hours={now.cap}
      label={t("hours.cap")}
      help={t("hours.capHelp")}
      keep={t("hours.keep")}
      busy={save.isPending}
      problem={save.error}
      onKeep={save.mutate}
    />
  );
}
