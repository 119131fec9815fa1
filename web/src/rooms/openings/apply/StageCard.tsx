/** Where an application stands, what was said to it, and what happens next. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useWords } from "@/i18n";
import { api } from "@/api/client";
import { Button } from "@/ui/Button";
import { LinkButton } from "@/ui/LinkButton";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { day } from "../facts";
import css from "../Openings.module.css";
import type { Application } from "./queries";

export function StageCard({ one }: { one: Application }) {
  const t = useWords("rooms/openings");
  const client = useQueryClient();
  const withdraw = useMutation({
    mutationFn: () => api.delete(`/openings/${one.opening}/application`),
    onSuccess: () => client.invalidateQueries({ queryKey: ["me", "applications"] }),
  });
  const at = one.decided_at ?? one.sent_at ?? one.began_at;
  return (
    <article className={stack.card} aria-label={one.title}>
      <div className={stack.ends}>
        <h2>
          <Link to="/openings/$opening" params={{ opening: one.opening }}>
            <bdi>{one.title}</bdi>
          </Link>
        </h2>
        <span>
          {t(`stage.${one.stage}`)} · {day(at)}
        </span>
      </div>
      <p>{t(`next.${one.stage}`)}</p>
      {one.reason && (
        <p className={css.plain} dir="auto">
          {one.reason}
        </p>
      )}
      {withdraw.error && <ProblemNote problem={withdraw.error} />}
      <div className={stack.row}>
        {one.stage === "accepted" && (
          <LinkButton to="/work" look="filled">
            {t("apply.work")}
          </LinkButton>
        )}
        {one.stage === "draft" && (
          <LinkButton to="/openings/$opening/apply" params={{ opening: one.opening }} look="filled">
            {t("apply.goOn")}
          </LinkButton>
        )}
        {(one.stage === "sent" || one.stage === "draft") && (
          <Button look="ghost" disabled={withdraw.isPending} onClick={() => withdraw.mutate()}>
            {t("apply.withdraw")}
          </Button>
        )}
        {(one.stage === "declined" || one.stage === "withdrawn") && <Link to="/openings">{t("all")}</Link>}
      </div>
    </article>
  );
}
