/** One question of the bank: seen as a contributor sees it, with what can be done: another key, retire, bring back. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "@/api/client";
import { useWords } from "@/i18n";
import { Button } from "@/ui/Button";
import { Group, Tick } from "@/ui/Entry";
import { TextField } from "@/ui/Field";
import { Markdown } from "@/ui/markdown/Markdown";
import { Waiting } from "@/ui/Notes";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { type Effect, type Question, questionQuery, writtenKey } from "./queries";

export function QuestionDeeds({ id }: { id: string }) {
  const t = useWords("rooms/exams");
  const { data, error } = useQuery(questionQuery(id));
  if (error && !data) return <ProblemNote problem={error} />;
  if (!data) return <Waiting />;
  const chooses = data.shape === "single" || data.shape === "several";
  return (
    <>
      <Markdown source={data.text} />
      {data.reason && (
        <div>
          <b>{t("bank.reason")}</b>
          <Markdown source={data.reason} />
        </div>
      )}
      {chooses && <Rekey key={data.version} one={data} />}
      {!chooses && <p className="dim">{t("bank.elsewhere")}</p>}
      <Retire one={data} />
    </>
  );
}

function Rekey({ one }: { one: Question }) {
  const t = useWords("rooms/exams");
  const cache = useQueryClient();
  const [right, setRight] = useState(one.right ?? []);
  const [why, setWhy] = useState("");
  const path = `/exam-questions/${one.id}/rekey`;
  const body = { ...contentOf(one), right, why };
  const preview = useMutation({ mutationFn: () => api.post<Effect>(`${path}/preview`, body) });
  const rekey = useMutation({
    mutationFn: () => api.post<Question>(path, body),
    onSuccess: () => cache.invalidateQueries({ queryKey: writtenKey }),
  });
  const pick = (place: number) => {
    preview.reset();
    setRight(right.includes(place) ? right.filter((each) => each !== place) : [...right, place].toSorted());
  };
  const same = String(right) === String(one.right);
  const problem = preview.error ?? rekey.error;
  return (
    <>
      <Group legend={t("bank.whatIsRight")}>
        {(one.options ?? []).map((option, place) => (
          <Tick key={option} label={option} checked={right.includes(place)} onChange={() => pick(place)} />
        ))}
      </Group>
      {!same && (
        <>
          <TextField
            label={t("bank.why")}
            dir="auto"
            value={why}
            maxLength={1000}
            onChange={(e) => setWhy(e.target.value)}
          />
          <div className={stack.row}>
            <Button busy={preview.isPending} disabled={preview.isPending} onClick={() => preview.mutate()}>
              {t("bank.preview")}
            </Button>
            {preview.data && (
              <Button
                look="filled"
                busy={rekey.isPending}
                disabled={rekey.isPending || !why.trim()}
                onClick={() => rekey.mutate()}
              >
                {t("bank.rekey")}
              </Button>
            )}
          </div>
        </>
      )}
      {preview.data && (
        <p role="status">
          {t("bank.effect", {
            looked: preview.data.looked_at,
            gain: preview.data.gain,
            lose: preview.data.lose,
            passed: preview.data.newly_passed,
            kept: preview.data.kept,
          })}
        </p>
      )}
      {problem && <ProblemNote problem={problem} />}
    </>
  );
}

function Retire({ one }: { one: Question }) {
  const t = useWords("rooms/exams");
  const cache = useQueryClient();
  const [why, setWhy] = useState("");
  const retired = one.state === "retired";
  const move = useMutation({
    mutationFn: () =>
      api.post<Question>(
        `/exam-questions/${one.id}/${retired ? "bring-back" : "retire"}`,
        retired ? undefined : { why },
      ),
    onSuccess: () => cache.invalidateQueries({ queryKey: writtenKey }),
  });
  return (
    <>
      {!retired && (
        <TextField
          label={t("bank.whyRetire")}
          dir="auto"
          value={why}
          maxLength={1000}
          onChange={(e) => setWhy(e.target.value)}
        />
      )}
      {move.error && <ProblemNote problem={move.error} />}
      <div>
        <Button
          busy={move.isPending}
          disabled={move.isPending || (!retired && !why.trim())}
          onClick={() => move.mutate()}
        >
          {t(retired ? "bank.bringBack" : "bank.retire")}
        </Button>
      </div>
    </>
  );
}

/** What a question says, which another key leaves as it is. */
const CONTENT = [
  "shape",
  "text",
  "options",
  "accepted",
  "number",
  "tolerance",
  "form",
  "payload",
  "gold",
  "reason",
] as const satisfies readonly (keyof Question)[];
const contentOf = (one: Question) => Object.fromEntries(CONTENT.map((name) => [name, one[name]]));
