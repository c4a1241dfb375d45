import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from "@mantine/core";

/** Deep red of official portals; shade 7 is the working colour: 7.6:1 on white. */
const red: MantineColorsTuple = [
  "#fdf1f1",
  "#f8dcdd",
  "#efb4b6",
  "#e2898c",
  "#d05f63",
  "#c03f44",
  "#b32b30",
  "#a81e22",
  "#8c161a",
  "#6f0f13",
];

export const theme = createTheme({
  primaryColor: "thidua",
  primaryShade: 7,
  colors: { thidua: red },
  fontFamily: '"Be Vietnam Pro", system-ui, -apple-system, "Segoe UI", Roboto, sans-serif',
  headings: { fontWeight: "600" },
  defaultRadius: "sm",
  focusRing: "auto",
  cursorType: "pointer",
  respectReducedMotion: true,
  components: {
    TextInput: { defaultProps: { size: "md" } },
    PasswordInput: { defaultProps: { size: "md" } },
    NativeSelect: { defaultProps: { size: "md" } },
    Textarea: { defaultProps: { size: "md" } },
  },
});

/** Mantine's own error and border colours are too faint for small text and thin lines: ours are used instead. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    "--mantine-color-error": "var(--error)",
    "--mantine-color-text": "var(--ink)",
    "--mantine-color-dimmed": "var(--muted)",
    "--mantine-color-placeholder": "var(--muted)",
    "--mantine-color-default-border": "var(--line-strong)",
    "--mantine-color-disabled-color": "var(--muted)",
  },
  dark: {},
});
