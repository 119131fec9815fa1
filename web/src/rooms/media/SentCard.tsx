/** What became of the files just sent: how many are kept, how far the others are, and each refusal with its reason. */
import { useWords } from "@/i18n";
import { useJob } from "@/api/jobs";
import { Button } from "@/ui/Button";
import { number, percent } from "@/ui/format";
import { Progress } from "@/ui/Progress";
import stack from "@/ui/Stack.module.css";
import { type Sent, tally } from "./sent";
import css from "./Media.module.css";

interface Props {
  sent: readonly Sent[];
  onAgain: (key: number) => void;
  onForget: () => void;
  onUnpacked: () => void;
}

/** Rows of files under way; the rest of a long list is counted. */
const SHOWN = 6;

export function SentCard({ sent, onAgain, onForget, onUnpacked }: Props) {
  const t = useWords("rooms/media");
  const { kept, refused, going, share } = tally(sent);
  const under = sent.filter((one) => one.state === "sending").slice(0, SHOWN);
  return (
    <div className={stack.stack}>
      <div className={stack.ends}>
        <p role="status">
          {[
            going > 0 && t("sent.going", { count: going, of: number(sent.length) }),
            kept > 0 && t("sent.kept", { count: kept }),
            refused > 0 && t("sent.refused", { count: refused }),
          ]
            .filter(Boolean)
            .join(" ")}
        </p>
        {going === 0 && (
          <Button look="ghost" onClick={onForget}>
            {t("sent.forget")}
          </Button>
        )}
      </div>
      {going > 0 && <Progress label={t("sent.all")} done={share * 1000} total={1000} said={percent(share)} />}
      <ul className={css.sent}>
        {under.map((one) => (
          <li key={one.key}>
            <bdi className={css.name}>{one.name}</bdi>
            <Progress
              label={t("sent.one", { name: one.name })}
              done={one.share * 1000}
              total={1000}
              said={percent(one.share)}
            />
          </li>
        ))}
        {sent
          .filter((one) => one.state === "refused")
          .map((one) => (
            <li key={one.key}>
              <bdi className={css.name}>{one.name}</bdi>
              <Refused one={one} onAgain={() => onAgain(one.key)} />
            </li>
          ))}
        {sent
          .filter((one) => one.job !== undefined)
          .map((one) => (
            <li key={one.key}>
              <bdi className={css.name}>{one.name}</bdi>
              <Unpacked job={one.job ?? ""} onOver={onUnpacked} />
            </li>
          ))}
      </ul>
    </div>
  );
}

function Refused({ one, onAgain }: { one: Sent; onAgain: () => void }) {
  const t = useWords("rooms/media");
  return (
    <div className={css.why}>
      <p className={stack.wrong}>{one.problem?.offline ? t("sent.offline") : one.problem?.message}</p>
      {one.problem?.hint && <p className="dim">{one.problem.hint}</p>}
      {one.problem?.passing !== false && <Button onClick={onAgain}>{t("sent.again")}</Button>}
    </div>
  );
}

interface Unpacking {
  kept: number;
  known: number;
  refused: number;
  refusals: { name: string; reason: string }[];
}

function Unpacked({ job: id, onOver }: { job: string; onOver: () => void }) {
  const t = useWords("rooms/media");
  const job = useJob(id, onOver);
  if (job?.state === "succeeded") {
    const found = job.result as unknown as Unpacking;
    return (
      <div className={css.why}>
        <p>
          {t("zip.kept", { count: found.kept })} {found.known > 0 && t("zip.known", { count: found.known })}{" "}
          {found.refused > 0 && t("sent.refused", { count: found.refused })}
        </p>
        {found.refusals.length > 0 && (
          <ul className={css.refusals}>
            {found.refusals.map((one) => (
              <li key={one.name}>
                <bdi className={css.name}>{one.name}</bdi> <span className={stack.wrong}>{one.reason}</span>
              </li>
            ))}
          </ul>
        )}
      </div>
    );
  }
  if (job?.problem) return <p className={stack.wrong}>{String(job.problem.sentence ?? job.problem.code)}</p>;
  return <Progress label={t("zip.going")} done={job?.done ?? 0} total={job?.total ?? null} />;
}
