/** The wizard's steps by name; apart from its state, because the route reads them before the page is fetched. */
export const STEPS = ["template", "goal", "form", "guidelines", "people", "review"] as const;
export type Step = (typeof STEPS)[number];
