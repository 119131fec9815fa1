/** The shape of the task screen while it loads. */
import { useWords } from "@/i18n";
import css from "./Skeleton.module.css";

export function Skeleton() {
  const t = useWords();
  return (
    <div className={css.skeleton} role="status" aria-label={t("ui.loading")}>
      <i />
      <i />
      <i />
    </div>
  );
}
