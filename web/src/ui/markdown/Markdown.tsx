/** Markdown from people and models: sanitized first, then code and maths drawn; nothing is fetched from outside. */
import type { Root } from "hast";
import { lazy, memo, type ReactNode, Suspense, useMemo } from "react";
import { useWords } from "@/i18n";
import ReactMarkdown, { type Components } from "react-markdown";
import rehypeSanitize, { defaultSchema } from "rehype-sanitize";
import remarkGfm from "remark-gfm";
import remarkMath from "remark-math";
import { visit } from "unist-util-visit";
import { CodeBlock } from "./CodeBlock";
import css from "./Markdown.module.css";
import { dollarMath, hasLongWord } from "./rewrite";

const MathView = lazy(() => import("./MathView"));

const schema: typeof defaultSchema = {
  ...defaultSchema,
  attributes: {
    ...defaultSchema.attributes,
    code: [["className", /^language-./, "math-inline", "math-display"]],
  },
};

/** HTML that the Markdown parser passes on unread; not one of hast's own nodes. */
const isRaw = (node: { type: string }): node is { type: "raw"; value: string } => node.type === "raw";

/** HTML in a response is shown as the characters it is: who judges must see all that was written. */
function rawAsText() {
  return (tree: Root) => {
    visit(tree, (node, index, parent) => {
      if (!isRaw(node) || !parent || index === undefined) return;
      parent.children[index] = { type: "text", value: node.value };
    });
  };
}

function Code({ className = "", text }: { className?: string; text: string }) {
  if (className.includes("math")) {
    return (
      <Suspense fallback={<code>{text}</code>}>
        <MathView tex={text} display={className.includes("math-display")} />
      </Suspense>
    );
  }
  const language = /language-([\w+#-]+)/.exec(className)?.[1];
  if (!language && !text.includes("\n")) return <code className={css.inline}>{text}</code>;
  return <CodeBlock code={text.replace(/\n$/, "")} language={language} />;
}

/** A single dollar is money here: `dollarMath` has doubled those that are maths. */
const DOLLARS = { singleDollarTextMath: false };

const components: Components = {
  pre: ({ children }) => <>{children}</>,
  code: ({ className, children }) => (
    <Code className={className} text={Array.isArray(children) ? children.join("") : String(children ?? "")} />
  ),
  a: ({ children, href }) => (
    <a href={href} rel="noreferrer noopener nofollow" target="_blank">
      {children}
    </a>
  ),
  // A remote image tells its owner who reads; it is named, never loaded.
  img: ({ alt }) => <NoImage alt={alt ?? ""} />,
  table: ({ children }) => <Table>{children}</Table>,
  // A response's own headings must not break the page's outline: same look, two levels down.
  h1: ({ children }) => <h4>{children}</h4>,
  h2: ({ children }) => <h4>{children}</h4>,
  h3: ({ children }) => <h5>{children}</h5>,
  h4: ({ children }) => <h5>{children}</h5>,
};

function Table({ children }: { children: ReactNode }) {
  const t = useWords();
  return (
    <div className={css.table} tabIndex={0} role="group" data-scroll aria-label={t("ui.table")}>
      <table>{children}</table>
    </div>
  );
}

function NoImage({ alt }: { alt: string }) {
  const t = useWords();
  return <span className={css.noImage}>[{t("ui.noImage", { alt })}]</span>;
}

export const Markdown = memo(function Markdown({ source, lang }: { source: string; lang?: string }) {
  const text = useMemo(() => dollarMath(source), [source]);
  return (
    <div className={css.markdown} data-unbroken={hasLongWord(source) || undefined} lang={lang} dir="auto">
      <ReactMarkdown
        remarkPlugins={[remarkGfm, [remarkMath, DOLLARS]]}
        rehypePlugins={[rawAsText, [rehypeSanitize, schema]]}
        components={components}
      >
        {text}
      </ReactMarkdown>
    </div>
  );
});
