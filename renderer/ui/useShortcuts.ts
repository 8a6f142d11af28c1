import { useEffect } from "react";
import type { Command } from "../platform/contract.ts";
import type { AppContextValue } from "./state/context.ts";
import { VIEWS } from "./state/view.ts";

/** With Ctrl (or Cmd). The desktop menus have the same accelerators; there they arrive as commands. */
const WITH_CONTROL: Readonly<Record<string, Command>> = {
  o: "open",
  e: "export-figure",
  f: "find",
  k: "find",
  z: "undo",
  y: "redo",
  b: "toggle-panel",
};

const PLAIN: Readonly<Record<string, Command>> = {
  "/": "find",
  "?": "keyboard-help",
  t: "toggle-true-time",
  "+": "zoom-in",
  "=": "zoom-in",
  "-": "zoom-out",
  "0": "zoom-fit",
};

/** Letters that mean something by themselves, wherever the focus is: true time, follow, who knew. */
const MEANT = new Set(["t", "f", "k"]);

/** Keys that walk events. Where nothing has the focus they are meant for the view. */
const WALKING = new Set(["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End", "PageUp", "PageDown"]);

/** Keys that work wherever the focus is, but for typing. The timeline has its own beside these. */
export function useShortcuts({ store, actions, platform }: AppContextValue): void {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.defaultPrevented || event.altKey || isTyping(event.target)) return;
      const key = event.key.toLowerCase();
      if (event.ctrlKey || event.metaKey) {
        if (key === "a" && ["timeline", "table"].includes(store.getState().view)) {
          event.preventDefault();
          return actions.selectShown();
        }
        // Words that somebody marked are what they mean to copy.
        if (key === "c" && platform.kind === "browser" && window.getSelection()?.isCollapsed !== false) {
          return actions.command("copy");
        }
        const command = key === "z" && event.shiftKey ? "redo" : WITH_CONTROL[key];
        if (command === undefined || (platform.kind === "desktop" && key !== "k")) return;
        event.preventDefault();
        return actions.command(command);
      }
      if (WALKING.has(event.key) && document.activeElement === document.body) {
        event.preventDefault();
        return actions.walk(event);
      }
      // A word that is begun before anything has the focus goes on where words are looked up; what a letter means by itself comes first.
      if (/^\p{L}$/u.test(event.key) && !MEANT.has(key) && document.activeElement === document.body) {
        event.preventDefault();
        return actions.walk(event);
      }
      const view = VIEWS[Number(event.key) - 1];
      const command = PLAIN[key];
      if (view !== undefined) actions.showView(view);
      else if (command !== undefined) actions.command(command);
      else if (key === "f") actions.follow();
      else if (event.key === "Escape") backOut();
      else return;
      event.preventDefault();
    }
    /** One step back: first what covers, then what is measured or followed, then the panel, then the selection. */
    function backOut() {
      const { refusal, problem, panelOpen, selection, measured, followed } = store.getState();
      if (refusal !== undefined || problem !== undefined) actions.dismiss();
      else if (measured !== undefined) actions.forgetMeasure();
      else if (followed !== undefined) actions.follow();
      else if (panelOpen && selection.length > 0) store.setState({ panelOpen: false });
      else actions.select([]);
    }
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [store, actions, platform]);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      ["INPUT", "TEXTAREA", "SELECT"].includes(target.tagName) ||
      target.closest("[role=dialog]") !== null)
  );
}
