/** A project's media: send many files, see what was refused and why, make items of them, take out what no item shows. */
import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { useWords } from "@/i18n";
import { DropZone } from "@/ui/DropZone";
import stack from "@/ui/Stack.module.css";
import { FilesTable } from "./FilesTable";
import { ItemsCard } from "./ItemsCard";
import { SentCard } from "./SentCard";
import { useSending } from "./useSending";

const TAKEN = "image/png,image/jpeg,image/webp,image/gif,audio/*,video/mp4,video/webm,.zip";

export function MediaPage({ id }: { id: number }) {
  const t = useWords("rooms/media");
  const client = useQueryClient();
  const changed = useCallback(
    () => void client.invalidateQueries({ queryKey: ["project", id, "media"] }),
    [client, id],
  );
  const { sent, send, again, forget } = useSending(id, changed);
  return (
    <div className={stack.stack}>
      <section className={stack.card} aria-labelledby="send">
        <h2 id="send">{t("send.title")}</h2>
        <DropZone
          words={{ drop: t("send.drop"), choose: t("send.choose"), formats: t("send.formats") }}
          accept={TAKEN}
          many
          onFiles={send}
        />
        {sent.length > 0 && <SentCard sent={sent} onAgain={again} onForget={forget} onUnpacked={changed} />}
      </section>
      <ItemsCard id={id} onMade={changed} />
      <FilesTable id={id} onGone={changed} />
    </div>
  );
}
