/** A practice item: a real form, filled from an item or by hand, and answered as it should be answered. */
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "@/api/client";
import { formQuery, projectsQuery, templateQuery, templatesQuery } from "@/api/projects";
import type { Form, Rows } from "@/api/types";
import { useWords } from "@/i18n";
import { TaskPreview } from "@/preview/TaskPreview";
import { Group, TextArea } from "@/ui/Entry";
import { SelectField } from "@/ui/Field";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import type { Draft } from "./draft";

type Payload = Record<string, unknown>;
interface Item {
  id: string;
  payload: Payload;
}

interface Props {
  draft: Draft;
  set: (part: Partial<Draft>) => void;
}

export function PracticeFields({ draft, set }: Props) {
  const t = useWords("rooms/exams");
  // What the task begins with: it is drawn anew when the form or the payload changes, and only then.
  const [gold, setGold] = useState(draft.gold);
  const [taken, setTaken] = useState(0);
  const { form, payload } = draft;
  return (
    <>
      <Source
        onTake={(chosen, filled) => {
          setGold(null);
          setTaken(taken + 1);
          set({ form: chosen, payload: filled, gold: null });
        }}
      />
      {form && (
        <ByHand
          key={taken}
          form={form}
          payload={payload ?? {}}
          onChange={(filled) => {
            setGold(draft.gold);
            set({ payload: filled });
          }}
        />
      )}
      {form && payload && (
        <Group legend={<h2>{t("write.gold")}</h2>}>
          <p className="dim">{t("write.goldHelp")}</p>
          <TaskPreview
            form={form}
            payload={payload}
            label={t("write.gold")}
            broken={t("broken")}
            draft={gold}
            onAnswers={(answers) => set({ gold: answers })}
          />
        </Group>
      )}
    </>
  );
}

/** A template with its sample, or a project with one of its first items. */
function Source({ onTake }: { onTake: (form: Form, payload: Payload) => void }) {
  const t = useWords("rooms/exams");
  const cache = useQueryClient();
  const templates = useQuery(templatesQuery).data?.rows ?? [];
  const projects = useQuery(projectsQuery).data?.rows ?? [];
  const [from, setFrom] = useState("");
  const [problem, setProblem] = useState<unknown>();
  const project = from.startsWith("project:") ? Number(from.slice(8)) : undefined;
  const take = async (chosen: string) => {
    setFrom(chosen);
    setProblem(undefined);
    try {
      if (chosen.startsWith("project:")) {
        const { form } = await cache.fetchQuery(formQuery(Number(chosen.slice(8))));
        onTake(form, {});
      } else if (chosen) {
        const found = await cache.fetchQuery(templateQuery(chosen.slice(9)));
        onTake(found.form as unknown as Form, (found.sample_item ?? {}) as Payload);
      }
    } catch (error) {
      setProblem(error);
    }
  };
  return (
    <>
      <SelectField
        label={t("write.from")}
        help={t("write.fromHelp")}
        value={from}
        options={[
          { value: "", label: t("write.chooseForm") },
          ...templates.map((one) => ({ value: `template:${one.name}`, label: one.title })),
          ...projects.map((one) => ({
            value: `project:${one.id}`,
            label: t("write.ofProject", { name: one.name }),
          })),
        ]}
        onChange={(e) => void take(e.target.value)}
      />
      {problem !== undefined && <ProblemNote problem={problem} />}
      {project !== undefined && (
        <Items
          key={project}
          project={project}
          onTake={async (payload) => onTake((await cache.fetchQuery(formQuery(project))).form, payload)}
        />
      )}
    </>
  );
}

function Items({ project, onTake }: { project: number; onTake: (payload: Payload) => Promise<void> }) {
  const t = useWords("rooms/exams");
  const { data, error } = useQuery({
    queryKey: ["project", project, "first-items"],
    queryFn: () => api.get<Rows<Item>>(`/projects/${project}/items`, { query: { limit: 50 } }),
  });
  const [chosen, setChosen] = useState("");
  if (error) return <ProblemNote problem={error} />;
  const rows = data?.rows ?? [];
  return (
    <SelectField
      label={t("write.item")}
      value={chosen}
      options={[
        { value: "", label: t("write.byHand") },
        ...rows.map((one) => ({ value: one.id, label: gist(one.payload) || one.id })),
      ]}
      onChange={(e) => {
        setChosen(e.target.value);
        void onTake(rows.find(({ id }) => id === e.target.value)?.payload ?? {});
      }}
    />
  );
}

const gist = (payload: Payload): string =>
  Object.values(payload)
    .filter((one): one is string => typeof one === "string")
    .join(" · ")
    .slice(0, 80);

interface ByHandProps {
  form: Form;
  payload: Payload;
  onChange: (payload: Payload) => void;
}

/** One entry a field: words as words, everything else as JSON, kept once it can be read. */
function ByHand({ form, payload, onChange }: ByHandProps) {
  const t = useWords("rooms/exams");
  return (
    <Group legend={t("write.payload")}>
      <div className={stack.stack}>
        {form.fields.map(({ name, title }) => (
          <FieldEntry
            key={name}
            title={title}
            value={payload[name]}
            onChange={(value) => {
              const { [name]: _, ...rest } = payload;
              onChange(value === undefined ? rest : { ...rest, [name]: value });
            }}
          />
        ))}
      </div>
    </Group>
  );
}

interface EntryProps {
  title: string;
  value: unknown;
  onChange: (value: unknown) => void;
}

function FieldEntry({ title, value, onChange }: EntryProps) {
  const t = useWords("rooms/exams");
  const [spelled] = useState(() => value !== undefined && typeof value !== "string");
  const [text, setText] = useState(() => (spelled ? JSON.stringify(value, null, 1) : String(value ?? "")));
  const [wrong, setWrong] = useState(false);
  const shown = spelled ? text : String(value ?? "");
  return (
    <TextArea
      label={title}
      dir="auto"
      help={spelled ? t("write.json") : undefined}
      wrong={wrong ? t("write.notJson") : undefined}
      value={shown}
      onChange={({ target }) => {
        setText(target.value);
        if (!spelled) return onChange(target.value || undefined);
        try {
          onChange(JSON.parse(target.value));
          setWrong(false);
        } catch {
          setWrong(true);
        }
      }}
    />
  );
}
