/** How I hear of what: for each kind of message, by e-mail or not, when, and whether e-mail reaches me. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { rolesOf, useMe } from "@/app/session";
import { useWords } from "@/i18n";
import { Button } from "@/ui/Button";
import { SelectField } from "@/ui/Field";
import { Waiting } from "@/ui/Notes";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { say } from "@/ui/toasts";
import { askProof, saveWishes, type Way, type Wishes, wishesQuery } from "./queries";
import css from "./Messages.module.css";

const MINE = [
  "application_decided", "member_changed", "work_reviewed", "exam_ended", "receipt", "pay_decided", "paid",
  "document_changed", "identity_checked", "calibration", "question_answered", "opening_found", "stop_decided",
  "cap_reached", "break_due", "pulse_asked",
]; // prettier-ignore
const TEAMS = [
  "application_sent",
  "question_asked",
  "objection_waits",
  "review_waits",
  "item_escalated",
  "job_ended",
];
const WAYS: readonly Way[] = ["off", "inbox", "digest", "each"];
const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

export function HearCard() {
  const t = useWords("rooms/messages");
  const client = useQueryClient();
  const { data, isLoading, error, refetch } = useQuery(wishesQuery);
  const save = useMutation({
    mutationFn: saveWishes,
    onMutate: (wanted) => client.setQueryData(wishesQuery.queryKey, wanted),
    onSuccess: (now) => client.setQueryData(wishesQuery.queryKey, now),
    onError: () => client.invalidateQueries({ queryKey: wishesQuery.queryKey }),
  });
  const roles = rolesOf(useMe());
  const inTeam = [...roles].some((role) => role !== "contributor");
  if (error) return <ProblemNote problem={error} onRetry={() => void refetch()} />;
  if (isLoading) return <Waiting rows={0} />;
  if (!data) return null;
  const change = (part: Partial<Wishes>) => save.mutate({ ...data, ...part });
  return (
    <section className={stack.card} aria-labelledby="hear">
      <h2 id="hear">{t("hear")}</h2>
      <Reach of={data} />
      {save.error && <ProblemNote problem={save.error} />}
      <Kinds legend={t("kinds.mine")} kinds={MINE} of={data} change={change} />
      {inTeam && <Kinds legend={t("kinds.team")} kinds={TEAMS} of={data} change={change} />}
      {data.mail && <Hours of={data} change={change} />}
    </section>
  );
}

/** Whether e-mail comes at all, and what can be done about it. */
function Reach({ of }: { of: Wishes }) {
  const t = useWords("rooms/messages");
  const ask = useMutation({ mutationFn: askProof, onSuccess: () => say(t("proof.sent")) });
  if (!of.mail) return <p className="dim">{t("mail.none")}</p>;
  if (of.proven)
    return (
      <p className="dim">
        {t("mail.goes", { email: `\u2068${of.email}\u2069` })}
        {of.trouble && <strong> {t("mail.trouble", { why: of.trouble })}</strong>}
      </p>
    );
  return (
    <div className={stack.tight}>
      <p>{t("mail.unproven", { email: `\u2068${of.email}\u2069` })}</p>
      {ask.error && <ProblemNote problem={ask.error} />}
      <div>
        <Button busy={ask.isPending} onClick={() => ask.mutate()}>
          {t("proof.ask")}
        </Button>
      </div>
    </div>
  );
}

interface Changing {
  of: Wishes;
  change: (part: Partial<Wishes>) => void;
}

function Kinds({ legend, kinds, of, change }: Changing & { legend: string; kinds: readonly string[] }) {
  const t = useWords("rooms/messages");
  const open = kinds.filter((kind) => waysOf(of, kind).length > 1);
  if (open.length === 0) return null;
  return (
    <fieldset className={css.kinds}>
      <legend>{legend}</legend>
      {open.map((kind) => (
        <SelectField
          key={kind}
          label={t(`kind.${kind}`)}
          value={waysOf(of, kind).includes(of.ways[kind] as Way) ? of.ways[kind] : "inbox"}
          onChange={(event) => change({ ways: { ...of.ways, [kind]: event.target.value as Way } })}
          options={waysOf(of, kind).map((way) => ({ value: way, label: t(`way.${way}`) }))}
        />
      ))}
    </fieldset>
  );
}

/** What costs work or money is never off; without e-mail there is only here. */
const waysOf = (of: Wishes, kind: string): readonly Way[] =>
  WAYS.slice(0, of.mail ? 4 : 2).filter(
    (way) => way !== "off" || !(of.essential as readonly string[]).includes(kind),
  );

function Hours({ of, change }: Changing) {
  const t = useWords("rooms/messages");
  const hours = HOURS.map((hour) => ({ value: String(hour), label: `${String(hour).padStart(2, "0")}:00` }));
  const quiet = of.quiet_from !== null;
  return (
    <fieldset className={css.kinds}>
      <legend>{t("hours")}</legend>
      <SelectField
        label={t("digestHour")}
        value={String(of.digest_hour)}
        onChange={(event) => change({ digest_hour: Number(event.target.value) })}
        options={hours}
      />
      <SelectField
        label={t("quiet")}
        value={quiet ? "some" : "none"}
        onChange={(event) => change(event.target.value === "some" ? NIGHT : NONE)}
        options={[
          { value: "none", label: t("quiet.none") },
          { value: "some", label: t("quiet.some") },
        ]}
      />
      {quiet && (
        <>
          <SelectField
            label={t("quiet.from")}
            value={String(of.quiet_from)}
            onChange={(event) => change({ quiet_from: Number(event.target.value) })}
            options={hours.filter((hour) => hour.value !== String(of.quiet_until))}
          />
          <SelectField
            label={t("quiet.until")}
            value={String(of.quiet_until)}
            onChange={(event) => change({ quiet_until: Number(event.target.value) })}
            options={hours.filter((hour) => hour.value !== String(of.quiet_from))}
          />
        </>
      )}
      <p className="dim">{t("hoursHelp")}</p>
    </fieldset>
  );
}

const NIGHT = { quiet_from: 21, quiet_until: 7 };
const NONE = { quiet_from: null, quiet_until: null };
