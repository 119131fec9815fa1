import "@testing-library/jest-dom/vitest";
import "fake-indexeddb/auto";
import { cleanup } from "@testing-library/react";
import { afterEach, beforeAll } from "vitest";
import { speak } from "@/i18n";

beforeAll(() => speak("en"));
afterEach(cleanup);
