/** What I stopped because it looked illegal, and what came of it. */
import { useQuery } from "@tanstack/react-query";
import { useWords } from "@/i18n";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { dateTime } from "@/ui/format";
import { Waiting } from "@/ui/Notes";
import css from "./MyQualityPage.module.css";

type Receipt = components["schemas"]["ReceiptBody"];

export function Stopped() {
  const t = useWords("rooms/quality");
  const { data, isLoading } = useQuery({
    queryKey: ["my-escalations"],
    queryFn: () => api.get<{ rows: Receipt[] }>("/my-escalations"),
  });
  if (isLoading) return <Waiting rows={0} />;
  if (!data || data.rows.length === 0) return null;
  return (
    <section className={css.card} aria-labelledby="stopped">
      <h2 id="stopped">{t("stopped.title")}</h2>
      <p>{t("stopped.lead")}</p>
      <ul>
        {data.rows.map((one) => (
          <li key={one.id}>
            {dateTime(new Date(one.made_at))}: {t(`stopped.${one.state}`)}
          </li>
        ))}
      </ul>
    </section>
  );
}
