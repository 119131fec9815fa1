/** On the profile: what one says about oneself, all that is held, and the way to have it erased. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useWords } from "@/i18n";
import { api } from "@/api/client";
import { ApiProblem } from "@/api/problems";
import { meQuery } from "@/app/session";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { TextField } from "@/ui/Field";
import { Waiting } from "@/ui/Notes";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { say } from "@/ui/toasts";
import { ProfileFields } from "./ProfileFields";
import { type MyProfile, profileQuery, saidOf } from "./queries";
import { ResumeField } from "./ResumeField";

export function HeldCards() {
  const { data, isLoading } = useQuery(profileQuery);
  if (isLoading) return <Waiting rows={0} />;
  if (!data) return null;
  return (
    <>
      <Said profile={data} />
      <Held />
    </>
  );
}

function Said({ profile }: { profile: MyProfile }) {
  const t = useWords("rooms/openings");
  const client = useQueryClient();
  const [said, setSaid] = useState(() => saidOf(profile));
  const save = useMutation({
    mutationFn: () =>
      api.put("/me/profile", { ...said, languages: said.languages.filter(({ tag }) => tag.trim()) }),
    onSuccess: async () => {
      say(t("apply.kept"));
      await client.invalidateQueries({ queryKey: profileQuery.queryKey });
    },
  });
  const faults = save.error instanceof ApiProblem ? save.error.faults : [];
  return (
    <section className={stack.card} aria-labelledby="said">
      <h2 id="said">{t("me.title")}</h2>
      <details>
        <summary>{t("me.open")}</summary>
        <form
          className={stack.stack}
          onSubmit={(event) => {
            event.preventDefault();
            save.mutate();
          }}
        >
          <ProfileFields
            said={said}
            onChange={setSaid}
            wrong={(where) => faults.find((fault) => fault.where.startsWith(where))?.why}
          />
          <ResumeField resume={profile.resume} />
          {save.error && <ProblemNote problem={save.error} />}
          <div>
            <Button type="submit" look="filled" busy={save.isPending} disabled={save.isPending}>
              {t("me.save")}
            </Button>
          </div>
        </form>
      </details>
    </section>
  );
}

function Held() {
  const t = useWords("rooms/openings");
  const client = useQueryClient();
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const [email, setEmail] = useState("");
  const erase = useMutation({
    mutationFn: () => api.post("/me/erase", { email }),
    onSuccess: async () => {
      client.clear();
      client.setQueryData(meQuery.queryKey, null);
      await navigate({ to: "/openings" });
      say(t("held.erased"));
    },
  });
  return (
    <section className={stack.card} aria-labelledby="held">
      <h2 id="held">{t("held.title")}</h2>
      <p>{t("held.what")}</p>
      <p>
        <Link to="/about-you">{t("held.aboutYou")}</Link>
      </p>
      <div className={stack.row}>
        <a href="/api/v1/me/held" download>
          {t("held.download")}
        </a>
        <Button look="ghost" onClick={() => setAsking(true)}>
          {t("held.erase")}
        </Button>
      </div>
      <Dialog open={asking} onClose={() => setAsking(false)} title={t("held.erase")}>
        <form
          className={stack.stack}
          onSubmit={(event) => {
            event.preventDefault();
            erase.mutate();
          }}
        >
          <p>{t("held.sure")}</p>
          <TextField
            label={t("held.email")}
            type="email"
            required
            autoComplete="off"
            value={email}
            onChange={(event) => setEmail(event.target.value)}
          />
          {erase.error && <ProblemNote problem={erase.error} />}
          <div>
            <Button type="submit" look="filled" disabled={erase.isPending || !email} busy={erase.isPending}>
              {t("held.eraseNow")}
            </Button>
          </div>
        </form>
      </Dialog>
    </section>
  );
}
