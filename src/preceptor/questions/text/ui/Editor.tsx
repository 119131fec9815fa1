/** The editor: CodeMirror for Markdown, with the draft's changes shown inside it when asked. */
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { markdown } from "@codemirror/lang-markdown";
import { syntaxHighlighting } from "@codemirror/language";
import { unifiedMergeView } from "@codemirror/merge";
import { Compartment, EditorState, type Extension, Transaction } from "@codemirror/state";
import { EditorView, keymap } from "@codemirror/view";
import { useEffect, useLayoutEffect, useRef } from "react";
import { nonce } from "@/ui/nonce";
import { colours, look } from "./editor-look";
import css from "./Text.module.css";
import type { How } from "./writing";

interface Props {
  value: string;
  original: string;
  compare: boolean;
  language: string;
  labelledBy: string;
  /** Where somebody was writing before the editor came; undefined: nowhere. */
  caret: () => number | undefined;
  onChange: (text: string, how: How) => void;
}

/** Escape hands the keys back to the page. */
const leave = keymap.of([
  {
    key: "Escape",
    run: (view) => {
      view.contentDOM.blur();
      return true;
    },
  },
]);

/** How a change came: the editor names what a person did; what it cannot name came without keys. */
function howOf(transactions: readonly Transaction[]): How {
  const is = (event: string) => transactions.some((one) => one.isUserEvent(event));
  if (is("input.paste") || is("input.drop")) return "pasted";
  return ["input.type", "input.indent", "delete", "undo", "redo", "move"].some(is) ||
    transactions.some(isNewLine)
    ? "typed"
    : "inserted";
}

const isNewLine = (one: Transaction): boolean => one.annotation(Transaction.userEvent) === "input";

function setup({ labelledBy, language }: Props, changes: Extension, hear: Extension): Extension[] {
  return [
    EditorView.cspNonce.of(nonce),
    history(),
    leave,
    keymap.of([...defaultKeymap.filter(({ key }) => key !== "Mod-Enter"), ...historyKeymap]),
    markdown(),
    syntaxHighlighting(colours),
    EditorView.lineWrapping,
    EditorView.perLineTextDirection.of(true),
    EditorView.contentAttributes.of({
      "aria-labelledby": labelledBy,
      spellcheck: "true",
      dir: "auto",
      lang: language,
      "data-write": "",
    }),
    look,
    changes,
    hear,
  ];
}

export default function Editor(props: Props) {
  const { value, original, compare, onChange } = props;
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(undefined);
  const changes = useRef(new Compartment());
  const latest = useRef({ onChange, props });
  useEffect(() => {
    latest.current = { onChange, props };
  });

  // Before the page is drawn: a stroke between the plain box and the editor would be lost.
  useLayoutEffect(() => {
    if (!host.current) return;
    const hear = EditorView.updateListener.of((update) => {
      const own = update.transactions.some((one) => one.annotation(Transaction.remote));
      if (update.docChanged && !own)
        latest.current.onChange(update.state.doc.toString(), howOf(update.transactions));
    });
    const { props: given } = latest.current;
    const extensions = setup(given, changes.current.of([]), hear);
    const editor = new EditorView({
      parent: host.current,
      state: EditorState.create({ doc: given.value, extensions }),
    });
    view.current = editor;
    const caret = given.caret();
    if (caret !== undefined) {
      editor.dispatch({ selection: { anchor: Math.min(caret, editor.state.doc.length) } });
      editor.focus();
    }
    return () => editor.destroy();
  }, []);

  // The page's own undo, or a draft coming back, changes the text from outside.
  useEffect(() => {
    const editor = view.current;
    if (!editor || editor.state.doc.toString() === value) return;
    editor.dispatch({
      changes: { from: 0, to: editor.state.doc.length, insert: value },
      annotations: Transaction.remote.of(true),
    });
  }, [value]);

  useEffect(() => {
    const shown = compare
      ? unifiedMergeView({ original, mergeControls: false, highlightChanges: true, gutter: true })
      : [];
    view.current?.dispatch({ effects: changes.current.reconfigure(shown) });
  }, [compare, original]);

  return <div ref={host} className={css.editor} />;
}
