import type { Command } from "./contract.ts";

/**
 * Does what an Edit command means for text: in the field that has the focus, or for Copy with the words that are selected.
 *
 * @returns false where the command is not about text, so that the application should have it.
 */
export function editText(command: Command, copy: (text: string) => void): boolean {
  if (command === "copy") {
    const selected = selectedText();
    if (selected !== "") copy(selected);
    return selected !== "";
  }
  if ((command !== "undo" && command !== "redo") || !isEditable(document.activeElement)) return false;
  // Deprecated, but still the only way to reach a text field's own history.
  document.execCommand(command);
  return true;
}

function selectedText(): string {
  const focused = document.activeElement;
  if (focused instanceof HTMLTextAreaElement || focused instanceof HTMLInputElement) {
    return focused.value.slice(focused.selectionStart ?? 0, focused.selectionEnd ?? 0);
  }
  return window.getSelection()?.toString() ?? "";
}

function isEditable(element: Element | null): boolean {
  if (element instanceof HTMLInputElement) return element.selectionStart !== null;
  return element instanceof HTMLTextAreaElement || (element instanceof HTMLElement && element.isContentEditable);
}
