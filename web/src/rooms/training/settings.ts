/** What can be set for each method of training, and what is sent. The server knows more; these are what people turn. */
export const METHODS = ["reward-light", "sft", "reward", "dpo"] as const;
export type Method = (typeof METHODS)[number];

export interface Knob {
  name: string;
  usual: number;
  min: number;
  max?: number;
  step?: number;
}

const LIGHT: readonly Knob[] = [
  { name: "folds", usual: 5, min: 2, max: 20 },
  { name: "hash_bits", usual: 18, min: 10, max: 22 },
  { name: "margin_scale", usual: 1, min: 0, max: 10, step: 0.1 },
];

const torch = (learningRate: number): readonly Knob[] => [
  { name: "epochs", usual: 1, min: 0.01, step: 0.01 },
  { name: "learning_rate", usual: learningRate, min: 0, max: 1, step: 1e-7 },
  { name: "batch_size", usual: 8, min: 1, max: 4096 },
  { name: "max_length", usual: 1024, min: 8 },
  { name: "lora_rank", usual: 0, min: 0, max: 1024 },
];

export const KNOBS: Record<Method, readonly Knob[]> = {
  "reward-light": LIGHT,
  sft: torch(2e-5),
  reward: torch(1e-4),
  dpo: [...torch(1e-6), { name: "beta", usual: 0.1, min: 0, max: 100, step: 0.01 }],
};

export interface RunEntered {
  name: string;
  method: Method;
  build: string;
  question: string;
  seed: string;
  model: string;
  /** What was typed, by knob; absent = as usual. */
  knobs: Record<string, string>;
}

export const NO_RUN: RunEntered = {
  name: "",
  method: "reward-light",
  build: "",
  question: "",
  seed: "0",
  model: "",
  knobs: {},
};

/** Only what differs from the usual is sent, so that the server's own defaults stay in force. */
export function bodyOf(given: RunEntered, newest: string) {
  const turned = KNOBS[given.method].flatMap(({ name, usual }) => {
    const value = Number(given.knobs[name]);
    return given.knobs[name] && value !== usual ? [[name, value] as const] : [];
  });
  const settings: Record<string, unknown> = { ...Object.fromEntries(turned), seed: Number(given.seed) };
  if (given.question) settings.question = given.question;
  if (given.model.trim() && given.method !== "reward-light") settings.model = given.model.trim();
  return { name: given.name.trim(), method: given.method, build: given.build || newest, settings };
}
