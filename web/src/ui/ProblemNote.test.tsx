import { render, screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { ApiProblem } from "@/api/problems";
import { ProblemNote } from "./ProblemNote";

it("names what is missing by the page's own words, else by its place in what was sent", () => {
  const faults = [
    { where: "/country", why: "Say where you live." },
    { where: "/rows/3", why: "Too long." },
  ];
  const problem = new ApiProblem(422, { detail: "Something is missing.", code: "form.incomplete", faults });
  render(<ProblemNote problem={problem} places={{ "/country": "Country you live in" }} />);
  const said = screen.getAllByRole("listitem").map((item) => item.textContent);
  expect(said).toEqual(["Country you live in: Say where you live.", "/rows/3: Too long."]);
});
