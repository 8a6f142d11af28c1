import { dayWords } from "../../model/date-words.ts";
import type { ContextItem, Glyph, Lane, Pill, TimelineDrawing } from "../drawing.ts";
import type { LanePlan } from "../lanes/choice.ts";
import { type LanePlace, lanesExtent, placeLanes } from "../lanes/heights.ts";
import { type LaneIndex, indexLanes } from "../lanes/index-lanes.ts";
import { planLanes } from "../lanes/plan.ts";
import { layAxis } from "./axis.ts";
import { type ContextBand, layContext } from "./context.ts";
import { layCoverage } from "./coverage.ts";
import { countsOf, visibleOf } from "./counts.ts";
import { denseLane } from "./dense.ts";
import { layFan } from "./fan.ts";
import { layFolds, layOpenedFolds } from "./fold-bands.ts";
import { gather } from "./gather.ts";
import { settleMarks, veil } from "./glyphs.ts";
import type { LayoutInput } from "./input.ts";
import { itemise } from "./items.ts";
import { occupied } from "./boxes.ts";
import { keyUnnamed } from "./keys.ts";
import { placeLabels } from "./labels.ts";
import { routeLinks } from "./links.ts";
import { layOverview, layPleats } from "./overview.ts";
import { planRegions, type RegionPlan } from "./regions.ts";
import type { Scene, Stage } from "./scene.ts";
import { joinLanes } from "./stems.ts";
import { layUndated, planTray } from "./undated.ts";
import { shiftContext, shiftScene } from "./view.ts";
import { actionsOf, windowOf } from "./window.ts";

/** Words end so far from the edge of the view. */
const EDGE = 3;
/** What the bar beside lanes that scroll takes from the labels. */
const SCROLL_BAR = 12;

interface Base {
  readonly plan: LanePlan;
  readonly index: LaneIndex;
}

interface Laid {
  readonly scene: Scene;
  readonly context: ContextBand;
}

/**
 * Lays out the timeline: what is to be seen, as boxes, points and lines, with no colour in it. Pure: equal input gives equal boxes.
 * Cost follows what is on screen. While only the pan changes, marks and labels keep their places to the pixel.
 */
export function layoutTimeline(input: LayoutInput): TimelineDrawing {
  const base = baseOf(input);
  const tray = planTray(input, base.index);
  const regionPlan = planRegions(input, tray.rows, actionsOf(base.index));
  const { regions } = regionPlan;
  const heights = placeLanes(base.plan, regions.lanes.height, input.mode);
  const places = heights.map((place) => moved(place, regions.lanes.y));
  // Sums of heights that fill a room may miss it by a hair.
  const beyond = lanesExtent(heights) - regions.lanes.height;
  const laneExtent = regions.lanes.height + (beyond > 0.5 ? beyond : 0);
  const laneScroll = Math.min(Math.max(0, input.laneScroll ?? 0), laneExtent - regions.lanes.height);
  const stage: Stage = {
    input,
    plan: base.plan,
    index: base.index,
    places,
    window: windowOf(input, base.index),
    top: regions.lanes.y,
    bottom: regions.lanes.y + laneExtent,
  };
  const laid = laidOut(stage, regionPlan);
  const shift = input.gutter - input.scale.offset;
  const seen = {
    from: input.gutter,
    to: input.gutter + input.scale.width,
    edge:
      regions.chart.x +
      regions.chart.width -
      (laneExtent > regions.lanes.height ? SCROLL_BAR : 0) -
      (input.mode === "figure" ? 0 : EDGE),
    cut: (input.regions?.inset ?? 0) > 0 ? regions.chart.x + regions.chart.width : Infinity,
  };
  const scene = shiftScene(laid.scene, shift, -laneScroll, seen, input.selected);
  const context = shiftContext(laid.context.items, shift, seen);
  const hidden = visibleOf(input, laid.context.hidden).length;
  const folds = layFolds(input, base.index, input.gutter);
  const opened = input.opened === undefined ? undefined : scene.pills.find(({ id }) => id === input.opened);
  const undated = layUndated(input, tray, regions);
  const keys =
    input.labels === "all"
      ? keyUnnamed(input, {
          ...scene,
          context,
          hidden: visibleOf(input, laid.context.hidden),
          undated: undated.glyphs,
          undatedLabels: undated.labels,
          undatedRest: Array.from(base.index.undated.subarray(undated.glyphs.length)),
          regions,
        })
      : [];
  return {
    width: input.size.width,
    height: input.size.height,
    regions,
    axis: layAxis(input, input.gutter, folds),
    folds,
    ...(input.openFolds === undefined ? {} : { openedFolds: layOpenedFolds(input, input.gutter) }),
    lanes: lanesOf(base.plan, places, -laneScroll),
    ...(laneExtent > regions.lanes.height ? { laneScroll: { extent: laneExtent, by: laneScroll } } : {}),
    tables: scene.tables,
    stems: scene.stems,
    glyphs: scene.glyphs,
    pills: scene.pills,
    links: scene.links,
    labels: scene.labels,
    context,
    contextMore: hidden,
    coverage: layCoverage(input, base.index, regionPlan),
    pleats: layPleats(input, regions),
    overview: layOverview(input, base.index, regions),
    undated: undated.glyphs,
    ...(undated.labels.length === 0 ? {} : { undatedLabels: undated.labels }),
    undatedMore: undated.more,
    ...(keys.length === 0 ? {} : { keys }),
    ...(opened === undefined ? {} : { fan: layFan(input, opened, regions) }),
    counts: countsOf(input, base.index, scene.glyphs, context, laid.scene.carried),
    ...lensOf(input, scene, context),
  };
}

