import { DialogTitle } from "./Dialogs.tsx";
export function ExportFigure() {
  return <DialogTitle>Export figure</DialogTitle>;
}
