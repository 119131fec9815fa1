/** A place to drop a file; the same button opens the file chooser, so dragging is never needed. */
import { Upload } from "lucide-react";
import { type DragEvent, useId, useState } from "react";
import { useWords } from "@/i18n";
import css from "./Datasets.module.css";

interface Props {
  disabled: boolean;
  onFile: (file: File) => void;
}

export function DropZone({ disabled, onFile }: Props) {
  const t = useWords("rooms/datasets");
  const id = useId();
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file && !disabled) onFile(file);
  };
  return (
    <div
      className={css.drop}
      data-over={over || undefined}
      role="presentation"
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Upload size={22} aria-hidden />
      <p>{t("import.drop")}</p>
      <input
        id={id}
        type="file"
        className="vh"
        accept=".jsonl,.json,.ndjson,.csv,.tsv,.parquet,.gz,.zip,.xml,.vtt"
        disabled={disabled}
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) onFile(file);
        }}
      />
      <label htmlFor={id} className={css.choose}>
        {t("import.choose")}
      </label>
      <p className="dim">{t("import.formats")}</p>
    </div>
  );
}
