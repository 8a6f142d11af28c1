import { useEffect, useState } from "react";
import { forcedTheme } from "../pen/forced.ts";
import { adoptForced, type Theme, type ThemeName, themes } from "../pen/theme.ts";
import type { AppStore } from "./state/store.ts";
import type { ThemeChoice } from "./state/view.ts";
import { systemColours } from "./system-colours.ts";

const DARK = "(prefers-color-scheme: dark)";
const CONTRAST = "(prefers-contrast: more)";
const FORCED = "(forced-colors: active)";

/** The theme that is to be seen: the chosen one, or what the system asks for. Sets the page's colours too. */
export function useTheme(store: AppStore): ThemeName {
  const choice = store((state) => state.theme);
  const [system, setSystem] = useState(systemTheme);
  useEffect(() => {
    const queries = [matchMedia(DARK), matchMedia(CONTRAST), matchMedia(FORCED)];
    const update = () => {
      setSystem(systemTheme());
      // One set of forced colours may give way to another: what is drawn with them is drawn anew.
      if (matchMedia(FORCED).matches) store.setState((state) => ({ forcedTimes: state.forcedTimes + 1 }));
    };
    for (const query of queries) query.addEventListener("change", update);
    return () => {
      for (const query of queries) query.removeEventListener("change", update);
    };
  }, [store]);
  const name = themeOf(choice, system);
  // Forced colours may give way to others under the same name.
  store((state) => state.forcedTimes);
  const theme = themes[name];
  useEffect(() => {
    paintPage(name, theme);
    store.setState({ shownTheme: name });
  }, [store, name, theme]);
  return name;
}

function themeOf(choice: ThemeChoice, system: ThemeName): ThemeName {
  // Forced colours are not a wish but how the reader can see: they come before any choice.
  return choice === "system" || system === "forced" ? system : choice;
}

function systemTheme(): ThemeName {
  if (matchMedia(FORCED).matches) {
    adoptForced(forcedTheme(systemColours()));
    return "forced";
  }
  if (matchMedia(CONTRAST).matches) return "high-contrast";
  return matchMedia(DARK).matches ? "dark" : "light";
}

/** Hands the theme's colours to the style sheets, as custom properties of the page. */
function paintPage(name: ThemeName, theme: Theme): void {
  const style = document.documentElement.style;
  const colours: Record<string, string> = {
    canvas: theme.surface.canvas,
    panel: theme.surface.panel,
    raised: theme.surface.raised,
    sunken: theme.surface.sunken,
    ink: theme.ink["1"],
    "ink-2": theme.ink["2"],
    "ink-3": theme.ink["3"],
    hair: theme.line.hair,
    rule: theme.line.rule,
    control: theme.line.control,
    highlight: theme.evidence.highlight,
    "on-highlight": theme.evidence.onHighlight,
    inverse: theme.inverse.surface,
    "inverse-ink": theme.inverse.ink,
    focus: theme.focus.ring,
    shadow: theme.shadow === "none" ? "transparent" : theme.shadow,
  };
  for (const [colour, value] of Object.entries(colours)) style.setProperty(`--${colour}`, value);
  const dark = name === "dark" || name === "high-contrast";
  style.setProperty("color-scheme", dark ? "dark" : name === "forced" ? "light dark" : "light");
  document.documentElement.dataset["theme"] = name;
}

/**
 * The theme that is on screen, for components that draw. They are asked again when the system forces other colours: the name stays
 * then, and `themes` has another theme by that name.
 */
export function useThemeName(store: AppStore): ThemeName {
  store((state) => state.forcedTimes);
  return store((state) => state.shownTheme);
}
