import "@testing-library/jest-dom/vitest";
import "fake-indexeddb/auto";
import { cleanup, configure } from "@testing-library/react";
import { afterEach, beforeAll } from "vitest";
import { speak } from "@/i18n";

// Faces load lazily; a loaded machine may need more than the default second.
configure({ asyncUtilTimeout: 8000 });
beforeAll(() => speak("en"));
afterEach(cleanup);
