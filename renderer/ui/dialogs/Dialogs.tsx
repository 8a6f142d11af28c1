import { lazy, type ReactNode, Suspense } from "react";
import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { useApp } from "../state/context.ts";
import { About } from "./About.tsx";
import { Keys } from "./Keys.tsx";
import { PassageReader } from "./PassageReader.tsx";

/** Figures bring their fonts along: half of the application by weight, and not needed to look at a timeline. */
const ExportFigure = lazy(async () => ({ default: (await import("./ExportFigure.tsx")).ExportFigure }));

/** The dialog that is open, if any. Focus goes into it, stays in it and comes back, as the widget library sees to. */
export function Dialogs() {
  const { store, actions } = useApp();
  const dialog = store((state) => state.dialog);
  if (dialog === "none") return null;
  return (
    <ModalOverlay
      className="overlay"
      isOpen
      isDismissable
      onOpenChange={(open) => {
        if (!open) actions.closeDialog();
      }}
    >
      <Modal className="modal">
        <Dialog className="dialog">
          {dialog === "export" && (
            <Suspense fallback={<DialogTitle>Export figure</DialogTitle>}>
              <ExportFigure />
            </Suspense>
          )}
          {dialog === "keys" && <Keys />}
          {dialog === "passage" && <PassageReader />}
          {dialog === "about" && <About />}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** The heading of a dialog, which also names it. */
export function DialogTitle({ children }: { readonly children: ReactNode }) {
  return <Heading slot="title">{children}</Heading>;
}

export function CloseButton() {
  const { actions } = useApp();
  return (
    <button type="button" className="button strong" onClick={actions.closeDialog}>
      Close
    </button>
  );
}
