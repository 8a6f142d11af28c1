import { useEffect, useState } from "react";
import type { AppContextValue } from "./state/context.ts";

/** Opens a dataset that is dropped on the window; true while one is held over it. */
export function useDrop({ actions, platform, store }: AppContextValue): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    function carriesFile(event: DragEvent): boolean {
      return event.dataTransfer?.types.includes("Files") === true;
    }
    function onDragOver(event: DragEvent) {
      if (!carriesFile(event)) return;
      event.preventDefault();
      setOver(true);
    }
    function onDragLeave(event: DragEvent) {
      if (event.relatedTarget === null) setOver(false);
    }
    function onDrop(event: DragEvent) {
      if (!carriesFile(event)) return;
      event.preventDefault();
      setOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      const texts = files.filter((file) => /\.(txt|xml)$/i.test(file.name));
      if (texts.length > 0 && store.getState().record !== undefined) return void actions.addTexts(texts);
      const [dataset] = files;
      if (dataset !== undefined) void platform.readDropped(dataset).then(actions.receive);
    }
    window.addEventListener("dragover", onDragOver);
    window.addEventListener("dragleave", onDragLeave);
    window.addEventListener("drop", onDrop);
    return () => {
      window.removeEventListener("dragover", onDragOver);
      window.removeEventListener("dragleave", onDragLeave);
      window.removeEventListener("drop", onDrop);
    };
  }, [actions, platform, store]);
  return over;
}
