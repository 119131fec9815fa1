/** A project's builds, and freezing a new one. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useWords } from "@/i18n";
import { api } from "@/api/client";
import { buildsQuery } from "@/api/builds";
import type { Build } from "@/api/house";
import { formQuery } from "@/api/projects";
import { Button } from "@/ui/Button";
import { Group, Tick } from "@/ui/Entry";
import { SelectField, TextField } from "@/ui/Field";
import { dateTime, number } from "@/ui/format";
import { Waiting } from "@/ui/Notes";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { Table } from "@/ui/Table";
import { VoicesField } from "@/ui/voices/VoicesField";
import { VoicesShort } from "@/ui/voices/VoicesNote";
import { lacksJudges } from "@/ui/voices/voices";
import { LabelsCard } from "./LabelsCard";
import { bodyOf, NO_RECIPE, type RecipeEntered } from "./recipe";

export function BuildsPage({ id }: { id: number }) {
  const { data: form } = useQuery(formQuery(id));
  const { data, error, refetch } = useQuery(buildsQuery(id));
  return (
    <div className={stack.stack}>
      {error && !data && <ProblemNote problem={error} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting />}
      {data && data.rows.length > 0 && <BuildTable id={id} rows={data.rows} />}
      {data && <NewBuild id={id} first={data.rows.length === 0} />}
      {form && <LabelsCard id={id} questions={form.form.questions} />}
    </div>
  );
}

const rowsOf = (build: Build): number =>
  Object.values(build.tables).reduce((sum, table) => sum + table.rows, 0);

function BuildTable({ id, rows }: { id: number; rows: Build[] }) {
  const t = useWords("rooms/datasets");
  return (
    <Table
      caption={t("builds.title")}
      quiet
      rows={rows}
      keyOf={(row) => row.id}
      columns={[
        {
          key: "name",
          title: t("builds.name"),
          head: true,
          cell: (row) => (
            <Link to="/projects/$project/datasets/$build" params={{ project: id, build: row.id }}>
              {row.name}
            </Link>
          ),
        },
        { key: "state", title: t("builds.state"), cell: (row) => t(`build.state.${row.state}`) },
        {
          key: "voices",
          title: t("builds.voices"),
          cell: (row) => (row.voices ? <VoicesShort voices={row.voices} /> : "–"),
        },
        { key: "rows", title: t("builds.rows"), number: true, cell: (row) => number(rowsOf(row)) },
        { key: "hash", title: t("builds.hash"), cell: (row) => <code>{row.hash.slice(0, 12) || "–"}</code> },
        { key: "at", title: t("builds.at"), cell: (row) => dateTime(new Date(row.made_at)) },
      ]}
    />
  );
}

function NewBuild({ id, first }: { id: number; first: boolean }) {
  const t = useWords("rooms/datasets");
  const client = useQueryClient();
  const navigate = useNavigate();
  const { data: form } = useQuery(formQuery(id));
  const [given, setGiven] = useState<RecipeEntered>(NO_RECIPE);
  const asked = form?.form.questions.map((question) => question.name) ?? [];
  const set = (change: Partial<RecipeEntered>) => setGiven({ ...given, ...change });
  const make = useMutation({
    mutationFn: () => api.post<{ build: string }>(`/projects/${id}/builds`, bodyOf(given, asked)),
    onSuccess: async ({ build }) => {
      await client.invalidateQueries({ queryKey: ["project", id, "builds"] });
      await navigate({ to: "/projects/$project/datasets/$build", params: { project: id, build } });
    },
  });
  return (
    <form
      className={`${stack.card} ${stack.narrow}`}
      aria-label={t("build.new")}
      onSubmit={(event) => {
        event.preventDefault();
        make.mutate();
      }}
    >
      <h2>{t("build.new")}</h2>
      <p className="dim">{t(first ? "build.firstHow" : "build.newHow")}</p>
      <TextField
        label={t("builds.name")}
        required
        maxLength={120}
        value={given.name}
        onChange={(event) => set({ name: event.target.value })}
      />
      <Group legend={t("recipe.questions")} quiet>
        {form?.form.questions.map((question) => (
          <Tick
            key={question.name}
            label={question.title}
            checked={!given.without.includes(question.name)}
            onChange={(event) =>
              set({
                without: event.target.checked
                  ? given.without.filter((name) => name !== question.name)
                  : [...given.without, question.name],
              })
            }
          />
        ))}
      </Group>
      <VoicesField id={id} value={given.voices} onChange={(voices) => set({ voices })} />
      <RecipeNumbers given={given} set={set} />
      <Tick
        label={t("recipe.keepTies")}
        checked={given.keepTies}
        onChange={(event) => set({ keepTies: event.target.checked })}
      />
      <Tick
        label={t("recipe.includeGold")}
        help={t("recipe.includeGoldHelp")}
        checked={given.includeGold}
        onChange={(event) => set({ includeGold: event.target.checked })}
      />
      <Tick
        label={t("recipe.adjudicated")}
        help={t("recipe.adjudicatedHelp")}
        checked={given.adjudicated}
        onChange={(event) => set({ adjudicated: event.target.checked })}
      />
      <Tick
        label={t("recipe.unsway")}
        help={t("recipe.unswayHelp")}
        checked={given.unsway}
        onChange={(event) => set({ unsway: event.target.checked })}
      />
      {make.error && <ProblemNote problem={make.error} />}
      <div>
        <Button
          type="submit"
          look="filled"
          busy={make.isPending}
          disabled={
            make.isPending ||
            !form ||
            given.without.length === form.form.questions.length ||
            lacksJudges(given.voices)
          }
        >
          {t("build.make")}
        </Button>
      </div>
    </form>
  );
}

interface NumbersProps {
  given: RecipeEntered;
  set: (change: Partial<RecipeEntered>) => void;
}

function RecipeNumbers({ given, set }: NumbersProps) {
  const t = useWords("rooms/datasets");
  return (
    <div className={stack.pair}>
      <SelectField
        label={t("recipe.weighting")}
        help={t(`weighting.${given.weighting}.means`)}
        value={given.weighting}
        options={["reliability", "equal"].map((one) => ({ value: one, label: t(`weighting.${one}`) }))}
        onChange={(event) => set({ weighting: event.target.value })}
      />
      <TextField
        label={t("recipe.minVotes")}
        help={t("recipe.minVotesHelp")}
        type="number"
        min={1}
        max={1000}
        value={given.minVotes}
        onChange={(event) => set({ minVotes: event.target.value })}
      />
      <TextField
        label={t("recipe.margin")}
        help={t("recipe.marginHelp")}
        type="number"
        min={0}
        max={50}
        value={given.margin}
        onChange={(event) => set({ margin: event.target.value })}
      />
      <TextField
        label={t("recipe.test")}
        help={t("recipe.testHelp")}
        type="number"
        min={0}
        max={99}
        value={given.test}
        onChange={(event) => set({ test: event.target.value })}
      />
      <TextField
        label={t("recipe.seed")}
        help={t("recipe.seedHelp")}
        type="number"
        min={0}
        value={given.seed}
        onChange={(event) => set({ seed: event.target.value })}
      />
    </div>
  );
}
