/** Applying to an opening: an account for who has none, one form, and afterwards where it stands. */
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useEffect } from "react";
import { useWords } from "@/i18n";
import { meQuery } from "@/app/session";
import { Waiting } from "@/ui/Notes";
import { Page } from "@/ui/Page";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { openingQuery } from "../queries";
import { CameCard } from "../refer/CameCard";
import { keepVia, sayVia } from "../refer/queries";
import { ApplyForm } from "./ApplyForm";
import { JoinForm } from "./JoinForm";
import { applicationQuery, profileQuery } from "./queries";
import { StageCard } from "./StageCard";

export function ApplyPage({ id }: { id: string }) {
  const t = useWords("rooms/openings");
  const { data: me, isPending } = useQuery(meQuery);
  const { data: opening, error } = useQuery(openingQuery(id));
  useEffect(() => {
    keepVia(id);
    if (me) void sayVia(id);
  }, [id, me]);
  return (
    <Page
      title={t("apply.title")}
      lead={
        opening && (
          <Link to="/openings/$opening" params={{ opening: id }}>
            <bdi>{opening.title}</bdi>
          </Link>
        )
      }
    >
      <div className={stack.stack}>
        {!opening && error && !me && <ProblemNote problem={error} />}
        {isPending && <Waiting />}
        {me === null && opening && <JoinForm opening={id} />}
        {me && <Mine id={id} closed={!opening && error} />}
      </div>
    </Page>
  );
}

/** What one has sent can be seen when the opening itself is over. */
function Mine({ id, closed }: { id: string; closed: unknown }) {
  const { data: mine, error } = useQuery(applicationQuery(id));
  const { data: profile, error: noProfile } = useQuery(profileQuery);
  if (error ?? noProfile) return <ProblemNote problem={error ?? noProfile} />;
  if (!mine || !profile) return <Waiting />;
  const stage = mine.application?.stage ?? "draft";
  if (mine.application && stage !== "draft" && stage !== "withdrawn")
    return <StageCard one={mine.application} />;
  if (closed) return <ProblemNote problem={closed} />;
  return (
    <>
      <ApplyForm opening={id} note={mine.application?.note ?? ""} profile={profile} />
      <CameCard opening={id} />
    </>
  );
}
