import { magnify, placeAt } from "./place.ts";

/** One thing on the canvas, as a screen reader, a keyboard or a test finds it. */
export interface Mirrored {
  readonly id: string;
  /** The sentence that is read out. */
  readonly name: string;
  readonly selected: boolean;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly kind: string;
}

/**
 * Keeps invisible elements in step with what is drawn: a list box whose options lie where the marks are. The list box has
 * the focus; the option that the keys have reached is its active descendant.
 */
export class Mirror {
  readonly list: HTMLElement;
  private readonly options = new Map<string, HTMLElement>();

  constructor(host: HTMLElement) {
    this.list = document.createElement("div");
    this.list.className = "mirror";
    this.list.tabIndex = 0;
    this.list.setAttribute("role", "listbox");
    this.list.setAttribute("aria-multiselectable", "true");
    this.list.setAttribute("aria-label", "Timeline");
    host.append(this.list);
  }

  /** Describes the view as a whole. */
  describe(words: string): void {
    this.list.setAttribute("aria-label", words);
  }

  /** Makes the options those of `items`, in their order, changing as little as it can. */
  show(items: readonly Mirrored[], active: string | undefined): void {
    const wanted = new Set(items.map((item) => item.id));
    for (const [id, option] of this.options) {
      if (wanted.has(id)) continue;
      option.remove();
      this.options.delete(id);
    }
    let previous: Element | null = null;
    for (const item of items) {
      const option = this.optionOf(item);
      const place: Element | null = previous === null ? this.list.firstElementChild : previous.nextElementSibling;
      if (option !== place) this.list.insertBefore(option, place);
      previous = option;
    }
    const option = active === undefined ? undefined : this.options.get(active);
    if (option === undefined) this.list.removeAttribute("aria-activedescendant");
    else this.list.setAttribute("aria-activedescendant", option.id);
  }

  /** The options lie where the marks are, also where the drawing is magnified. */
  magnify(factor: number): void {
    magnify(this.list, factor);
  }

  remove(): void {
    this.list.remove();
  }

  private optionOf(item: Mirrored): HTMLElement {
    let option = this.options.get(item.id);
    if (option === undefined) {
      option = document.createElement("div");
      option.id = `mark-${item.id}`;
      option.setAttribute("role", "option");
      option.dataset[item.kind === "cluster" ? "cluster" : "event"] = item.id;
      option.dataset["kind"] = item.kind;
      this.options.set(item.id, option);
    }
    if (option.textContent !== item.name) option.textContent = item.name;
    option.setAttribute("aria-selected", String(item.selected));
    placeAt(option, item);
    return option;
  }
}
