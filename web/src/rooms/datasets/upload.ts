/** Sends a file and tells how far it is; fetch cannot say so, XMLHttpRequest can. */
import { urlOf } from "@/api/client";
import type { Upload } from "@/api/house";
import { ApiProblem, unreachable } from "@/api/problems";

export function upload(project: number, file: File, onShare: (share: number) => void): Promise<Upload> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", urlOf(`/projects/${project}/uploads`, { name: file.name }));
    request.setRequestHeader("X-Preceptor", "1");
    request.setRequestHeader("Content-Type", "application/octet-stream");
    request.upload.addEventListener("progress", (event) => {
      if (event.lengthComputable) onShare(event.loaded / event.total);
    });
    request.addEventListener("error", () => reject(unreachable()));
    request.addEventListener("load", () => {
      const body = parsed(request.responseText);
      if (request.status === 201) resolve(body as unknown as Upload);
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
