/** A link to share: it can be read, chosen by keyboard, and copied. */
import { useWords } from "@/i18n";
import { Button } from "@/ui/Button";
import { TextField } from "@/ui/Field";
import stack from "@/ui/Stack.module.css";
import { say } from "@/ui/toasts";

export function LinkField({ link, about }: { link: string; about?: string }) {
  const t = useWords("rooms/openings/refer");
  const copy = () =>
    navigator.clipboard.writeText(link).then(
      () => say(t("copied")),
      () => say(t("notCopied")),
    );
  return (
    <div className={stack.tight}>
      <TextField
        label={about ? t("linkOf", { title: about }) : t("link")}
        dir="ltr"
        readOnly
        value={link}
        onFocus={(event) => event.target.select()}
      />
      <div>
        <Button onClick={() => void copy()}>
          {t("copy")}
          {about && <span className="vh">: {about}</span>}
        </Button>
      </div>
    </div>
  );
}
