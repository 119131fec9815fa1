/** A project's state in a word, with a mark that differs in shape as well as in colour. */
import { useWords } from "@/i18n";
import type { ProjectState } from "@/api/house";
import css from "./ProjectsPage.module.css";

export function StateMark({ state }: { state: ProjectState }) {
  const t = useWords("rooms/projects");
  return (
    <span className={css.state}>
      <i className={css.dot} data-state={state} aria-hidden />
      {t(`state.${state}`)}
    </span>
  );
}
