/** The bank that exams ask from: found by topic, added one by one or by a file, looked at, retired. */
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "@/api/client";
import { useWords } from "@/i18n";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { DropZone } from "@/ui/DropZone";
import { SelectField } from "@/ui/Field";
import { LinkButton } from "@/ui/LinkButton";
import { More } from "@/ui/More";
import { Waiting } from "@/ui/Notes";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { Table } from "@/ui/Table";
import { QuestionDeeds } from "./QuestionDeeds";
import { bankQuery, type Imported, type Question, topicsQuery, writtenKey } from "./queries";

export function Bank() {
  const t = useWords("rooms/exams");
  const [topic, setTopic] = useState("");
  const [state, setState] = useState("active");
  const [open, setOpen] = useState<string>();
  const topics = useQuery(topicsQuery).data?.rows ?? [];
  return (
    <section className={stack.card} aria-labelledby="bank">
      <div className={stack.ends}>
        <h2 id="bank">{t("bank.title")}</h2>
        <LinkButton to="/exams/written" search={{ question: "new" }}>
          {t("bank.add")}
        </LinkButton>
      </div>
      <div className={stack.pair}>
        <SelectField
          label={t("plan.topic")}
          value={topic}
          options={[
            { value: "", label: t("bank.anyTopic") },
            ...topics.map((value) => ({ value, label: value })),
          ]}
          onChange={(e) => setTopic(e.target.value)}
        />
        <SelectField
          label={t("manage.state")}
          value={state}
          options={["active", "retired"].map((value) => ({ value, label: t(`bank.${value}`) }))}
          onChange={(e) => setState(e.target.value)}
        />
      </div>
      <Questions topic={topic} state={state} onOpen={setOpen} />
      <FileIn />
      <Dialog open={open !== undefined} onClose={() => setOpen(undefined)} title={t("judged.question")}>
        <div className={stack.stack}>{open && <QuestionDeeds id={open} />}</div>
      </Dialog>
    </section>
  );
}

interface QuestionsProps {
  topic: string;
  state: string;
  onOpen: (id: string) => void;
}

function Questions({ topic, state, onOpen }: QuestionsProps) {
  const t = useWords("rooms/exams");
  const pages = useInfiniteQuery(bankQuery(topic, state));
  const rows = pages.data?.pages.flatMap((page) => page.rows);
  if (pages.error && !rows) return <ProblemNote problem={pages.error} onRetry={() => void pages.refetch()} />;
  if (!rows) return <Waiting />;
  if (rows.length === 0) return <p>{t("bank.none")}</p>;
  return (
    <>
      <Table<Question>
        caption={t("bank.title")}
        quiet
        rows={rows}
        keyOf={(one) => one.id}
        columns={[
          {
            key: "text",
            title: t("judged.question"),
            head: true,
            cell: (one) => (
              <Button look="ghost" onClick={() => onOpen(one.id)}>
                <bdi>{one.text.length > 70 ? `${one.text.slice(0, 70)}…` : one.text}</bdi>
              </Button>
            ),
          },
          { key: "shape", title: t("bank.shape"), cell: (one) => t(`shape.${one.shape}`) },
          { key: "topic", title: t("plan.topic"), cell: (one) => <bdi>{one.topic}</bdi> },
        ]}
      />
      <More label={t("manage.moreRows")} of={pages} />
    </>
  );
}

function FileIn() {
  const t = useWords("rooms/exams");
  const cache = useQueryClient();
  const [file, setFile] = useState<File>();
  const read = useMutation({
    mutationFn: ({ given, leave_out }: { given: File; leave_out: boolean }) =>
      api.post<Imported>("/exam-questions/import", given, { query: { leave_out } }),
    onSuccess: () => cache.invalidateQueries({ queryKey: writtenKey }),
  });
  const found = read.data;
  return (
    <>
      <DropZone
        words={{ drop: t("bank.drop"), choose: t("bank.choose"), formats: t("bank.formats") }}
        accept=".csv,.tsv,.jsonl,.txt"
        disabled={read.isPending}
        onFiles={([given]) => {
          if (!given) return;
          setFile(given);
          read.mutate({ given, leave_out: false });
        }}
      />
      {read.error && <ProblemNote problem={read.error} />}
      {found && <p role="status">{t("bank.imported", { added: found.added, wrong: found.wrong_rows })}</p>}
      {found && found.wrong.length > 0 && (
        <>
          <Table
            caption={t("bank.refused")}
            rows={found.wrong}
            keyOf={(one) => `${one.row} ${one.field}`}
            columns={[
              { key: "row", title: t("bank.row"), head: true, number: true, cell: (one) => one.row },
              { key: "field", title: t("bank.field"), cell: (one) => <bdi>{one.field}</bdi> },
              { key: "found", title: t("bank.found"), cell: (one) => <bdi>{one.found}</bdi> },
              { key: "expected", title: t("bank.expected"), cell: (one) => <bdi>{one.expected}</bdi> },
            ]}
          />
          {found.added === 0 && file && (
            <div>
              <Button onClick={() => read.mutate({ given: file, leave_out: true })}>
                {t("bank.leaveOut")}
              </Button>
            </div>
          )}
        </>
      )}
    </>
  );
}
