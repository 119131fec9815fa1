import { render, screen } from "@testing-library/react";
import { beforeAll, expect, it } from "vitest";
import { loadWords } from "@/i18n";
import face from ".";

beforeAll(() => loadWords("fields/chat"));

it("shows who said what, turn by turn", () => {
  const { Show } = face;
  const value = [
    { role: "user", text: "How **far**?" },
    { role: "assistant", text: "Very." },
    { role: "narrator", text: "Silence." },
  ];
  const field = { kind: "chat", name: "talk", title: "Conversation" };
  render(
    <Show field={field} value={value} units={[]} focus={undefined} onFocus={() => undefined} badges={{}} />,
  );
  const turns = screen.getAllByRole("listitem").map((turn) => turn.textContent);
  expect(turns).toEqual(["PersonHow far?", "AssistantVery.", "narratorSilence."]);
});
