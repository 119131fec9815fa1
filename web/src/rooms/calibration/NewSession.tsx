/** Planning a session: its name, its times, the clauses and items it is about. Everybody who works in the project is invited. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { api } from "@/api/client";
import { guidelinesQuery } from "@/api/projects";
import type { components } from "@/api/schema";
import { useWords } from "@/i18n";
import { Button } from "@/ui/Button";
import { Group, TextArea, Tick } from "@/ui/Entry";
import { TextField } from "@/ui/Field";
import { Waiting } from "@/ui/Notes";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { projectSessionsQuery, type Session } from "./queries";

type Item = components["schemas"]["ItemBody"];
type Times = Record<"opens_at" | "reveal_at" | "vote_at" | "closes_at", string>;

const NONE: Times = { opens_at: "", reveal_at: "", vote_at: "", closes_at: "" };
const FIELDS = [
  ["opens_at", "opensAt", "opensHelp"],
  ["reveal_at", "revealAt", "byHand"],
  ["vote_at", "voteAt", "byHand"],
  ["closes_at", "closesAt", "byHand"],
] as const;
const MOST = 50;

/** What the person typed by their own clock, as everybody's. */
const utc = (typed: string): string | null => (typed ? new Date(typed).toISOString() : null);

const firstWords = (item: Item): string => {
  const text = Object.values(item.payload).find((value) => typeof value === "string");
  return typeof text === "string" ? text.slice(0, 120) : item.id;
};

const toggled = (all: readonly string[], one: string): string[] =>
  all.includes(one) ? all.filter((each) => each !== one) : [...all, one];

export function NewSession({ project }: { project: number }) {
  const t = useWords("rooms/calibration");
  const client = useQueryClient();
  const navigate = useNavigate();
  const [title, setTitle] = useState("");
  const [note, setNote] = useState("");
  const [times, setTimes] = useState(NONE);
  const [clauses, setClauses] = useState<string[]>([]);
  const [items, setItems] = useState<string[]>([]);
  const plan = useMutation({
    mutationFn: () =>
      api.post<Session>(`/projects/${project}/calibration`, {
        title,
        note,
        opens_at: utc(times.opens_at) ?? new Date().toISOString(),
        reveal_at: utc(times.reveal_at),
        vote_at: utc(times.vote_at),
        closes_at: utc(times.closes_at),
        clauses,
        items: items.map((item) => ({ item })),
      }),
    onSuccess: async ({ id }) => {
      await client.invalidateQueries({ queryKey: projectSessionsQuery(project).queryKey });
      await navigate({ to: "/calibration", search: { session: id } });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    plan.mutate();
  };
  return (
    <form className={stack.card} aria-label={t("new")} onSubmit={submit}>
      <h2>{t("new")}</h2>
      <TextField
        label={t("name")}
        value={title}
        maxLength={120}
        required
        dir="auto"
        onChange={(event) => setTitle(event.target.value)}
      />
      <TextArea
        label={t("note")}
        value={note}
        maxLength={2000}
        dir="auto"
        onChange={(event) => setNote(event.target.value)}
      />
      <div className={stack.pair}>
        {FIELDS.map(([name, label, help]) => (
          <TextField
            key={name}
            type="datetime-local"
            label={t(label)}
            help={t(help)}
            value={times[name]}
            onChange={(event) => setTimes({ ...times, [name]: event.target.value })}
          />
        ))}
      </div>
      <Clauses project={project} chosen={clauses} onToggle={(one) => setClauses(toggled(clauses, one))} />
      <Items project={project} chosen={items} onToggle={(one) => setItems(toggled(items, one))} />
      <p className="dim">{t("everybody")}</p>
      {plan.error && <ProblemNote problem={plan.error} />}
      <div>
        <Button
          type="submit"
          look="filled"
          busy={plan.isPending}
          disabled={plan.isPending || !title.trim() || items.length === 0}
        >
          {t("plan")}
        </Button>
      </div>
    </form>
  );
}

interface ChoiceProps {
  project: number;
  chosen: readonly string[];
  onToggle: (one: string) => void;
}

function Clauses({ project, chosen, onToggle }: ChoiceProps) {
  const t = useWords("rooms/calibration");
  const { data, isLoading } = useQuery(guidelinesQuery(project));
  if (isLoading) return <Waiting rows={0} />;
  if (!data || data.clauses.length === 0) return null;
  return (
    <Group legend={t("clauses")}>
      {data.clauses.map(({ number, title }) => (
        <Tick
          key={number}
          label={`${number} ${title}`}
          checked={chosen.includes(number)}
          onChange={() => onToggle(number)}
        />
      ))}
    </Group>
  );
}

function Items({ project, chosen, onToggle }: ChoiceProps) {
  const t = useWords("rooms/calibration");
  const { data } = useQuery({
    queryKey: ["project", project, "items", "calibration"],
    queryFn: () =>
      api.get<{ rows: Item[] }>(`/projects/${project}/items`, { query: { purpose: "work", limit: MOST } }),
  });
  return (
    <Group legend={t("choose")}>
      <p className="dim">{t(data?.rows.length === 0 ? "noItems" : "chooseHelp")}</p>
      {data?.rows.map((one) => (
        <Tick
          key={one.id}
          label={firstWords(one)}
          checked={chosen.includes(one.id)}
          onChange={() => onToggle(one.id)}
        />
      ))}
    </Group>
  );
}
