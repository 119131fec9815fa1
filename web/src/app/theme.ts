/** Mantine in our colours: it reads the tokens of styles/tokens.css. */
import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from "@mantine/core";

const verdigris: MantineColorsTuple = [
  "#e9f6f2",
  "#d4ebe5",
  "#a6d6ca",
  "#57cbb3",
  "#4eaf97",
  "#359d84",
  "#22806b",
  "#0d6656",
  "#0a5446",
  "#053e33",
];

export const theme = createTheme({
  primaryColor: "verdigris",
  primaryShade: { light: 7, dark: 3 },
  colors: { verdigris },
  fontFamily: "var(--font-ui)",
  fontFamilyMonospace: "var(--font-mono)",
  defaultRadius: 6,
  autoContrast: true,
  headings: { fontWeight: "600" },
});

const ours = {
  "--mantine-color-body": "var(--surface)",
  "--mantine-color-text": "var(--ink)",
  "--mantine-color-dimmed": "var(--ink-2)",
  "--mantine-color-placeholder": "var(--ink-3)",
  "--mantine-color-error": "var(--danger)",
  "--mantine-color-default": "var(--surface)",
  "--mantine-color-default-color": "var(--ink)",
  "--mantine-color-default-hover": "var(--surface-2)",
  "--mantine-color-default-border": "var(--line-strong)",
};

export const cssVariables: CSSVariablesResolver = () => ({ variables: {}, light: ours, dark: ours });
