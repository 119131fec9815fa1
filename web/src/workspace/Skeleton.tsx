/** The shape of the task screen while it loads. */
import { useTranslation } from "react-i18next";
import css from "./Skeleton.module.css";

export function Skeleton() {
  const { t } = useTranslation();
  return (
    <div className={css.skeleton} role="status" aria-label={t("ui.loading")}>
      <i />
      <i />
      <i />
    </div>
  );
}
