/** What rules decided about people: why, on which numbers, until when; and a person's word on it. */
import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useWords } from "@/i18n";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { TextArea } from "@/ui/Entry";
import { dateTime } from "@/ui/format";
import { More } from "@/ui/More";
import { Empty, Waiting } from "@/ui/Notes";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { Table } from "@/ui/Table";
import { type Receipt, receiptsPage, sayOf } from "./queries";
import { decidedName, evidenceInWords } from "./saying";

export function DecisionsCard({ id, may }: { id: number; may: boolean }) {
  const t = useWords("rooms/standing");
  const [chosen, setChosen] = useState<Receipt>();
  const pages = useInfiniteQuery({
    queryKey: ["project", id, "receipts"],
    queryFn: ({ pageParam }) => receiptsPage(id, pageParam),
    initialPageParam: "",
    getNextPageParam: (page) => page.next,
  });
  const { data, error, refetch } = pages;
  const rows = data?.pages.flatMap((page) => page.rows);
  return (
    <section className={stack.card} aria-labelledby="decisions">
      <h2 id="decisions">{t("decisions")}</h2>
      {error && !rows && <ProblemNote problem={error} onRetry={() => void refetch()} />}
      {!rows && !error && <Waiting />}
      {rows?.length === 0 && (
        <Empty title={t("noDecisions")}>
          <p>{t("noDecisionsWhy")}</p>
        </Empty>
      )}
      {rows && rows.length > 0 && <Decisions rows={rows} may={may} onChoose={setChosen} />}
      <More label={t("more")} of={pages} />
      <Dialog
        open={chosen !== undefined}
        onClose={() => setChosen(undefined)}
        title={chosen ? decidedName(t, chosen) : ""}
      >
        {chosen && <Word id={id} of={chosen} onDone={() => setChosen(undefined)} />}
      </Dialog>
    </section>
  );
}

const isOpen = (one: Receipt) => ["noted", "in_force", "proposed"].includes(one.state);

interface ListProps {
  rows: readonly Receipt[];
  may: boolean;
  onChoose: (one: Receipt) => void;
}

function Decisions({ rows, may, onChoose }: ListProps) {
  const t = useWords("rooms/standing");
  return (
    <Table
      caption={t("decisions")}
      quiet
      rows={rows}
      keyOf={(row) => row.id}
      columns={[
        { key: "who", title: t("who"), head: true, cell: (row) => <bdi>{row.contributor}</bdi> },
        { key: "rule", title: t("rule"), cell: (row) => <bdi>{decidedName(t, row)}</bdi> },
        {
          key: "why",
          title: t("why"),
          cell: (row) =>
            row.rule.id
              ? evidenceInWords(t, row).map((line) => <div key={line}>{line}</div>)
              : row.note && <div dir="auto">{row.note}</div>,
        },
        {
          key: "what",
          title: t("what"),
          cell: (row) => (
            <>
              {t(`action.${row.rule.action}`)} · {t(`state.${row.state}`)}
              {row.until && <div className="dim">{t("until", { at: dateTime(new Date(row.until)) })}</div>}
            </>
          ),
        },
        { key: "at", title: t("at"), cell: (row) => dateTime(new Date(row.made_at)) },
        {
          key: "deeds",
          title: <span className="vh">{t("deeds")}</span>,
          cell: (row) =>
            may &&
            isOpen(row) && (
              <Button look="ghost" onClick={() => onChoose(row)}>
                {t(row.state === "proposed" ? "decide" : "undo")}
                <span className="vh">
                  {" "}
                  {decidedName(t, row)} {row.contributor}
                </span>
              </Button>
            ),
        },
      ]}
    />
  );
}

function Word({ id, of, onDone }: { id: number; of: Receipt; onDone: () => void }) {
  const t = useWords("rooms/standing");
  const client = useQueryClient();
  const [note, setNote] = useState("");
  const proposed = of.state === "proposed";
  const send = useMutation({
    mutationFn: (confirm: boolean) =>
      proposed ? sayOf(of.id, "decision", { confirm, note }) : sayOf(of.id, "undo", { note }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ["project", id, "receipts"] });
      onDone();
    },
  });
  return (
    <form
      className={stack.stack}
      onSubmit={(event) => {
        event.preventDefault();
        send.mutate(false);
      }}
    >
      <p>{t(proposed ? "decideWhy" : "undoWhy")}</p>
      <ul>
        {evidenceInWords(t, of).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <TextArea
        label={t("note")}
        help={t("noteHelp")}
        rows={3}
        dir="auto"
        maxLength={2000}
        data-first
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      {send.error && <ProblemNote problem={send.error} />}
      <div className={stack.ends}>
        <Button type="submit" look={proposed ? "plain" : "filled"} busy={send.isPending}>
          {t(proposed ? "decline" : "undo")}
        </Button>
        {proposed && (
          <Button
            look="danger"
            busy={send.isPending}
            disabled={!note.trim()}
            onClick={() => send.mutate(true)}
          >
            {t("confirm")}
          </Button>
        )}
      </div>
    </form>
  );
}
