/** After practice: whether it was right, what is right, and why. */
import { useQuery } from "@tanstack/react-query";
import { useWords } from "@/i18n";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { Waiting } from "@/ui/Notes";
import { ItemView } from "./ItemView";
import { formOf } from "./leases";
import type { QueueState } from "./queue";
import css from "./Bars.module.css";

interface Props {
  said: QueueState["lesson"];
  onClose: () => void;
}

export function LessonNote({ said, onClose }: Props) {
  const t = useWords("workspace");
  const title = said ? t(said.lesson.right ? "lesson.right" : "lesson.wrong") : "";
  return (
    <Dialog open={said !== undefined} onClose={onClose} title={title} place="side">
      {said && (
        <div className={css.form}>
          {said.lesson.reason && (
            <p dir="auto">
              <b>{t("lesson.why")}</b> {said.lesson.reason}
            </p>
          )}
          <Beside said={said} />
          <Button look="filled" onClick={onClose}>
            {t("lesson.go")}
          </Button>
        </div>
      )}
    </Dialog>
  );
}

/** The task with the right answer above one's own. */
function Beside({ said }: { said: NonNullable<QueueState["lesson"]> }) {
  const t = useWords("workspace");
  const { offer, answers, lesson } = said;
  const { data } = useQuery({
    queryKey: ["lesson-form", offer.project_id, offer.form_version],
    queryFn: () => formOf(offer.project_id, offer.form_version),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (!data) return <Waiting rows={1} />;
  const given = [
    { key: "right", by: t("lesson.answer"), answers: lesson.answers },
    ...(lesson.right ? [] : [{ key: "mine", by: t("lesson.mine"), answers }]),
  ];
  return <ItemView form={data.form} payload={offer.payload} given={given} />;
}
