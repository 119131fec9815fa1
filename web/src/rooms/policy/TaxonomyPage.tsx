/** One taxonomy: its categories with a crosswalk to others, or the next version of one's own, written or uploaded. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useWords } from "@/i18n";
import { api } from "@/api/client";
import { crosswalkQuery, taxonomiesQuery, type Taxonomy, taxonomyQuery } from "@/api/policies";
import { useMe } from "@/app/session";
import { Button } from "@/ui/Button";
import { TextArea } from "@/ui/Entry";
import { SelectField, TextField } from "@/ui/Field";
import { Waiting } from "@/ui/Notes";
import { Page } from "@/ui/Page";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { Table } from "@/ui/Table";
import { say } from "@/ui/toasts";
import { linesOf, nodesOf } from "./nodes";

const BLANK: Taxonomy = {
  name: "",
  version: 0,
  edition: "",
  title: "",
  source: "",
  ready: false,
  nodes: [],
};

export function TaxonomyPage({ name }: { name: string }) {
  const t = useWords("rooms/policy");
  const fresh = name === "new";
  const { data, error } = useQuery({ ...taxonomyQuery(name), enabled: !fresh });
  const may = useMe().deeds.includes("make_project");
  const [editing, setEditing] = useState(fresh);
  const one = fresh ? BLANK : data;
  return (
    <Page
      title={one?.title || t("taxonomies.new")}
      lead={one?.source}
      actions={
        may &&
        one &&
        !one.ready &&
        !fresh && (
          <Button onClick={() => setEditing(!editing)}>
            {t(editing ? "clauses.read" : "policies.edit")}
          </Button>
        )
      }
    >
      {error && <ProblemNote problem={error} />}
      {!one && !error && <Waiting />}
      {one &&
        (editing ? (
          <Editing key={one.version} now={one} onKept={() => setEditing(false)} />
        ) : (
          <Reading one={one} />
        ))}
    </Page>
  );
}

function Reading({ one }: { one: Taxonomy }) {
  const t = useWords("rooms/policy");
  const { data: all } = useQuery(taxonomiesQuery);
  const others = (all?.rows ?? []).filter((row) => row.ready && row.name !== one.name);
  const [other, setOther] = useState("");
  const chosen = other || others[0]?.name || "";
  const { data: walk } = useQuery({
    ...crosswalkQuery(one.name, chosen),
    enabled: one.ready && chosen !== "",
  });
  const across = (code: string) =>
    (walk?.pairs ?? [])
      .filter((pair) => pair.code === code)
      .map((pair) => `${pair.other} (${t(`relation.${pair.relation}`)})`)
      .join(", ");
  return (
    <div className={stack.stack}>
      {one.ready && others.length > 0 && (
        <SelectField
          label={t("taxonomies.across")}
          value={chosen}
          options={others.map((row) => ({ value: row.name, label: row.title }))}
          onChange={(event) => setOther(event.target.value)}
        />
      )}
      <Table
        caption={t("taxonomies.categories")}
        quiet
        rows={one.nodes}
        keyOf={(node) => node.code}
        columns={[
          { key: "code", title: t("taxonomies.code"), head: true, cell: (node) => <code>{node.code}</code> },
          { key: "title", title: t("clauses.title"), cell: (node) => <bdi>{node.title}</bdi> },
          { key: "help", title: t("taxonomies.help"), cell: (node) => <bdi>{node.help || "–"}</bdi> },
          { key: "parent", title: t("taxonomies.parent"), cell: (node) => node.parent || "–" },
          ...(one.ready
            ? [
                {
                  key: "across",
                  title: t("taxonomies.acrossTo"),
                  cell: (node: Taxonomy["nodes"][number]) => across(node.code) || "–",
                },
              ]
            : []),
        ]}
      />
    </div>
  );
}

function Editing({ now, onKept }: { now: Taxonomy; onKept: () => void }) {
  const t = useWords("rooms/policy");
  const client = useQueryClient();
  const navigate = useNavigate();
  const [name, setName] = useState(now.name);
  const [title, setTitle] = useState(now.title);
  const [lines, setLines] = useState(linesOf(now.nodes));
  const save = useMutation({
    mutationFn: () =>
      api.put<Taxonomy>(`/taxonomies/${encodeURIComponent(name)}`, {
        title,
        nodes: nodesOf(lines),
        based_on: now.version,
      }),
    onSuccess: async (made) => {
      await client.invalidateQueries({ queryKey: ["taxonomies"] });
      say(t("guidelines.kept", { version: made.version }));
      onKept();
      await navigate({ to: "/taxonomies/$name", params: { name } });
    },
  });
  const upload = async (file: File | undefined) => file && setLines(await file.text());
  return (
    <form
      className={stack.stack}
      aria-label={t("taxonomies.new")}
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      {now.version === 0 && (
        <TextField
          label={t("policies.word")}
          help={t("policies.wordHelp")}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
      )}
      <TextField
        label={t("policies.called")}
        value={title}
        onChange={(event) => setTitle(event.target.value)}
      />
      <TextField
        label={t("taxonomies.upload")}
        type="file"
        accept=".csv,.txt,.tsv"
        onChange={(event) => void upload((event.target as HTMLInputElement).files?.[0])}
      />
      <TextArea
        label={t("taxonomies.lines")}
        help={t("taxonomies.linesHelp")}
        rows={14}
        value={lines}
        onChange={(event) => setLines(event.target.value)}
      />
      {save.error && <ProblemNote problem={save.error} safe={t("guidelines.safe")} />}
      <div>
        <Button type="submit" look="filled" busy={save.isPending} disabled={save.isPending}>
          {t("guidelines.keep", { version: now.version + 1 })}
        </Button>
      </div>
    </form>
  );
}
