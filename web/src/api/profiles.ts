/** What people can say about themselves; the server knows the same. */

export const DOMAINS = [
  "general",
  "writing",
  "translation",
  "linguistics",
  "software",
  "data",
  "mathematics",
  "physics",
  "chemistry",
  "biology",
  "medicine",
  "nursing",
  "psychology",
  "engineering",
  "law",
  "finance",
  "business",
  "education",
  "history",
  "philosophy",
  "society",
  "arts",
  "safety",
  "trades",
] as const;
export const EDUCATIONS = ["none", "secondary", "vocational", "bachelor", "master", "doctorate"] as const;
export const LEVELS = ["A1", "A2", "B1", "B2", "C1", "C2", "native"] as const;
