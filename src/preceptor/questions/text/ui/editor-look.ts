/** The editor in the page's colours: CodeMirror writes its own sheet, so the tokens are named here. */
import { HighlightStyle } from "@codemirror/language";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";

export const look = EditorView.theme({
  "&": { fontSize: "1rem", height: "100%", color: "var(--ink)" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": { padding: "0 12px", fontFamily: "var(--font-ui)" },
  ".cm-content": {
    fontFamily: "var(--font-ui)",
    lineHeight: "1.6",
    padding: "12px 4px",
    caretColor: "var(--ink)",
    maxWidth: "72ch",
  },
  ".cm-changedText": { background: "var(--m3-bg)", textDecoration: "underline 2px var(--m3)" },
  ".cm-deletedChunk": { background: "var(--m1-bg)", paddingInlineStart: "6px" },
  ".cm-deletedText, .cm-deletedChunk .cm-deletedText": {
    background: "none",
    textDecoration: "line-through 2px var(--m1)",
  },
  ".cm-changedLine, .cm-insertedLine": { background: "transparent !important" },
  ".cm-changeGutter": { width: "3px" },
});

export const colours = HighlightStyle.define([
  { tag: tags.heading, fontWeight: "650" },
  { tag: tags.strong, fontWeight: "650" },
  { tag: tags.emphasis, fontStyle: "italic" },
  {
    tag: [tags.monospace, tags.processingInstruction],
    fontFamily: "var(--font-mono)",
    color: "var(--ink-2)",
  },
  { tag: tags.link, color: "var(--accent)" },
]);
