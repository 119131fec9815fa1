/** One question of the bank: seen as a contributor sees it, with what can be done: another key, retire, bring back. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "@/api/client";
import { useWords } from "@/i18n";
import { Button } from "@/ui/Button";
import { Group, Tick } from "@/ui/Entry";
import { TextField } from "@/ui/Field";
import { LinkButton } from "@/ui/LinkButton";
import { Markdown } from "@/ui/markdown/Markdown";
import { Waiting } from "@/ui/Notes";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { Correction } from "./Correction";
import { type Question, questionQuery, writtenKey } from "./queries";

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
      <Retire one={data} />
      <div className={stack.row}>
        <LinkButton to="/exams/written" search={{ question: id }}>
          {t("write.change")}
        </LinkButton>
        {data.state === "active" && (
          <LinkButton to="/exams/written" search={{ question: "new", instead: id }}>
            {t("write.instead")}
          </LinkButton>
        )}
      </div>
    </>
  );
}

function Rekey({ one }: { one: Question }) {
  const t = useWords("rooms/exams");
  const [right, setRight] = useState(one.right ?? []);
  const pick = (place: number) =>
    setRight(right.includes(place) ? right.filter((each) => each !== place) : [...right, place].toSorted());
  return (
    <>
      <Group legend={t("bank.whatIsRight")}>
        {(one.options ?? []).map((option, place) => (
          <Tick key={option} label={option} checked={right.includes(place)} onChange={() => pick(place)} />
        ))}
      </Group>
      {String(right) !== String(one.right) && (
        <Correction
          key={String(right)}
          id={one.id}
          content={{ shape: one.shape, text: one.text, options: one.options, right, reason: one.reason }}
        />
      )}
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
