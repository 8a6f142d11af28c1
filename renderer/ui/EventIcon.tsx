import { useMemo } from "react";
import type { Channel, EventKind } from "../../data/schema/index.ts";
import type { EvidenceChip } from "../model/filter.ts";
import type { Record as DatasetRecord } from "../model/record.ts";
import { createSvgPen } from "../pen/svg.ts";
import { type ThemeName, themes } from "../pen/theme.ts";
import type { Glyph } from "../timeline/drawing.ts";
import { iconGlyph } from "../timeline/layout/icon.ts";
import { drawGlyph } from "../timeline/marks/glyph.ts";
import { useApp } from "./state/context.ts";
import { useThemeName } from "./useTheme.ts";

const SIZE = 24;
/** An icon grows with the text beside it. */
const WIDTH = `${SIZE / 16}rem`;

/** The event's own mark, as on the timeline, for lists and headings. The words beside it say what it means. */
export function EventIcon({ record, index }: { readonly record: DatasetRecord; readonly index: number }) {
  const { store } = useApp();
  const glyph = useMemo(() => iconGlyph(record, index, SIZE), [record, index]);
  return <GlyphIcon glyph={glyph} theme={useThemeName(store)} />;
}

interface ChipProperties {
  readonly kind: EventKind;
  readonly channel?: Channel | undefined;
  readonly evidence?: EvidenceChip;
  readonly checked?: boolean;
  readonly small?: boolean;
  readonly hollow?: boolean;
}

/** A mark for the key: in ink, since hue belongs to parties. */
export function ChipIcon({ kind, channel, evidence, checked, small, hollow }: ChipProperties) {
  const { store } = useApp();
  const glyph = useMemo<Glyph>(() => {
    const fill =
      evidence === "planned" ? "dashed" : evidence === "reported" ? "part" : hollow === true ? "empty" : "full";
    return {
      event: "",
      index: -1,
      lane: "",
      kind,
      x: SIZE / 2,
      y: SIZE / 2,
      size: small === true ? 10 : 13,
      hue: { slot: "none" },
      fill,
      checked: checked === true,
      supplied: false,
      inFold: false,
      presence: 1,
      ...(kind === "message" ? { toward: "right" } : {}),
      ...(channel === undefined ? {} : { channel }),
    };
  }, [kind, channel, evidence, checked, small, hollow]);
  return <GlyphIcon glyph={glyph} theme={useThemeName(store)} />;
}

function GlyphIcon({ glyph, theme: name }: { readonly glyph: Glyph; readonly theme: ThemeName }) {
  const theme = themes[name];
  const markup = useMemo(() => {
    const pen = createSvgPen();
    drawGlyph(glyph, pen, theme);
    return { __html: pen.body() };
  }, [glyph, theme]);
  return (
    <svg
      className="event-icon"
      width={WIDTH}
      height={WIDTH}
      viewBox={`0 0 ${SIZE} ${SIZE}`}
      aria-hidden="true"
      dangerouslySetInnerHTML={markup}
    />
  );
}
