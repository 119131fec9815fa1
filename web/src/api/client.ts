/** The one way to the server: JSON in and out, problems as ApiProblem, nobody signed in heard once. */
import { type ApiProblem, problemOf, unreachable } from "./problems";

export type Query = Record<string, string | number | boolean | undefined | null>;

interface Options {
  query?: Query;
  headers?: Record<string, string>;
  signal?: AbortSignal;
  /** Sent on even when the page is being closed. */
  keepalive?: boolean;
}

type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

const BASE = "/api/v1";
let onNobody: (problem: ApiProblem) => void = () => undefined;

/** The shell says what happens when a session has ended (401 on anything but signing in). */
export function whenNobody(hear: (problem: ApiProblem) => void): void {
  onNobody = hear;
}

export function urlOf(path: string, query: Query = {}): string {
  const parts = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== "") parts.set(name, String(value));
  }
  const tail = parts.toString();
  return `${BASE}${path}${tail ? `?${tail}` : ""}`;
}

async function send(method: Method, path: string, body: unknown, options: Options): Promise<Response> {
  const raw = body instanceof Blob;
  const headers: Record<string, string> = { Accept: "application/json", ...options.headers };
  if (method !== "GET") headers["X-Preceptor"] = "1";
  if (body !== undefined && !raw) headers["Content-Type"] = "application/json";
  try {
    return await fetch(urlOf(path, options.query), {
      method,
      headers,
      body: body === undefined ? undefined : raw ? body : JSON.stringify(body),
      credentials: "same-origin",
      signal: options.signal,
      keepalive: options.keepalive,
    });
  } catch (error) {
    if (options.signal?.aborted) throw error;
    throw unreachable();
  }
}

async function call<T>(method: Method, path: string, body?: unknown, options: Options = {}): Promise<T> {
  const response = await send(method, path, body, options);
  if (!response.ok) {
    const problem = await problemOf(response);
    if (problem.status === 401 && !path.startsWith("/sessions")) onNobody(problem);
    throw problem;
  }
  if (response.status === 204) return undefined as T;
  return (await response.json()) as T;
}

export const api = {
  get: <T>(path: string, options?: Options) => call<T>("GET", path, undefined, options),
  post: <T>(path: string, body?: unknown, options?: Options) => call<T>("POST", path, body, options),
  put: <T>(path: string, body?: unknown, options?: Options) => call<T>("PUT", path, body, options),
  patch: <T>(path: string, body?: unknown, options?: Options) => call<T>("PATCH", path, body, options),
  delete: <T>(path: string, options?: Options) => call<T>("DELETE", path, undefined, options),
};
