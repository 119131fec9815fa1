/** Nothing to do now: one press, and somebody is told once when there is. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useWords } from "@/i18n";
import { api } from "@/api/client";
import { Button } from "@/ui/Button";
import { Waiting } from "@/ui/Notes";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";

const path = "/me/work-alert";
const queryKey = ["work-alert"];

export function WorkAlert() {
  const t = useWords("rooms/work");
  const client = useQueryClient();
  const { data, isLoading } = useQuery({ queryKey, queryFn: () => api.get<{ on: boolean }>(path) });
  const set = useMutation({
    mutationFn: async (on: boolean) => {
      await (on ? api.put(path, undefined) : api.delete(path));
      return { on };
    },
    onSuccess: (now) => client.setQueryData(queryKey, now),
  });
  if (isLoading) return <Waiting rows={0} />;
  if (!data) return null;
  return (
    <div className={stack.tight}>
      {set.error && <ProblemNote problem={set.error} />}
      <p role="status">{data.on && t("alert.on")}</p>
      <div className={stack.row}>
        <Button
          look={data.on ? "plain" : "filled"}
          busy={set.isPending}
          disabled={set.isPending}
          onClick={() => set.mutate(!data.on)}
        >
          {t(data.on ? "alert.end" : "alert.want")}
        </Button>
        {data.on && (
          <Link to="/profile" hash="hear">
            {t("alert.how")}
          </Link>
        )}
      </div>
    </div>
  );
}
