import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen, within } from "@testing-library/react";
import { expect, it } from "vitest";
import type { Form } from "@/api/types";
import { ItemView } from "@/workspace/ItemView";

const FORM: Form = {
  fields: [{ kind: "responses", name: "replies", title: "Replies" }],
  questions: [{ kind: "rank", name: "overall", title: "Best first", about: "replies" }],
};
const PAYLOAD = {
  replies: [
    { id: "r2", text: "Second by id, shown first" },
    { id: "r1", text: "First by id, shown second" },
  ],
};
const given = (by: string, order: string[][]) => ({
  key: by,
  by,
  answers: { overall: { order, none_acceptable: false } },
});

it("stands read-only in an item: each person's ranking, by the letters shown", async () => {
  render(
    <QueryClientProvider client={new QueryClient()}>
      <ItemView
        form={FORM}
        payload={PAYLOAD}
        given={[
          given("Heron", [["r1"], ["r2"]]),
          given("Wren", [["r1", "r2"]]),
          { key: "x", by: "Owl", answers: {} },
        ]}
      />
    </QueryClientProvider>,
  );
  const said = async (by: string) => within(await screen.findByRole("region", { name: by }));
  expect((await said("Heron")).getByText("B, then A")).toBeInTheDocument();
  expect((await said("Wren")).getByText("B ties A")).toBeInTheDocument();
  expect((await said("Owl")).getByText("Nothing ranked")).toBeInTheDocument();
  expect(screen.getByRole("article", { name: "Response A" })).toHaveTextContent("shown first");
});
