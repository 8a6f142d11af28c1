import type { PositionsDrawing } from "../../positions/drawing.ts";
import type { PositionsHit } from "../../positions/hit.ts";
import { magnify, placeAt } from "../../timeline/interact/place.ts";
import type { PositionsStage, PositionsStageView } from "./stage.ts";

interface Control {
  readonly id: string;
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly hit: PositionsHit;
  /** The question of an issue: reached by Tab; what belongs to it is reached from there by arrows. */
  readonly issue?: string;
  readonly expanded?: boolean;
}

/** Questions, steps with their criteria, gaps and what rules found, as buttons for keyboards and screen readers. */
export class PositionsControls {
  private readonly group: HTMLElement;
  private readonly buttons = new Map<string, HTMLButtonElement>();
  private readonly current = new Map<string, Control>();

  constructor(
    layer: HTMLElement,
    private readonly stage: PositionsStage,
  ) {
    this.group = document.createElement("div");
    this.group.className = "mirror controls";
    this.group.setAttribute("role", "group");
    this.group.setAttribute("aria-label", "Issues, steps and gaps");
    layer.append(this.group);
  }

  /** The buttons lie where the drawing has what they stand for, also where it is magnified. */
  magnify(factor: number): void {
    magnify(this.group, factor);
  }

  show(drawing: PositionsDrawing, view: PositionsStageView): void {
    this.current.clear();
    for (const control of controlsOf(drawing, view)) this.current.set(control.id, control);
    for (const [id, button] of this.buttons) {
      if (this.current.has(id)) continue;
      button.remove();
      this.buttons.delete(id);
    }
    let previous: Element | null = null;
    for (const control of this.current.values()) {
      const button = this.place(control);
      const place: Element | null = previous === null ? this.group.firstElementChild : previous.nextElementSibling;
      if (button !== place) this.group.insertBefore(button, place);
      previous = button;
    }
  }

  private place(control: Control): HTMLButtonElement {
    let button = this.buttons.get(control.id);
    if (button === undefined) {
      button = this.make(control.id);
      this.buttons.set(control.id, button);
    }
    button.setAttribute("aria-label", control.name);
    button.tabIndex = control.issue === undefined ? -1 : 0;
    if (control.expanded !== undefined) button.setAttribute("aria-expanded", String(control.expanded));
    placeAt(button, control);
    return button;
  }

  private make(id: string): HTMLButtonElement {
    const button = document.createElement("button");
    button.type = "button";
    button.addEventListener("click", () => {
      const control = this.current.get(id);
      if (control?.issue !== undefined) this.stage.listener.open(control.expanded === true ? undefined : control.issue);
    });
    button.addEventListener("focus", () => {
      const control = this.current.get(id);
      if (control !== undefined && button.matches(":focus-visible"))
        this.stage.tell(control.hit, {
          x: control.x + Math.min(control.width, 200),
          y: control.y + control.height / 2,
        });
    });
    button.addEventListener("blur", () => this.stage.tell(undefined, { x: 0, y: 0 }));
    button.addEventListener("keydown", (event) => this.key(event, id, button));
    return button;
  }

  private key(event: KeyboardEvent, id: string, button: HTMLButtonElement): void {
    const step = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0;
    const issue = this.current.get(id)?.issue;
    if (event.key === "Escape" && this.stage.view.opened !== undefined) this.stage.listener.open(undefined);
    else if (step === 0) return;
    else if (event.altKey && issue !== undefined) this.stage.move(issue, step);
    else {
      const next = step < 0 ? button.previousElementSibling : button.nextElementSibling;
      if (next instanceof HTMLElement) next.focus();
    }
    event.preventDefault();
    event.stopPropagation();
  }
}

const STEP_HEIGHT = 18;
const CELL = { width: 62, height: 44 };

function controlsOf(drawing: PositionsDrawing, { record, opened }: PositionsStageView): readonly Control[] {
  const { chart, columns } = drawing;
  const within = (y: number, height: number): boolean => y >= chart.y - 2 && y + height <= chart.y + chart.height + 2;
  return drawing.rows.flatMap(({ row, top }): Control[] => {
    const question = record.issue.get(row.issue)?.question ?? row.issue;
    const controls: Control[] = [
      {
        id: `question ${row.issue}`,
        name: `${question} Enter ${opened === undefined ? "opens this issue to full height" : "shows all issues"}; down tells of its steps and gaps; Alt with up or down moves it`,
        x: 4,
        y: Math.max(chart.y, top + 4),
        width: chart.x - 12,
        height: 20 + (row.question.length - 1) * 17,
        hit: { kind: "question", issue: row.issue },
        issue: row.issue,
        expanded: opened !== undefined,
      },
      ...row.steps.map((step) => ({
        id: `step ${row.issue} ${step.value}`,
        name: `Step ${step.value}: ${step.label}. ${step.criterion}`,
        x: 4,
        y: top + step.y - STEP_HEIGHT / 2,
        width: chart.x - 12,
        height: STEP_HEIGHT,
        hit: { kind: "step" as const, issue: row.issue, step },
      })),
      ...row.gaps.map((cell, i) => ({
        id: `gap ${row.issue} ${columns[i]?.label ?? i}`,
        name: cell.tip,
        x: cell.x - CELL.width / 2,
        y: top + cell.y - CELL.height / 2,
        ...CELL,
        hit: { kind: "gap" as const, cell },
      })),
      ...row.remarks.map(({ remark, box }, i) => ({
        id: `remark ${row.issue} ${i}`,
        name: remark.rule,
        ...box,
        y: top + box.y,
        hit: { kind: "remark" as const, remark },
      })),
    ];
    return controls.filter((control) => within(control.y, control.height));
  });
}
