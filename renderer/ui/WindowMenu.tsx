import { Button, Header, Menu, MenuSection, MenuTrigger, Popover } from "react-aria-components";
import type { Command } from "../platform/contract.ts";
import { useApp } from "./state/context.ts";
import { TickedItem } from "./TickedItem.tsx";
import { THEME_CHOICES, type ThemeChoice } from "./state/view.ts";

const THEMES: Readonly<{ [choice in ThemeChoice]: string }> = {
  system: "As the system",
  light: "Light",
  dark: "Dark",
  "high-contrast": "High contrast",
  print: "As printed",
  "print-mono": "As printed in black and white",
};

const COMMANDS: readonly (readonly [Command, string])[] = [
  ["open-shipped", "Open the shipped dataset"],
  ["keyboard-help", "Keyboard"],
  ["about", "About Parley"],
];

/** What the desktop has in its own menus: in a browser there is no other way to it. */
export function WindowMenu() {
  const { store, actions } = useApp();
  const theme = store((state) => state.theme);
  return (
    <MenuTrigger>
      <Button className="button window-menu" aria-label="Menu: theme, keyboard, about">
        <svg width="0.875rem" height="0.875rem" viewBox="0 0 14 14" aria-hidden="true">
          <path d="M1 3h12M1 7h12M1 11h12" stroke="currentColor" strokeWidth="1.5" />
        </svg>
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu
          className="menu"
          aria-label="Parley"
          onAction={(key) => {
            const command = COMMANDS.find(([name]) => name === key)?.[0];
            if (command !== undefined) actions.command(command);
          }}
        >
          <MenuSection
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={new Set([theme])}
            onSelectionChange={(keys) => {
              const next = THEME_CHOICES.find((choice) => keys !== "all" && keys.has(choice));
              if (next !== undefined) actions.command(`theme-${next}`);
            }}
          >
            <Header className="menu-header">Theme</Header>
            {THEME_CHOICES.map((choice) => (
              <TickedItem key={choice} id={choice} words={THEMES[choice]} on={choice === theme} />
            ))}
          </MenuSection>
          <MenuSection>
            <Header className="menu-header">Parley</Header>
            {COMMANDS.map(([command, words]) => (
              <TickedItem key={command} id={command} words={words} on={false} />
            ))}
          </MenuSection>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
