import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from "@mantine/core";

/** Cool greys down to near-black: pictures of fluorescence need a dark and colourless surrounding. */
const dark: MantineColorsTuple = [
  "#d8dce3",
  "#bcc3cd",
  "#a0a9b6",
  "#838d9b",
  "#343b46",
  "#272d37",
  "#1b2028",
  "#12151b",
  "#0c0f13",
  "#06080a",
];

/** Small type and low controls: a working tool shows much at once. */
export const theme = createTheme({
  colors: { dark },
  primaryColor: "cyan",
  primaryShade: 9,
  defaultRadius: "sm",
  respectReducedMotion: true,
  cursorType: "pointer",
  fontFamily: 'Inter, "Segoe UI", system-ui, -apple-system, "Helvetica Neue", Arial, sans-serif',
  fontFamilyMonospace: 'ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace',
  headings: {
    fontWeight: "600",
    sizes: {
      h1: { fontSize: "1.25rem", lineHeight: "1.4" },
      h2: { fontSize: "1rem", lineHeight: "1.4" },
      h3: { fontSize: "0.875rem", lineHeight: "1.4" },
    },
  },
  components: {
    Button: { defaultProps: { size: "xs" } },
    TextInput: { defaultProps: { size: "xs" } },
    PasswordInput: { defaultProps: { size: "xs" } },
    Select: { defaultProps: { size: "xs" } },
    MultiSelect: { defaultProps: { size: "xs" } },
    NumberInput: { defaultProps: { size: "xs" } },
    SegmentedControl: { defaultProps: { size: "xs" } },
    Checkbox: { defaultProps: { size: "xs" } },
    Tooltip: { defaultProps: { openDelay: 300, withArrow: true } },
    Alert: { defaultProps: { variant: "outline" } },
    // Its placeholder for the first focus is a child that a menu may not have, says axe.
    ColorInput: { defaultProps: { eyeDropperButtonProps: { "aria-label": "Pick a colour from the screen" } } },
    Menu: { defaultProps: { shadow: "md", withInitialFocusPlaceholder: false } },
  },
});

/** Text colours that reach 4.5:1 on every surface that we use; Mantine's own grey does not. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    "--mantine-color-dimmed": "#565e67",
    "--mantine-color-placeholder": "#666e77",
    "--mantine-color-error": "#c92a2a",
    "--mikro-surface": "#f6f7f9",
    "--mikro-hairline": "#dfe3e8",
  },
  dark: {
    "--mantine-color-dimmed": "var(--mantine-color-dark-2)",
    "--mantine-color-placeholder": "#8f99a7",
    "--mantine-color-error": "#ff8787",
    "--mikro-surface": "var(--mantine-color-dark-8)",
    "--mikro-hairline": "var(--mantine-color-dark-5)",
  },
});
