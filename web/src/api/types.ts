/** The wire shapes the page uses, by hand until `npm run api` writes schema.d.ts from the server's OpenAPI. */
export interface Money {
  currency: string;
  /** Whole minor units: 125 is 1.25 in a currency with two decimals. */
  minor_units: number;
}

export interface Rows<T> {
  rows: T[];
  next: string | null;
}

export interface Me {
  id: string;
  name: string;
  email: string;
  roles: string[];
  project_roles: Record<string, string[]>;
  deeds: string[];
}

export interface CatalogueRow {
  project_id: number;
  name: string;
  description: string;
  pay: Money | null;
  tasks_left: number;
  estimated_seconds: number | null;
  answered_by_me: number;
}

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

export interface Clause {
  number: string;
  title: string;
  text: string;
}

export interface Guidelines {
  version: number;
  clauses: Clause[];
}

export type Answers = Record<string, unknown>;

export interface Offer {
  lease: string;
  item: string;
  project_id: number;
  payload: Record<string, unknown>;
  shown_order: Record<string, string[]>;
  form_version: number;
  guidelines_version: number;
  leased_at: string;
  expires_at: string;
  is_training: boolean;
  draft: Answers | null;
  reason: string;
}

export interface NoWork {
  code: string;
  sentence: string;
}

export interface Next {
  offer: Offer | null;
  no_work: NoWork | null;
}

export interface Answered {
  answer: string;
  seconds_spent: number;
  next: Next | null;
}

export interface MyWork {
  answered: number;
  skipped: number;
  seconds: number;
  recent: { answer: string; item: string; at: string; summary: string }[];
  /** Only where the project shows it. */
  gold?: { seen: number; right: number };
}

export interface ProjectRow {
  id: number;
  name: string;
  description: string;
  state: string;
  template: string | null;
  pay: Money | null;
  overlap: number;
  gold_share: number;
  counts: Record<string, number>;
  deeds: string[];
}
