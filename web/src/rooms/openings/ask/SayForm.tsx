/** One thing to say; what was written stays when it cannot be sent. */
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useWords } from "@/i18n";
import { Button } from "@/ui/Button";
import { TextArea } from "@/ui/Entry";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";

interface Props {
  label: string;
  help?: string;
  send: string;
  onSend: (text: string) => Promise<unknown>;
}

export function SayForm({ label, help, send, onSend }: Props) {
  const t = useWords("rooms/openings/ask");
  const [text, setText] = useState("");
  const say = useMutation({ mutationFn: () => onSend(text), onSuccess: () => setText("") });
  return (
    <form
      className={stack.tight}
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim()) say.mutate();
      }}
    >
      <TextArea
        label={label}
        help={help}
        rows={3}
        dir="auto"
        maxLength={2000}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {say.error && <ProblemNote problem={say.error} safe={t("safe")} />}
      <div>
        <Button type="submit" busy={say.isPending} disabled={!text.trim() || say.isPending}>
          {send}
        </Button>
      </div>
    </form>
  );
}
