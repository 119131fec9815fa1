/** Puts a face on a page of its own and keeps what it sets, as the workspace does. */
import { fireEvent, render } from "@testing-library/react";
import { act, Suspense } from "react";
import type { FormQuestion } from "@/api/types";
import type { Frame, QuestionFace, Step, Unit } from "@/workspace/faces";

export const UNITS: Unit[] = ["A", "B", "C", "D"].map((letter) => ({
  id: `r${letter.toLowerCase()}`,
  letter,
  text: `Text of ${letter}`,
}));

export class Asked<Q extends FormQuestion, A, C> {
  frame: Frame<Q, A, C>;
  /** Steps that settled the question. */
  done = 0;
  readonly #face: QuestionFace<Q, A, C>;
  #redraw: () => void = () => undefined;

  constructor(
    face: unknown,
    question: Q,
    units: readonly Unit[] = UNITS,
    shown: Record<string, unknown> = {},
  ) {
    this.#face = face as QuestionFace<Q, A, C>;
    this.frame = { question, shown, units, value: undefined, cursor: undefined, focus: units[0]?.id };
  }

  readonly set = (step: Step<A, C>): void => {
    this.frame = {
      ...this.frame,
      value: "value" in step ? step.value : this.frame.value,
      cursor: "cursor" in step ? step.cursor : this.frame.cursor,
      focus: step.focus ?? this.frame.focus,
    };
    if (step.done) this.done += 1;
    this.#redraw();
  };

  /** Presses keys one after another: "b", "=", "alt+arrowup". A letter also moves the focus, as on the page. */
  keys(...names: string[]): this {
    for (const name of names) {
      const step = this.#face.press(name, this.frame);
      if (step) this.set(step);
      const unit = this.frame.units.find((one) => one.letter.toLowerCase() === name);
      if (unit) this.frame = { ...this.frame, focus: unit.id };
    }
    return this;
  }

  get value(): A | undefined {
    return this.frame.value;
  }

  get left(): string[] {
    return this.#face.left(this.frame).map((missing) => missing.text);
  }

  get said(): string {
    return this.#face.say(this.frame);
  }

  badge(unit: string): string | undefined {
    return this.#face.badge?.(this.frame, unit);
  }

  async show(): Promise<HTMLElement> {
    const { Ask } = this.#face;
    const page = () => (
      <Suspense>
        <h2 id="heading">{this.frame.question.title}</h2>
        <Ask {...this.frame} active set={this.set} labelledBy="heading" />
      </Suspense>
    );
    const view = await act(async () => render(page()));
    this.#redraw = () => view.rerender(page());
    return view.container;
  }

  async summary(): Promise<HTMLElement> {
    const { Summary } = this.#face;
    const view = await act(async () => render(<Summary {...this.frame} />));
    return view.container;
  }
}

export const click = (element: Element): boolean => fireEvent.click(element);
