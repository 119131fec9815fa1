/** To be told of what is posted later and fits: one button for whoever is signed in, the way there for others. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { meQuery } from "@/app/session";
import { useWords } from "@/i18n";
import { Button } from "@/ui/Button";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import type { Looking } from "./looking";
import { keepSearch, searchesQuery } from "./queries";

export function KeepSearch({ looking }: { looking: Looking }) {
  const t = useWords("rooms/openings");
  const client = useQueryClient();
  const me = useQuery(meQuery).data;
  const keep = useMutation({
    mutationFn: () => keepSearch(looking),
    onSuccess: () => client.invalidateQueries({ queryKey: searchesQuery.queryKey }),
  });
  if (!me)
    return (
      <p className="dim">
        <Link to="/sign-in">{t("alert.signIn")}</Link>
      </p>
    );
  return (
    <div className={stack.tight}>
      {keep.error && <ProblemNote problem={keep.error} />}
      <div role="status">
        {keep.isSuccess ? (
          <p>
            {t("alert.kept")} <Link to="/applications">{t("alert.all")}</Link>
          </p>
        ) : (
          <Button busy={keep.isPending} onClick={() => keep.mutate()}>
            {t("alert.keep")}
          </Button>
        )}
      </div>
    </div>
  );
}
