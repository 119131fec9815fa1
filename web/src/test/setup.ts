import "@testing-library/jest-dom/vitest";
import "fake-indexeddb/auto";
import { cleanup, configure } from "@testing-library/react";
import { afterAll, afterEach, beforeAll, vi } from "vitest";
import { speak } from "@/i18n";

// Faces load lazily; a loaded machine may need more than the default second.
configure({ asyncUtilTimeout: 8000 });
beforeAll(() => speak("en"));
afterEach(cleanup);
// Files share their process, its document and what they import: each leaves them as it found them.
afterAll(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  localStorage.clear();
  sessionStorage.clear();
  document.body.replaceChildren();
});
