/** A document read in peace and signed by typing one's name. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useWords } from "@/i18n";
import { type MyAgreement, myAgreementsQuery } from "@/api/agreements";
import { api } from "@/api/client";
import { Button } from "@/ui/Button";
import { TextField } from "@/ui/Field";
import { dateTime } from "@/ui/format";
import { LinkButton } from "@/ui/LinkButton";
import { Markdown } from "@/ui/markdown/Markdown";
import { Waiting } from "@/ui/Notes";
import { Page } from "@/ui/Page";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { say } from "@/ui/toasts";
import css from "./Agreements.module.css";

export function SignPage({ id }: { id: string }) {
  const t = useWords("rooms/agreements");
  const { data, error, refetch } = useQuery(myAgreementsQuery);
  const mine = data?.rows.find((row) => row.document.id === id);
  return (
    <Page
      title={mine?.document.title ?? t("document")}
      lead={
        mine &&
        `${t(`kind.${mine.document.kind}`)} · ${t("versionNumber", { version: mine.document.version })}`
      }
    >
      {error && !data && <ProblemNote problem={error} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting />}
      {data && !mine && (
        <p>
          {t("sign.notAsked")} <Link to="/agreements">{t("mine.title")}</Link>
        </p>
      )}
      {mine && (
        <div className={css.measure}>
          <article className={css.text} dir="auto" lang={mine.document.language}>
            <Markdown source={mine.document.text} />
          </article>
          {mine.waits ? <Signing key={mine.document.hash} mine={mine} /> : <Signed mine={mine} />}
        </div>
      )}
    </Page>
  );
}

function Signing({ mine }: { mine: MyAgreement }) {
  const t = useWords("rooms/agreements");
  const client = useQueryClient();
  const [name, setName] = useState("");
  const { id, version, hash } = mine.document;
  const sign = useMutation({
    mutationFn: () => api.post<MyAgreement>(`/agreements/${id}/sign`, { version, hash, name }),
    onSuccess: async () => {
      say(t("sign.done"));
      await Promise.all([
        client.invalidateQueries({ queryKey: myAgreementsQuery.queryKey }),
        client.invalidateQueries({ queryKey: ["catalogue"] }),
      ]);
    },
  });
  return (
    <form
      className={stack.card}
      aria-label={t("sign.title")}
      onSubmit={(event) => {
        event.preventDefault();
        if (!sign.isPending) sign.mutate();
      }}
    >
      <h2>{t("sign.title")}</h2>
      <p>{mine.signed_version ? t("sign.again", { version: mine.signed_version }) : t("sign.why")}</p>
      <TextField
        label={t("sign.name")}
        help={t("sign.nameHelp")}
        autoComplete="name"
        required
        maxLength={200}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      {sign.error && <ProblemNote problem={sign.error} />}
      <div className={stack.row}>
        <Button type="submit" look="filled" busy={sign.isPending} disabled={name.trim() === ""}>
          {t("sign.deed")}
        </Button>
        <Link to="/work">{t("sign.later")}</Link>
      </div>
    </form>
  );
}

function Signed({ mine }: { mine: MyAgreement }) {
  const t = useWords("rooms/agreements");
  return (
    <section className={stack.card} aria-label={t("mine.signed")}>
      <p>
        {t("sign.signedAs", { when: mine.signed_at ? dateTime(new Date(mine.signed_at)) : "" })}{" "}
        {mine.name && <bdi>{mine.name}</bdi>}
      </p>
      <p className="dim">
        SHA-256 <code className={css.hash}>{mine.document.hash}</code>
      </p>
      <div className={stack.row}>
        <LinkButton to="/work" look="filled">
          {t("toWork")}
        </LinkButton>
      </div>
    </section>
  );
}