/** Numbers of the lanes in which an event has its mark, in the order of the drawing's lanes. */
export function lanesOfEvent(input: LayoutInput, index: number): readonly number[] {
  return baseOf(input).plan.homes(index);
}

/** What depends on the record, the filters and the choice of lanes alone is made once and kept while they stay. */
const bases = new WeakMap<Uint8Array, { readonly key: string; readonly base: Base }>();

function baseOf({ record, mask, lanes }: LayoutInput): Base {
  const key = JSON.stringify([
    lanes.by,
    lanes.nested ?? false,
    lanes.apart ?? false,
    lanes.order ?? [],
    lanes.collapsed ?? [],
    record.dataset.id,
  ]);
  const known = bases.get(mask);
  if (known?.key === key) return known.base;
  const plan = planLanes(record, mask, lanes);
  const base = { plan, index: indexLanes(record, mask, plan) };
  bases.set(mask, { key, base });
  return base;
}

/** The last scene of a record: while panning it is moved, not made again. */
const scenes = new WeakMap<object, { readonly stage: Stage; readonly laid: Laid }>();

function laidOut(stage: Stage, regionPlan: RegionPlan): Laid {
  const known = scenes.get(stage.index);
  if (known !== undefined && sameStage(known.stage, stage)) return known.laid;
  const laid = layScene(stage, regionPlan);
  scenes.set(stage.index, { stage, laid });
  return laid;
}

function sameStage(a: Stage, b: Stage): boolean {
  const same = <Key extends keyof LayoutInput>(...keys: Key[]): boolean =>
    keys.every((key) => a.input[key] === b.input[key]);
  return (
    a.plan === b.plan &&
    a.window.from === b.window.from &&
    a.window.to === b.window.to &&
    a.top === b.top &&
    a.bottom === b.bottom &&
    a.input.scale.rate === b.input.scale.rate &&
    a.input.scale.plan === b.input.scale.plan &&
    a.input.scale.opened === b.input.scale.opened &&
    sameContent(a.input.pinned, b.input.pinned) &&
    same("selected", "measure", "notes", "lens", "follow", "links", "labels", "labelSize", "mode", "locale")
  );
}

function sameContent(a: readonly string[] | undefined, b: readonly string[] | undefined): boolean {
  return (
    a === b || (a !== undefined && b !== undefined && a.length === b.length && a.every((item, i) => item === b[i]))
  );
}

function layScene(stage: Stage, regionPlan: RegionPlan): Laid {
  const gathered = gather(stage);
  const { items, carried } = itemise(stage, gathered);
  const counted = gathered.dense.flatMap((run) => denseLane(stage, run));
  const { settled, pills } = settleMarks(stage, items, gathered.isDense, counted);
  const allPills: Pill[] = [...pills.map(({ pill }) => pill), ...counted];
  const { stems, tables } = joinLanes(stage, items, settled);
  const taken = occupied(settled, allPills, stems, stage.window);
  const labels = placeLabels(stage, settled, pills, taken).map((label) => {
    const onFold = stage.input.scale.isFolded(stage.input.scale.timeAtPlace(label.box.x + label.box.width / 2));
    return onFold === label.inFold ? label : { ...label, onFold };
  });
  // A link may cross a line, but should not run under a mark or a label.
  const inTheWay = occupied(settled, allPills, [], stage.window);
  for (const label of labels) inTheWay.add(label.box);
  const links = routeLinks(stage, settled, allPills, inTheWay);
  const glyphs: Glyph[] = settled.map(({ glyph }) => glyph);
  return {
    scene: { window: stage.window, glyphs, pills: allPills, stems, tables, links, labels, carried },
    context: layContext(stage, regionPlan.regions.context.y, regionPlan.contextRows),
  };
}

function moved(place: LanePlace, by: number): LanePlace {
  return { ...place, top: place.top + by, bottom: place.bottom + by, y: place.y + by };
}

function lanesOf(plan: LanePlan, places: readonly LanePlace[], by: number): Lane[] {
  return plan.lanes.map((spec, i) => {
    const place = moved(places[i] as LanePlace, by);
    return {
      id: spec.id,
      name: spec.name,
      ...(spec.second === undefined ? {} : { second: spec.second }),
      count: spec.count,
      hue: spec.hue,
      top: place.top,
      bottom: place.bottom,
      y: place.y,
      collapsed: spec.collapsed,
      depth: spec.depth,
      endsSide: place.endsSide,
    };
  });
}

/** What the lens veils beside the marks themselves (their lines and labels, and actions still ahead), and where its date lies. */
function lensOf(
  input: LayoutInput,
  scene: Omit<Scene, "window" | "carried">,
  context: readonly ContextItem[],
): Pick<TimelineDrawing, "veils" | "playhead"> {
  const { lens, scale, gutter, record } = input;
  if (lens === undefined) return {};
  const veils = new Map<string, number>();
  const add = (index: number): void => {
    const event = record.events[index];
    if (event === undefined) return;
    const { presence } = veil(input, { event });
    if (presence < 1) veils.set(event.id, presence);
  };
  for (const { index } of scene.glyphs) add(index);
  for (const { members } of scene.pills) for (let i = 0; i < members.length; i += 1) add(members[i] ?? -1);
  // Acts of war and of parliaments: whether a party knew of them is rarely said, and nothing is made of it here.
  for (const { index } of context) if ((record.columns.earliest[index] ?? 0) > (lens.at ?? Infinity)) add(index);
  const x = lens.at === undefined ? -1 : scale.x(lens.at);
  if (lens.at === undefined || x < 0 || x > scale.width) return { veils };
  return { veils, playhead: { x: x + gutter, text: dayWords(lens.at) } };
}
