/** The wire shapes the page uses: names of ours for the server's own (schema.d.ts, written by `npm run api`). */
import type { components } from "./schema";

type Shapes = components["schemas"];

/** Whole minor units: 125 is 1.25 in a currency with two decimals. */
export type Money = Shapes["MoneyBody"];
export type Me = Shapes["MeOut"];
export type WaysIn = Shapes["WaysIn"];
export type CatalogueRow = Shapes["CatalogueRowBody"];
export type ProjectRow = Shapes["ProjectBody"];
export type Offer = Shapes["OfferBody"];
export type NoWork = Shapes["NoWorkBody"];
export type Next = Shapes["NextBody"];
export type Answered = Shapes["AnsweredBody"];
export type Lesson = Shapes["LessonBody"];
export type Guidelines = Shapes["GuidelinesBody"];
export type SkipReason = Shapes["SkipReason"];
export type FlagKind = Shapes["FlagKind"];

export type MyWork = Shapes["MyWorkBody"] & {
  /** Only where the project shows it. */
  gold?: { seen: number; right: number };
};

export interface Rows<T> {
  rows: T[];
  next: string | null;
}

/** Question name → the answer of that question's kind. */
export type Answers = Record<string, unknown>;

/** One field or question of a form: its kind's own settings ride along. */
export interface FormField {
  kind: string;
  name: string;
  title: string;
  [setting: string]: unknown;
}

export interface FormQuestion {
  kind: string;
  name: string;
  title: string;
  help?: string;
  required?: boolean;
  about?: string;
  /** Asked once for each part of that field. */
  repeat?: boolean;
  [setting: string]: unknown;
}

export interface Form {
  fields: FormField[];
  questions: FormQuestion[];
}

export interface FormVersion {
  version: number;
  form: Form;
}
