/** A secret that is shown this one time: read it, copy it, say that it is kept. */
import type { ReactNode } from "react";
import { useWords } from "@/i18n";
import { Button } from "@/ui/Button";
import stack from "@/ui/Stack.module.css";
import { say } from "@/ui/toasts";
import css from "./ShownOnce.module.css";

interface Props {
  secret: string;
  why: string;
  onDone: () => void;
  children?: ReactNode;
}

export function ShownOnce({ secret, why, onDone, children }: Props) {
  const t = useWords("rooms/identity");
  const copy = () =>
    navigator.clipboard.writeText(secret).then(
      () => say(t("once.copied")),
      () => say(t("once.notCopied")),
    );
  return (
    <section className={`${stack.card} ${stack.narrow}`} aria-label={t("once.title")} role="status">
      <h2>{t("once.title")}</h2>
      <p>{why}</p>
      {children ?? (
        <code className={css.secret} dir="ltr">
          {secret}
        </code>
      )}
      <div className={stack.row}>
        <Button look="filled" onClick={() => void copy()}>
          {t("once.copy")}
        </Button>
        <Button onClick={onDone}>{t("once.kept")}</Button>
      </div>
    </section>
  );
}
