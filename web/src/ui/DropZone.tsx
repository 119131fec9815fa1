/** A place to drop files; the same button opens the file chooser, so dragging is never needed. */
import { Upload } from "lucide-react";
import { type DragEvent, useId, useState } from "react";
import css from "./DropZone.module.css";

interface Props {
  /** "Drop a file here, or"; what the button says; what is taken. */
  words: { drop: string; choose: string; formats: string };
  /** As the file field's own `accept`. */
  accept: string;
  many?: boolean;
  disabled?: boolean;
  onFiles: (files: File[]) => void;
}

export function DropZone({ words, accept, many, disabled, onFiles }: Props) {
  const id = useId();
  const [over, setOver] = useState(false);
  const give = (files: FileList | null) => {
    const given = [...(files ?? [])].slice(0, many ? undefined : 1);
    if (given.length > 0 && !disabled) onFiles(given);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    give(event.dataTransfer.files);
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
      <p>{words.drop}</p>
      <input
        id={id}
        type="file"
        className="vh"
        accept={accept}
        multiple={many}
        disabled={disabled}
        onChange={(event) => {
          give(event.target.files);
          event.target.value = ""; // the same file can be chosen again, once it is mended
        }}
      />
      <label htmlFor={id} className={css.choose}>
        {words.choose}
      </label>
      <p className="dim">{words.formats}</p>
    </div>
  );
}
