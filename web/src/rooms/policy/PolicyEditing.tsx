/** The next version of a policy: its clauses and examples as they shall be, and first what an edit touches. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Plus, X } from "lucide-react";
import { useState } from "react";
import { useWords } from "@/i18n";
import { api } from "@/api/client";
import { type Policy, type PolicyClause, touchedQuery } from "@/api/policies";
import { ApiProblem, type Fault } from "@/api/problems";
import { Button, IconButton } from "@/ui/Button";
import { nextNumber } from "@/ui/clauses";
import { TextArea } from "@/ui/Entry";
import { SelectField, TextField } from "@/ui/Field";
import { Waiting } from "@/ui/Notes";
import { number } from "@/ui/format";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { Table } from "@/ui/Table";
import { say } from "@/ui/toasts";
import css from "./Policy.module.css";

interface Props {
  now: Policy;
  onKept: () => void;
}

const VERDICTS = ["violating", "not_violating", "borderline"] as const;

/** Numbers of the clauses that are not as they were: changed, taken out, or new. */
const touchedNumbers = (was: readonly PolicyClause[], now: readonly PolicyClause[]): string[] =>
  was
    .filter((one) => JSON.stringify(now.find(({ number: at }) => at === one.number)) !== JSON.stringify(one))
    .map((one) => one.number);

export function PolicyEditing({ now, onKept }: Props) {
  const t = useWords("rooms/policy");
  const client = useQueryClient();
  const navigate = useNavigate();
  const fresh = now.version === 0;
  const [name, setName] = useState(now.name);
  const [title, setTitle] = useState(now.title);
  const [clauses, setClauses] = useState<PolicyClause[]>(now.clauses);
  const [note, setNote] = useState("");
  const save = useMutation({
    mutationFn: () =>
      api.put<Policy>(`/policies/${encodeURIComponent(name)}`, {
        title,
        clauses,
        note,
        based_on: now.version,
      }),
    onSuccess: async (made) => {
      await client.invalidateQueries({ queryKey: ["policies"] });
      say(t("guidelines.kept", { version: made.version }));
      onKept();
      if (fresh) await navigate({ to: "/policies/$name", params: { name } });
    },
  });
  const faults = save.error instanceof ApiProblem ? save.error.faults : [];
  const set = (at: number, change: Partial<PolicyClause>) =>
    setClauses(clauses.map((one, place) => (place === at ? { ...one, ...change } : one)));
  return (
    <form
      className={stack.stack}
      aria-label={t("policies.edit")}
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      {fresh && (
        <TextField
          label={t("policies.word")}
          help={t("policies.wordHelp")}
          value={name}
          wrong={wrongAt(faults, "/name")}
          onChange={(event) => setName(event.target.value)}
        />
      )}
      <TextField
        label={t("policies.called")}
        value={title}
        wrong={wrongAt(faults, "/title")}
        onChange={(event) => setTitle(event.target.value)}
      />
      {clauses.map((clause, at) => (
        // Numbers are typed, so the place is the identity.
        <ClauseFields
          key={at}
          clause={clause}
          at={`/clauses/${at}`}
          faults={faults}
          set={(change) => set(at, change)}
          takeOut={() => setClauses(clauses.toSpliced(at, 1))}
        />
      ))}
      <div>
        <Button
          icon={<Plus size={15} />}
          onClick={() =>
            setClauses([...clauses, { number: nextNumber(clauses), title: "", text: "", examples: [] }])
          }
        >
          {t("clauses.add")}
        </Button>
      </div>
      {!fresh && <Touched name={now.name} numbers={touchedNumbers(now.clauses, clauses)} />}
      {save.error && <ProblemNote problem={save.error} safe={t("guidelines.safe")} />}
      <div className={stack.card}>
        <TextField
          label={t("guidelines.note")}
          maxLength={500}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
        <div>
          <Button type="submit" look="filled" busy={save.isPending} disabled={save.isPending}>
            {t("guidelines.keep", { version: now.version + 1 })}
          </Button>
        </div>
      </div>
    </form>
  );
}

