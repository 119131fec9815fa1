/** A project's files, newest first: what each is, whether an item shows it, and taking out what none shows. */
import { useInfiniteQuery, useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useWords } from "@/i18n";
import { api } from "@/api/client";
import type { MediaFile, MediaFiles } from "@/api/house";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { dateTime, number } from "@/ui/format";
import { Empty, Waiting } from "@/ui/Notes";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { Table } from "@/ui/Table";
import { More } from "@/ui/More";
import { addressOf, clock } from "@/workspace/media/media";
import css from "./Media.module.css";

interface Props {
  id: number;
  onGone: () => void;
}

export function FilesTable({ id, onGone }: Props) {
  const t = useWords("rooms/media");
  const [leaving, setLeaving] = useState<MediaFile>();
  const pages = useInfiniteQuery({
    queryKey: ["project", id, "media"],
    queryFn: ({ pageParam }) =>
      api.get<MediaFiles>(`/projects/${id}/media`, { query: { cursor: pageParam, limit: 50 } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    // Thumbnails are made by a job: look again while some are not.
    refetchInterval: ({ state }) => (state.data?.pages[0]?.rows.some((one) => !one.prepared) ? 2000 : false),
  });
  const { data, error, refetch } = pages;
  const rows = data?.pages.flatMap((page) => page.rows);
  return (
    <section className={stack.stack} aria-labelledby="files">
      <h2 id="files">{t("files.title")}</h2>
      {error && !data && <ProblemNote problem={error} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting />}
      {rows?.length === 0 && (
        <Empty title={t("files.none")}>
          <p>{t("files.noneHow")}</p>
        </Empty>
      )}
      {rows && rows.length > 0 && <Files rows={rows} onLeave={setLeaving} />}
      <More label={t("files.more")} of={pages} />
      <Dialog open={!!leaving} onClose={() => setLeaving(undefined)} title={t("leave.title")}>
        {leaving && <Leave one={leaving} onDone={() => (setLeaving(undefined), onGone())} />}
      </Dialog>
    </section>
  );
}

function Files({ rows, onLeave }: { rows: MediaFile[]; onLeave: (one: MediaFile) => void }) {
  const t = useWords("rooms/media");
  return (
    <Table
      caption={t("files.title")}
      quiet
      rows={rows}
      keyOf={(row) => row.id}
      columns={[
        {
          key: "look",
          title: <span className="vh">{t("files.look")}</span>,
          cell: (row) => <Look one={row} />,
        },
        {
          key: "name",
          title: t("files.name"),
          head: true,
          cell: (row) => <bdi className={css.name}>{row.name}</bdi>,
        },
        { key: "type", title: t("files.type"), cell: (row) => t(`family.${row.family}`) },
        { key: "size", title: t("files.size"), number: true, cell: (row) => sizeOf(row.bytes) },
        { key: "measure", title: t("files.measure"), number: true, cell: measureOf },
        { key: "at", title: t("files.at"), cell: (row) => dateTime(new Date(row.kept_at)) },
        {
          key: "used",
          title: t("files.used"),
          cell: (row) =>
            row.used ? (
              <span className="dim">{t("files.isUsed")}</span>
            ) : (
              <Button
                look="ghost"
                aria-label={t("leave.which", { name: row.name })}
                onClick={() => onLeave(row)}
              >
                {t("leave.one")}
              </Button>
            ),
        },
      ]}
    />
  );
}

/** Small and without words: the name stands beside it. */
function Look({ one }: { one: MediaFile }) {
  const seen = one.prepared && one.family !== "audio";
  return seen ? (
    <img className={css.look} src={addressOf(one.id, "thumbnail")} alt="" loading="lazy" />
  ) : (
    <span className={css.look} aria-hidden>
      {one.family === "audio" ? "♪" : ""}
    </span>
  );
}

function Leave({ one, onDone }: { one: MediaFile; onDone: () => void }) {
  const t = useWords("rooms/media");
  const leave = useMutation({ mutationFn: () => api.delete(`/media/${one.id}`), onSuccess: onDone });
  return (
    <div className={stack.stack}>
      <p>{t("leave.sure", { name: one.name })}</p>
      {leave.error && <ProblemNote problem={leave.error} />}
      <div>
        <Button
          look="danger"
          busy={leave.isPending}
          disabled={leave.isPending}
          onClick={() => leave.mutate()}
        >
          {t("leave.one")}
        </Button>
      </div>
    </div>
  );
}

function sizeOf(bytes: number): string {
  const [size, unit] = bytes < 1_000_000 ? [bytes / 1000, "kB"] : [bytes / 1_000_000, "MB"];
  return `${number(Math.max(0.1, Math.round(size * 10) / 10))} ${unit}`;
}

function measureOf(one: MediaFile): string {
  const side = one.width ? `${one.width} × ${one.height}` : "";
  return [side, one.duration_ms ? clock(one.duration_ms) : ""].filter(Boolean).join(", ");
}
