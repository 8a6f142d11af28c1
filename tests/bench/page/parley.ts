import type { Dataset } from "../../../data/schema/index.ts";
import { A4_LANDSCAPE } from "../../../renderer/export/options.ts";
import { composeFigure } from "../../../renderer/export/figure.ts";
import { createRecord } from "../../../renderer/model/record.ts";
import { loadDrawingFonts } from "../../../renderer/timeline/interact/fonts.ts";
import { themes } from "../../../renderer/pen/theme.ts";
import { Stage, type StageListener } from "../../../renderer/timeline/interact/stage.ts";
import type { Adapter } from "./adapter.ts";

const nothing = (): void => undefined;
const listener: StageListener = {
  select: nothing,
  hover: nothing,
  openPanel: nothing,
  toggleFold: nothing,
  scaled: nothing,
  collapseLane: nothing,
  orderLanes: nothing,
  chooseDocument: nothing,
};

/** Parley's own timeline: from a dataset in memory to a record to the stage, as the application does it. */
export function parley(): Adapter<Dataset> {
  let stage: Stage | undefined;
  return {
    async prepare(_rows, dataset) {
      // The application asks for its fonts when it starts, before it has read a dataset.
      await loadDrawingFonts();
      return dataset as Dataset;
    },
    mount(host, dataset) {
      const record = createRecord(dataset);
      host.className = "timeline-host";
      stage = new Stage(
        host,
        {
          record,
          mask: new Uint8Array(record.size).fill(1),
          lanes: { by: "party" },
          theme: themes.light,
          selection: [],
          openFolds: [],
          trueTime: false,
          coverage: true,
          overview: true,
          inset: 0,
          textScale: 1,
        },
        listener,
      );
    },
    view: () => stage?.scale.visible().join() ?? "",
    svg() {
      if (stage === undefined) throw new Error("nothing is drawn");
      const options = { view: "timeline", theme: "print", size: A4_LANDSCAPE } as const;
      return composeFigure(stage.view.record, { ...options, sha256: "0".repeat(64), generator: "Parley" });
    },
  };
}
