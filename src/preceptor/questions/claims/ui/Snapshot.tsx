/** A picture of the source as it was read: chosen or taken back, kept by the house, told by its hash. */
import { useEffect, useId, useRef, useState } from "react";
import { api } from "@/api/client";
import { useWords } from "@/i18n";
import { ProblemNote } from "@/ui/ProblemNote";
import { useLease } from "@/workspace/live/lease";
import css from "./Claims.module.css";
import type { Evidence } from "./claims";

type Kept = NonNullable<Evidence["snapshot"]>;

interface Props {
  value: Evidence["snapshot"];
  onChange: (snapshot: Evidence["snapshot"]) => void;
}

export function Snapshot({ value, onChange }: Props) {
  const t = useWords("questions/claims");
  const id = useId();
  const lease = useLease();
  const [problem, setProblem] = useState<unknown>();
  const [sending, setSending] = useState(false);
  // The control in use gives way to another: the focus goes there rather than to the top of the page.
  const swapped = useRef(false);
  const follow = (control: HTMLElement | null) => {
    if (control && swapped.current) control.focus();
    if (control) swapped.current = false;
  };
  // What is written while a picture is on its way must not be undone by its arrival.
  const latest = useRef(onChange);
  useEffect(() => {
    latest.current = onChange;
  });
  const swap = (snapshot: Evidence["snapshot"]) => {
    swapped.current = true;
    latest.current(snapshot);
  };
  async function send(file: File) {
    setSending(true);
    setProblem(undefined);
    try {
      const query = { name: file.name };
      const { media, sha256 } = await api.post<Kept>(`/leases/${lease}/snapshots`, file, { query });
      swap({ media, sha256 });
    } catch (error) {
      setProblem(error);
    } finally {
      setSending(false);
    }
  }
  return (
    <div className={css.snapshot}>
      <label htmlFor={id}>{t("snapshot")}</label>
      {value ? (
        <span>
          <SnapshotLink snapshot={value} />{" "}
          <button ref={follow} type="button" className={css.button} onClick={() => swap(null)}>
            {t("snapshot.remove")}
          </button>
        </span>
      ) : (
        <input
          ref={follow}
          id={id}
          type="file"
          accept="image/png,image/jpeg,image/webp,image/gif"
          disabled={lease === undefined || sending}
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file) void send(file);
          }}
        />
      )}
      {problem instanceof Error && <ProblemNote problem={problem} />}
    </div>
  );
}

export function SnapshotLink({ snapshot }: { snapshot: Kept }) {
  const t = useWords("questions/claims");
  return (
    <a href={`/api/v1/media/${encodeURIComponent(snapshot.media)}`} target="_blank" rel="noreferrer">
      {t("snapshot.kept", { hash: snapshot.sha256.slice(0, 12) })}
    </a>
  );
}
