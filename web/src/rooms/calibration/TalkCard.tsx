/** The discussion of one item and of the session as a whole, live. */
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { api } from "@/api/client";
import { useWords } from "@/i18n";
import { Button } from "@/ui/Button";
import { TextArea } from "@/ui/Entry";
import { SelectField } from "@/ui/Field";
import { timeOfDay } from "@/ui/format";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import type { Post, Session } from "./queries";

interface Props {
  session: Session;
  place: number;
  live: { posts: readonly Post[]; lost: boolean };
}

const AT_ONCE = 100;

export function TalkCard({ session, place, live }: Props) {
  const t = useWords("rooms/calibration");
  const [many, setMany] = useState(AT_ONCE);
  const about = live.posts.filter((post) => post.place === place || post.place === 0);
  return (
    <section className={stack.card} aria-label={t("talk")}>
      <h2>{t("talk")}</h2>
      {live.lost && <p role="status">{t("lost")}</p>}
      {about.length === 0 && <p className="dim">{t("nothing")}</p>}
      {about.length > many && (
        <div>
          <Button onClick={() => setMany(many + AT_ONCE)}>{t("more")}</Button>
        </div>
      )}
      <ol className={stack.list} aria-live="polite">
        {about.slice(-many).map((post) => (
          <Line key={post.no} post={post} />
        ))}
      </ol>
      {session.seat && session.stage === "discussing" && <Say session={session} place={place} />}
    </section>
  );
}

function Line({ post }: { post: Post }) {
  const t = useWords("rooms/calibration");
  return (
    <li>
      <p className={`dim ${stack.small}`}>
        <bdi>{post.pseudonym}</bdi> · {timeOfDay(new Date(post.at))}
        {post.place === 0 && <> · {t("whole")}</>}
        {post.clause && <> · {t("clause", { number: post.clause })}</>}
      </p>
      <p dir="auto" style={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>
        {post.text || <i className="dim">{t("gone")}</i>}
      </p>
    </li>
  );
}

function Say({ session, place }: { session: Session; place: number }) {
  const t = useWords("rooms/calibration");
  const [text, setText] = useState("");
  const [about, setAbout] = useState("item");
  const send = useMutation({
    mutationFn: () =>
      api.post(`/calibration/${session.id}/posts`, {
        text,
        place: about === "session" ? 0 : place,
        clause: about.startsWith("clause ") ? about.slice(7) : "",
      }),
    onSuccess: () => setText(""),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() && !send.isPending) send.mutate();
  };
  return (
    <form className={stack.tight} onSubmit={submit}>
      <SelectField
        label={t("about")}
        value={about}
        options={[
          { value: "item", label: t("aboutItem", { number: place }) },
          ...session.clauses.map((one) => ({ value: `clause ${one}`, label: t("clause", { number: one }) })),
          { value: "session", label: t("whole") },
        ]}
        onChange={(event) => setAbout(event.target.value)}
      />
      <TextArea
        label={t("say")}
        value={text}
        maxLength={1000}
        dir="auto"
        rows={2}
        onChange={(event) => setText(event.target.value)}
      />
      {send.error && <ProblemNote problem={send.error} />}
      <div>
        <Button type="submit" busy={send.isPending} disabled={send.isPending || !text.trim()}>
          {t("send")}
        </Button>
      </div>
    </form>
  );
}
