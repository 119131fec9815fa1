/** Who has more time, in exams started from now on. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "@/api/client";
import { useWords } from "@/i18n";
import { Button } from "@/ui/Button";
import { TextField } from "@/ui/Field";
import { percent } from "@/ui/format";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { timesQuery, writtenKey } from "./queries";

export function Times() {
  const t = useWords("rooms/exams");
  const cache = useQueryClient();
  const { data, error } = useQuery(timesQuery);
  const [email, setEmail] = useState("");
  const [share, setShare] = useState("150");
  const give = useMutation({
    mutationFn: () => api.put<void>("/exam-accommodations", { email, time_percent: Number(share) }),
    onSuccess: async () => {
      setEmail("");
      await cache.invalidateQueries({ queryKey: writtenKey });
    },
  });
  return (
    <section className={stack.card} aria-labelledby="times">
      <h2 id="times">{t("time.title")}</h2>
      <p className="dim">{t("time.lead")}</p>
      {error && !data && <ProblemNote problem={error} />}
      {data && data.rows.length > 0 && (
        <ul>
          {data.rows.map((one) => (
            <li key={`${one.name} ${one.changed_at}`}>
              <bdi>{one.name}</bdi>: {percent(one.time_percent / 100)}
            </li>
          ))}
        </ul>
      )}
      <form
        className={stack.bottoms}
        onSubmit={(event) => {
          event.preventDefault();
          give.mutate();
        }}
      >
        <TextField
          label={t("time.email")}
          type="email"
          required
          value={email}
          onChange={(e) => setEmail(e.target.value)}
        />
        <TextField
          label={t("time.share")}
          type="number"
          min={100}
          max={400}
          required
          value={share}
          onChange={(e) => setShare(e.target.value)}
        />
        <Button type="submit" busy={give.isPending} disabled={give.isPending}>
          {t("time.give")}
        </Button>
      </form>
      {give.error && <ProblemNote problem={give.error} />}
    </section>
  );
}
