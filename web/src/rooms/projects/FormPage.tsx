/** A project's form: write the next version, see the earlier ones. */
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useReducer, useState } from "react";
import { useWords } from "@/i18n";
import { api } from "@/api/client";
import type { FormVersionRow } from "@/api/house";
import { formQuery, projectQuery } from "@/api/projects";
import type { Form, FormVersion, Rows } from "@/api/types";
import { TaskPreview } from "@/preview/TaskPreview";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { dateTime } from "@/ui/format";
import { Waiting } from "@/ui/Notes";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { Table } from "@/ui/Table";
import { More } from "@/ui/More";
import { say } from "@/ui/toasts";
import { FormEditor, useSamplePayload } from "./form/FormEditor";
import { reduceForm } from "./form/formState";
import { useFormFaults } from "./form/useFormFaults";

export function FormPage({ id }: { id: number }) {
  const { data, error, refetch } = useQuery(formQuery(id));
  const { data: project } = useQuery(projectQuery(id));
  if (error) return <ProblemNote problem={error} onRetry={() => void refetch()} />;
  if (!data || !project) return <Waiting />;
  const may = project.deeds.includes("change_project") && project.state !== "done";
  return (
    <div className={stack.stack}>
      {may ? <Editing key={data.version} id={id} now={data} /> : <Reading form={data.form} />}
      <FormVersions id={id} />
    </div>
  );
}

function Reading({ form }: { form: Form }) {
  const t = useWords("rooms/projects");
  const payload = useSamplePayload(form);
  return <TaskPreview form={form} payload={payload} label={t("preview.task")} broken={t("preview.broken")} />;
}

function Editing({ id, now }: { id: number; now: FormVersion }) {
  const t = useWords("rooms/projects");
  const client = useQueryClient();
  const [form, change] = useReducer(reduceForm, now.form);
  const check = useFormFaults(form);
  const save = useMutation({
    mutationFn: () => api.put<FormVersion>(`/projects/${id}/form`, { form, based_on: now.version }),
    onSuccess: async ({ version }) => {
      await client.invalidateQueries({ queryKey: ["project", id] });
      say(t("form.kept", { version }));
    },
  });
  const touched = JSON.stringify(form) !== JSON.stringify(now.form);
  return (
    <>
      <div className={stack.ends}>
        <p className="dim">{t("form.versionNow", { version: now.version })}</p>
        <div className={stack.row}>
          {touched && (
            <Button look="ghost" onClick={() => change({ type: "load", form: now.form })}>
              {t("settings.back")}
            </Button>
          )}
          <Button
            look="filled"
            disabled={!touched || check.asking || check.faults.length > 0 || save.isPending}
            busy={save.isPending}
            onClick={() => save.mutate()}
          >
            {t("form.keep", { version: now.version + 1 })}
          </Button>
        </div>
      </div>
      {save.error && <ProblemNote problem={save.error} safe={t("form.safe")} />}
      <FormEditor form={form} change={change} check={check} />
    </>
  );
}

function FormVersions({ id }: { id: number }) {
  const t = useWords("rooms/projects");
  const [shown, setShown] = useState<number>();
  const pages = useInfiniteQuery({
    queryKey: ["project", id, "form", "versions"],
    queryFn: ({ pageParam }) =>
      api.get<Rows<FormVersionRow>>(`/projects/${id}/form/versions`, { query: { cursor: pageParam } }),
    initialPageParam: "",
    getNextPageParam: (page) => page.next,
  });
  const { data } = pages;
  const rows = data?.pages.flatMap((page) => page.rows) ?? [];
  if (rows.length < 2) return null;
  return (
    <section className={stack.stack} aria-label={t("form.versions")}>
      <Table
        caption={t("form.versions")}
        rows={rows}
        keyOf={(row) => row.version}
        columns={[
          { key: "version", title: t("form.version"), head: true, cell: (row) => row.version },
          { key: "at", title: t("form.at"), cell: (row) => dateTime(new Date(row.made_at)) },
          { key: "changes", title: t("form.changes"), cell: (row) => <Changes row={row} /> },
          {
            key: "look",
            title: t("form.look"),
            cell: (row) => (
              <Button look="ghost" onClick={() => setShown(row.version)}>
                {t("form.lookAt", { version: row.version })}
              </Button>
            ),
          },
        ]}
      />
      <More label={t("more")} of={pages} />
      <Dialog
        open={shown !== undefined}
        onClose={() => setShown(undefined)}
        title={t("form.lookAt", { version: shown })}
        place="side"
      >
        {shown !== undefined && <OldForm id={id} version={shown} />}
      </Dialog>
    </section>
  );
}

function Changes({ row }: { row: FormVersionRow }) {
  const t = useWords("rooms/projects");
  if (row.changes.length === 0) return t("form.first");
  return row.changes
    .map((one) => {
      const what = t(`change.${one.part}.${one.difference}`, { name: one.name });
      return one.settings.length > 0 ? `${what} (${one.settings.join(", ")})` : what;
    })
    .join(" · ");
}

function OldForm({ id, version }: { id: number; version: number }) {
  const { data, error } = useQuery(formQuery(id, version));
  if (error) return <ProblemNote problem={error} />;
  return data ? <Reading form={data.form} /> : <Waiting />;
}
