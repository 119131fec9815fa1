/** The pictures of a check: taken by the phone's camera or chosen, each sent at once, all of them together handed in. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useId } from "react";
import { api } from "@/api/client";
import { useWords } from "@/i18n";
import { Button } from "@/ui/Button";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { say } from "@/ui/toasts";
import { type Check, type MyChecks, myChecksQuery, type Part, PARTS } from "./queries";
import { TakeBack } from "./StateCard";
import css from "./Verification.module.css";

export function PicturesCard({ check, now }: { check: Check; now: MyChecks }) {
  const t = useWords("rooms/verification");
  const client = useQueryClient();
  const there = new Set(now.parts.map((one) => one.part));
  const missing = now.needed.filter((part) => !there.has(part));
  const send = useMutation({
    mutationFn: () => api.post<Check>("/me/verification/send"),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: myChecksQuery.queryKey });
      say(t("sent"));
    },
  });
  return (
    <section className={stack.card} aria-labelledby="pictures">
      <h2 id="pictures">{t("pictures")}</h2>
      <p className="dim">{t("pictures.why")}</p>
      <ul className={css.parts}>
        {PARTS[check.route].map((part) => (
          <li key={part}>
            <Picture part={part} there={there.has(part)} needed={now.needed.includes(part)} />
          </li>
        ))}
      </ul>
      {send.error && <ProblemNote problem={send.error} />}
      <div className={stack.row}>
        <Button
          look="filled"
          busy={send.isPending}
          disabled={missing.length > 0}
          onClick={() => send.mutate()}
        >
          {t("send")}
        </Button>
        <TakeBack />
      </div>
    </section>
  );
}

function Picture({ part, there, needed }: { part: Part; there: boolean; needed: boolean }) {
  const t = useWords("rooms/verification");
  const client = useQueryClient();
  const id = useId();
  const show = useMutation({
    mutationFn: (file: File) =>
      api.post(`/me/verification/parts/${part}`, file, { query: { name: file.name || "photo.jpg" } }),
    onSuccess: () => client.invalidateQueries({ queryKey: myChecksQuery.queryKey }),
  });
  const state = show.isPending ? "sending" : there ? "there" : needed ? "needed" : "optional";
  return (
    <>
      <div className={css.part}>
        <div>
          <h3>{t(`part.${part}`)}</h3>
          <p className="dim">{t(`part.${part}.why`)}</p>
        </div>
        <p role="status" data-state={state} className={css.state}>
          {t(`picture.${state}`)}
        </p>
        <input
          id={id}
          type="file"
          className="vh"
          accept="image/jpeg,image/png,image/webp"
          capture={part === "face" ? "user" : "environment"}
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file) show.mutate(file);
            event.target.value = ""; // the same file can be chosen again
          }}
        />
        <label htmlFor={id} className={css.choose}>
          {t(there ? "picture.again" : "picture.take")}
          <span className="vh"> {t(`part.${part}`)}</span>
        </label>
      </div>
      {show.error && <ProblemNote problem={show.error} />}
    </>
  );
}