const wrongAt = (faults: readonly Fault[], where: string): string | undefined =>
  faults
    .filter((fault) => fault.where === where)
    .map((fault) => fault.why)
    .join(" ") || undefined;

interface ClauseProps {
  clause: PolicyClause;
  at: string;
  faults: readonly Fault[];
  set: (change: Partial<PolicyClause>) => void;
  takeOut: () => void;
}

function ClauseFields({ clause, at, faults, set, takeOut }: ClauseProps) {
  const t = useWords("rooms/policy");
  const examples = clause.examples ?? [];
  return (
    <div className={css.edited}>
      <div className={css.head}>
        <TextField
          label={t("clauses.number")}
          value={clause.number}
          wrong={wrongAt(faults, `${at}/number`)}
          onChange={(event) => set({ number: event.target.value })}
        />
        <TextField
          label={t("clauses.title")}
          value={clause.title ?? ""}
          wrong={wrongAt(faults, `${at}/title`) ?? wrongAt(faults, at)}
          onChange={(event) => set({ title: event.target.value })}
        />
        <IconButton label={t("clauses.takeOut", { number: clause.number })} onClick={takeOut}>
          <X size={16} aria-hidden />
        </IconButton>
      </div>
      <TextArea
        label={t("clauses.text")}
        rows={3}
        value={clause.text ?? ""}
        wrong={wrongAt(faults, `${at}/text`)}
        onChange={(event) => set({ text: event.target.value })}
      />
      {examples.map((example, place) => (
        <div key={place} className={css.example}>
          <SelectField
            label={t("policies.shows")}
            value={example.verdict}
            options={VERDICTS.map((one) => ({ value: one, label: t(`verdict.${one}`) }))}
            onChange={(event) =>
              set({
                examples: examples.with(place, {
                  ...example,
                  verdict: event.target.value as (typeof VERDICTS)[number],
                }),
              })
            }
          />
          <TextField
            label={t("policies.example")}
            value={example.text}
            wrong={wrongAt(faults, `${at}/examples/${place}/text`)}
            onChange={(event) =>
              set({ examples: examples.with(place, { ...example, text: event.target.value }) })
            }
          />
          <TextField
            label={t("policies.why")}
            value={example.why ?? ""}
            onChange={(event) =>
              set({ examples: examples.with(place, { ...example, why: event.target.value }) })
            }
          />
          <IconButton
            label={t("policies.takeExample", { place: place + 1, number: clause.number })}
            onClick={() => set({ examples: examples.toSpliced(place, 1) })}
          >
            <X size={16} aria-hidden />
          </IconButton>
        </div>
      ))}
      <div>
        <Button
          look="ghost"
          icon={<Plus size={15} />}
          onClick={() => set({ examples: [...examples, { text: "", verdict: "violating", why: "" }] })}
        >
          {t("policies.addExample")}
        </Button>
      </div>
    </div>
  );
}

function Touched({ name, numbers }: { name: string; numbers: string[] }) {
  const t = useWords("rooms/policy");
  const { data, isLoading } = useQuery({ ...touchedQuery(name, numbers), enabled: numbers.length > 0 });
  if (isLoading) return <Waiting rows={0} />;
  if (!data || numbers.length === 0) return null;
  if (data.rows.length === 0)
    return <p className="dim">{t("touched.none", { clauses: numbers.join(", ") })}</p>;
  return (
    <Table
      caption={t("touched.title", { clauses: numbers.join(", ") })}
      rows={data.rows}
      keyOf={(row) => `${row.project} ${row.question}`}
      columns={[
        { key: "project", title: t("touched.project"), head: true, cell: (row) => row.name },
        { key: "question", title: t("touched.question"), cell: (row) => row.question },
        { key: "version", title: t("guidelines.version"), number: true, cell: (row) => number(row.version) },
        {
          key: "answers",
          title: t("touched.answers"),
          number: true,
          cell: (row) => t("touched.of", { count: row.answers, of: number(row.of) }),
        },
      ]}
    />
  );
}
