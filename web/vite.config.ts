/// <reference types="vitest/config" />
import { fileURLToPath } from "node:url";
import { tanstackRouter } from "@tanstack/router-plugin/vite";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

/** Pages a person opens first, on a slow line perhaps: what they import is fetched beside them, named in the shell. */
const OPENED_FIRST = /\/(work|openings|sign-in|_in|_open|_page)[._-]/;

/** The letters of most pages are named in the shell: found only in a style sheet they come late, and every line moves. */
const lettersFirst: Plugin = {
  name: "letters-first",
  transformIndexHtml: {
    order: "post",
    handler: (_, { bundle = {} }) =>
      Object.keys(bundle)
        .filter((file) => /sans-latin-wght.*woff2$/.test(file))
        .map((file) => ({
          tag: "link",
          attrs: { rel: "preload", as: "font", type: "font/woff2", crossorigin: true, href: `/${file}` },
          injectTo: "head",
        })),
  },
};

const api = process.env.PRECEPTOR_API ?? "http://127.0.0.1:8400";

export default defineConfig({
  logLevel: process.env.VITEST || process.argv.includes("build") ? "warn" : "info",
  plugins: [
    tanstackRouter({
      target: "react",
      autoCodeSplitting: true,
      routesDirectory: "./src/app/routes",
      generatedRouteTree: "./src/app/routeTree.gen.ts",
    }),
    react({ compiler: true }),
    lettersFirst,
  ],
  resolve: { alias: { "@": fileURLToPath(new URL("./src", import.meta.url)) } },
  build: {
    target: "es2022",
    outDir: "../src/preceptor/entry/web/static",
    emptyOutDir: true,
    manifest: "manifest.json",
    assetsInlineLimit: 0,
    // Naming what every page imports weighs on the shell; what the others import follows them, mostly before the click.
    modulePreload: {
      resolveDependencies: (file, imported) => (OPENED_FIRST.test(file) ? imported : []),
    },
    reportCompressedSize: false,
    // Route files are part of the shell: in one file they weigh half of what they weigh apart.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [{ name: "routes", test: (id) => id.includes("/app/routes/") && !id.includes("tsr-split") }],
        },
      },
    },
    // The editor and the largest grammars come when they are asked for; web/scripts/sizes.mjs holds the budgets.
    chunkSizeWarningLimit: 900,
  },
  // In parts: a language's rules come when code of it is met.
  worker: { format: "es" },
  server: { proxy: { "/api": api }, fs: { allow: [".."] } },
  test: {
    environment: "happy-dom",
    // A document and every import anew for each file is five times the work of all tests; src/test/setup.ts tidies up.
    isolate: false,
    setupFiles: ["./src/test/setup.ts"],
    css: false,
    // Beside mypy on two cores: longer than what a test itself waits for (src/test/setup.ts).
    testTimeout: 30_000,
    dir: "..",
    include: ["web/src/**/*.test.{ts,tsx}", "src/preceptor/*/*/ui/**/*.test.{ts,tsx}"],
  },
});
