/** Exams one can take, each with how one stands to it, and one's certificates. */
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useMe } from "@/app/session";
import { useWords } from "@/i18n";
import { dateTime } from "@/ui/format";
import { LinkButton } from "@/ui/LinkButton";
import { More } from "@/ui/More";
import { Empty, Waiting } from "@/ui/Notes";
import { Page } from "@/ui/Page";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { PaidNote } from "@/workspace/paid/PaidNote";
import { certificatesQuery, examsQuery, type MyExam } from "./queries";
import { standingText } from "./standing";

export function ExamsPage() {
  const t = useWords("rooms/exams");
  const pages = useInfiniteQuery(examsQuery);
  const rows = pages.data?.pages.flatMap((page) => page.rows);
  const me = useMe();
  return (
    <Page
      title={t("title")}
      lead={t("lead")}
      actions={
        me.deeds.includes("manage_exams") && <LinkButton to="/exams/written">{t("manage.write")}</LinkButton>
      }
    >
      <div className={stack.stack}>
        {pages.error && !rows && <ProblemNote problem={pages.error} onRetry={() => void pages.refetch()} />}
        {!rows && !pages.error && <Waiting />}
        {rows?.length === 0 && (
          <Empty title={t("none")}>
            <p>{t("noneWhy")}</p>
          </Empty>
        )}
        {rows && rows.length > 0 && (
          <ul className={stack.list}>
            {rows.map((one) => (
              <Card key={one.id} one={one} />
            ))}
          </ul>
        )}
        <More label={t("more")} of={pages} />
        <Certificates />
      </div>
    </Page>
  );
}

function Card({ one }: { one: MyExam }) {
  const t = useWords("rooms/exams");
  const facts = [
    t("questions", { count: one.asked }),
    one.my_minutes === null ? t("noLimit") : t("minutes", { count: Math.round(one.my_minutes) }),
    t("mark", { percent: one.pass_mark ?? 0 }),
  ];
  return (
    <li className={stack.card}>
      <h2>
        <Link to="/exams/$exam" params={{ exam: one.id }}>
          <bdi>{one.title}</bdi>
        </Link>
      </h2>
      <p>{facts.join(" · ")}</p>
      <p className="dim">{standingText(one.standing, t)}</p>
      {one.standing.stand === "ready" && <PaidNote about="exam" subject={one.id} />}
    </li>
  );
}

function Certificates() {
  const t = useWords("rooms/exams");
  const { data, isLoading } = useQuery(certificatesQuery);
  if (isLoading) return <Waiting rows={0} />;
  if (!data || data.rows.length === 0) return null;
  return (
    <section className={stack.card} aria-labelledby="certificates">
      <h2 id="certificates">{t("certificates")}</h2>
      <ul className={stack.list}>
        {data.rows.map((one) => (
          <li key={one.id}>
            <b>
              <bdi>{one.title}</bdi>
            </b>
            {one.skill && (
              <>
                {" · "}
                <bdi>{one.skill}</bdi> {one.level}
              </>
            )}
            <span className="dim">
              {" · "}
              {t("grantedOn", { day: dateTime(new Date(one.granted_at)) })}
              {" · "}
              {one.expires_at
                ? t("holdsUntil", { day: dateTime(new Date(one.expires_at)) })
                : t("holdsForGood")}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
