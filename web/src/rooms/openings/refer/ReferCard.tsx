/** On an opening's page: what credit there is for bringing somebody, and one's own link. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useEffect } from "react";
import { meQuery } from "@/app/session";
import { useWords } from "@/i18n";
import { api } from "@/api/client";
import { Button } from "@/ui/Button";
import { Waiting } from "@/ui/Notes";
import { money } from "@/ui/format";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { LinkField } from "./LinkField";
import { keepVia, type ReferralOffer, type ReferralPage, referralQuery, sayVia } from "./queries";

export function ReferCard({ opening }: { opening: string }) {
  const t = useWords("rooms/openings/refer");
  const client = useQueryClient();
  const me = useQuery(meQuery).data;
  const { data, isLoading } = useQuery(referralQuery(opening));
  useEffect(() => {
    keepVia(opening);
    if (me) void sayVia(opening).then(() => client.invalidateQueries(referralQuery(opening)));
  }, [opening, me, client]);
  if (isLoading) return <Waiting rows={0} />;
  if (!data?.offer && !data?.came) return null;
  return (
    <section className={stack.card} aria-labelledby="refer">
      <h2 id="refer">{t(data.offer ? "title" : "cameTitle")}</h2>
      {data.came && <p>{t("came")}</p>}
      {data.offer && <Offer offer={data.offer} />}
      {data.offer && me === null && (
        <p className="dim">
          <Link to="/sign-in" search={{ to: `/openings/${opening}` }}>
            {t("signIn")}
          </Link>
        </p>
      )}
      {data.offer && me && data.may_share && <Share opening={opening} link={data.link} />}
      {data.offer && me && !data.may_share && <p className="dim">{t("team")}</p>}
    </section>
  );
}

function Offer({ offer }: { offer: ReferralOffer }) {
  const t = useWords("rooms/openings/refer");
  return (
    <>
      <p>{t("offer", { amount: money(offer), count: offer.tasks })}</p>
      <p className="dim">{t(offer.left > 0 ? "left" : "full", { left: offer.left, most: offer.most })}</p>
    </>
  );
}

function Share({ opening, link }: { opening: string; link: string }) {
  const t = useWords("rooms/openings/refer");
  const client = useQueryClient();
  const make = useMutation({
    mutationFn: () => api.post<{ link: string }>(`/openings/${opening}/referral/link`),
    onSuccess: (made) =>
      client.setQueryData(
        referralQuery(opening).queryKey,
        (now: ReferralPage | undefined) => now && { ...now, ...made },
      ),
  });
  if (link)
    return (
      <>
        <LinkField link={link} />
        <p className="dim">
          {t("unnamed")} <Link to="/applications">{t("seeMine")}</Link>
        </p>
      </>
    );
  return (
    <>
      {make.error && <ProblemNote problem={make.error} />}
      <Button busy={make.isPending} disabled={make.isPending} onClick={() => make.mutate()}>
        {t("make")}
      </Button>
    </>
  );
}
