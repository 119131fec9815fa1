/** The first item of the file as people would see it, under the mapping as it is set now. */
import { useQuery } from "@tanstack/react-query";
import { useWords } from "@/i18n";
import { api } from "@/api/client";
import { ApiProblem } from "@/api/problems";
import type { Form } from "@/api/types";
import { TaskPreview } from "@/preview/TaskPreview";
import { Waiting } from "@/ui/Notes";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import type { Mapping } from "./mapping";

interface First {
  payload: Record<string, unknown> | null;
  faults: { where: string; why: string }[];
}

export function FirstItem({ upload, mapping, form }: { upload: string; mapping: Mapping; form: Form }) {
  const t = useWords("rooms/datasets");
  const { data, error } = useQuery({
    queryKey: ["first-item", upload, mapping],
    queryFn: () => api.post<First>(`/uploads/${upload}/first-item`, { mapping }),
    placeholderData: (before) => before,
    retry: false,
  });
  return (
    <section className={stack.stack} aria-labelledby="first">
      <h2 id="first">{t("import.first")}</h2>
      {error && <ProblemNote problem={error instanceof ApiProblem ? error : undefined} />}
      {!data && !error && <Waiting rows={2} />}
      {data && data.faults.length > 0 && (
        <ul className={stack.wrong}>
          {data.faults.map((fault) => (
            <li key={fault.where + fault.why}>
              {fault.where && <code>{fault.where}</code>} {fault.why}
            </li>
          ))}
        </ul>
      )}
      {data?.payload && (
        <TaskPreview
          form={form}
          payload={data.payload}
          label={t("import.task")}
          broken={t("import.firstBroken")}
        />
      )}
    </section>
  );
}
