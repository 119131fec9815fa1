/** The frame of pages that use Mantine: contributors' pages never pay for it. */
import "@mantine/core/styles/baseline.layer.css";
import "@mantine/core/styles/default-css-variables.layer.css";
import "@mantine/core/styles/global.layer.css";
import { DirectionProvider, MantineProvider } from "@mantine/core";
import { Outlet } from "@tanstack/react-router";
import { setNonce } from "get-nonce";
import { directionOf } from "@/i18n";
import { nonce } from "@/ui/nonce";
import { usePreferences, useTheme } from "./preferences";
import { cssVariables, theme } from "./theme";

if (nonce) setNonce(nonce);

export function Forms() {
  const { language } = usePreferences();
  const scheme = useTheme();
  return (
    <DirectionProvider key={language} initialDirection={directionOf(language)}>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariables}
        forceColorScheme={scheme}
        getStyleNonce={() => nonce}
      >
        <Outlet />
      </MantineProvider>
    </DirectionProvider>
  );
}
