import { Button, ComboBox, Input, ListBox, ListBoxItem, Popover } from "react-aria-components";
import { MOST_COMPARED } from "../../compare/choice.ts";
import { eventAt, eventDate } from "../../model/names.ts";
import type { Record as DatasetRecord } from "../../model/record.ts";
import { EventIcon } from "../EventIcon.tsx";
import { Arrow } from "../FilterMenu.tsx";
import { useApp } from "../state/context.ts";
import { focusHead } from "./places.ts";
import { useCompared } from "./useCompared.ts";

/** Puts one more proposal beside those that are compared, found by its words. */
export function AddProposal({ record }: { readonly record: DatasetRecord }) {
  const { store } = useApp();
  const compared = store((state) => state.compared);
  const { add } = useCompared(record);
  const full = compared.length >= MOST_COMPARED;
  const proposals = record.events.flatMap((event, index) =>
    event.kind === "proposal" && !compared.includes(event.id) ? [{ id: event.id, index }] : [],
  );
  return (
    <ComboBox
      className="add-proposal"
      aria-label="Add proposal"
      menuTrigger="input"
      isDisabled={full}
      // A new box for every choice: one whose words are taken away would open its list again.
      key={compared.join(" ")}
      onSelectionChange={(key) => {
        if (key === null) return;
        add(String(key));
        focusHead(store.getState().compared.indexOf(String(key)));
      }}
    >
      <Input placeholder={full ? "Four at most" : "Add proposal"} />
      <Button aria-label="List of proposals">
        <Arrow />
      </Button>
      <Popover className="popover add-proposal-list" placement="bottom start" maxHeight={400}>
        <ListBox className="menu" items={proposals} renderEmptyState={() => <p className="none">No such proposal.</p>}>
          {({ id, index }) => {
            const { title } = eventAt(record, index);
            return (
              <ListBoxItem id={id} className="menu-item" textValue={`${title}, ${eventDate(record, index)}`}>
                <EventIcon record={record} index={index} />
                <span>{title}</span>
                <span className="count">{eventDate(record, index)}</span>
              </ListBoxItem>
            );
          }}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
