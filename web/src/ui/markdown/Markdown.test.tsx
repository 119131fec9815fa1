import { render, screen, waitFor } from "@testing-library/react";
import { expect, it } from "vitest";
import { Markdown } from "./Markdown";
import { dollarMath, gist } from "./rewrite";

it.each([
  "It costs $5 and $10 more",
  "from $5-$10, or $1,000",
  "$5/month or US$",
  "between $5 a day and 7 US$",
  "\\$x\\$",
  "`$x$`",
])("leaves money and code alone: %s", (text) => expect(dollarMath(text)).toBe(text));

it.each([
  ["so $v^2$ grows", "so $$v^2$$ grows"],
  ["$60/60 = 1$ h", "$$60/60 = 1$$ h"],
  ["$2x + 3$ and $5$", "$$2x + 3$$ and $$5$$"],
  ["$3 \\times 10^8 \\text{ metres}$", "$$3 \\times 10^8 \\text{ metres}$$"],
  ["it costs $5, so $n = 2$", "it costs $5, so $$n = 2$$"],
])("knows maths: %s", (text, said) => expect(dollarMath(text)).toBe(said));

it("draws maths beside money in one line", async () => {
  const { container } = render(<Markdown source={"Pay $5 now: $60/60 = 1$ hour, then $10."} />);
  await waitFor(() => expect(container.querySelectorAll("math")).toHaveLength(1));
  expect(container).toHaveTextContent("Pay $5 now");
  expect(container).toHaveTextContent("then $10.");
});

it("rewrites the brackets models write, but not in code", () => {
  expect(dollarMath("a \\(x\\) b `\\(not\\)`")).toBe("a $$x$$ b `\\(not\\)`");
  expect(dollarMath("\\[y\\]")).toContain("$$\ny\n$$");
  expect(dollarMath("$$d = v$$")).toBe("$$\nd = v\n$$");
  expect(dollarMath("```\n\\[x\\]\n```")).toBe("```\n\\[x\\]\n```");
});

it("draws display maths as MathML with no inline style", async () => {
  const { container } = render(<Markdown source={"so\n\n\\[v^2\\]\n\nthen"} />);
  await screen.findByRole("group", { name: "v^2" });
  expect(container.querySelector("math")).not.toBeNull();
  expect(container.querySelector("math[style]")).toBeNull();
});

it("drops scripts, handlers and script links, and loads no picture", () => {
  const source =
    "<script>alert(1)</script><img src=x onerror=alert(1)>\n\n![a cat](https://evil.example/p.png) [l](javascript:alert(1))";
  const { container } = render(<Markdown source={source} />);
  expect(container.querySelector("script, img, [onerror]")).toBeNull();
  expect(container.querySelector("a")?.getAttribute("href") ?? "").not.toContain("javascript");
  expect(screen.getByText(/a cat/)).toBeInTheDocument();
  expect(container).toHaveTextContent("<script>alert(1)</script>"); // seen, not run
});

it("opens links elsewhere, telling them nothing", () => {
  render(<Markdown source="[here](https://example.org)" />);
  expect(screen.getByRole("link")).toHaveAttribute("rel", "noreferrer noopener nofollow");
});

it("keeps a response's headings out of the page's outline", () => {
  render(<Markdown source={"# Big\n\n## Less"} />);
  expect(screen.queryByRole("heading", { level: 1 })).toBeNull();
  expect(screen.getAllByRole("heading", { level: 4 })).toHaveLength(2);
});

it("makes boxes that scroll reachable by keyboard", () => {
  render(<Markdown source={"| a | b |\n|---|---|\n| 1 | 2 |"} />);
  expect(screen.getByRole("group", { name: "Table" })).toHaveAttribute("tabindex", "0");
});

it("tells the gist in one plain line", () => {
  expect(gist("## Hello\n\n**bold** `code`", 60)).toBe("Hello bold code");
  expect(gist("word ".repeat(40), 12)).toBe("word word w…");
});
