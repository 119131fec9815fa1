/** Sends a file and tells how far it is; fetch cannot say so, XMLHttpRequest can. */
import { type Query, urlOf } from "./client";
import { ApiProblem, unreachable } from "./problems";

interface Sending {
  path: string;
  query?: Query;
  file: File;
  /** 0..1 of its bytes have left. */
  onShare: (share: number) => void;
}

export function upload<T>({ path, query, file, onShare }: Sending): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", urlOf(path, query));
    request.setRequestHeader("X-Preceptor", "1");
    request.setRequestHeader("Content-Type", "application/octet-stream");
    request.upload.addEventListener("progress", (event) => {
      if (event.lengthComputable) onShare(event.loaded / event.total);
    });
    request.addEventListener("error", () => reject(unreachable()));
    request.addEventListener("load", () => {
      const body = parsed(request.responseText);
      if (request.status >= 200 && request.status < 300) resolve(body as T);
      else reject(new ApiProblem(request.status, body));
    });
    request.send(file);
  });
}

function parsed(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return {}; // a proxy's own page; the status says enough
  }
}
