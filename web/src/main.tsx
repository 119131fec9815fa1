/** Starts the page: fonts, tokens, words, then the router. */
import "@fontsource-variable/ibm-plex-sans/wght.css";
import "@fontsource/ibm-plex-mono/latin-400.css";
import "./styles/tokens.css";
import "./styles/base.css";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { preferences } from "./app/preferences";
import { queryClient, router } from "./app/router";
import { speak } from "./i18n";
import { Toasts } from "./ui/toasts";

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");
await speak(preferences().language);
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
      <Toasts />
    </QueryClientProvider>
  </StrictMode>,
);
