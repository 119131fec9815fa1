/** A refusal as the server gives it (RFC 9457), or as the network forces it. */
export interface Fault {
  where: string;
  why: string;
}

interface Body {
  title?: string;
  detail?: string;
  code?: string;
  hint?: string;
  faults?: Fault[];
}

export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly hint: string;
  readonly faults: readonly Fault[];

  constructor(status: number, body: Body) {
    super(body.detail || body.title || `HTTP ${status}`);
    this.name = "ApiProblem";
    this.status = status;
    this.code = body.code ?? `http.${status}`;
    this.title = body.title ?? "";
    this.hint = body.hint ?? "";
    this.faults = body.faults ?? [];
  }

  /** Nothing reached the server: asking again later is right, and loses nothing. */
  get offline(): boolean {
    return this.status === 0;
  }

  /** Worth sending again unchanged: no network, too busy, or broken for now. */
  get passing(): boolean {
    return this.offline || this.status === 429 || this.status >= 500;
  }
}

export const unreachable = (): ApiProblem => new ApiProblem(0, { code: "network.unreachable" });

export async function problemOf(response: Response): Promise<ApiProblem> {
  const body = (await response.json().catch(() => ({}))) as Body;
  return new ApiProblem(response.status, body);
}
