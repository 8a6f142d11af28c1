/** What a person (or the markup) says is true of one document. What is absent is not measured. */
export interface Label {
  /** A day, or `day/day`. */
  readonly date?: string | null;
  readonly from?: readonly string[];
  readonly to?: readonly string[];
  readonly people?: readonly LabelledPerson[];
  readonly meetings?: readonly LabelledMeeting[];
  readonly proposals?: readonly { readonly by: string; readonly points: number }[] | null;
  readonly positions?: readonly LabelledPosition[];
  readonly actions?: readonly LabelledAction[];
  readonly links?: readonly LabelledLink[];
  readonly knowledge?: readonly LabelledKnowledge[];
  /** A person has read the document, so what is not labelled is not there. */
  readonly read?: boolean;
}

/** `names`: any of these words may name the person. `party` null: the party is not judged. */
export interface LabelledPerson {
  readonly names: readonly string[];
  readonly party?: string | null;
  readonly optional?: boolean;
}

/** `main`: the document is about it. Any of `dates` is right. `optional`: to be found or not, both are right. */
export interface LabelledMeeting {
  readonly dates: readonly string[];
  readonly main: boolean;
  readonly optional?: boolean;
}

/** What a party holds on an issue. Any of the verbs `held` is right. `condition` false: none is made; left out: not judged. */
export interface LabelledPosition {
  readonly party: string;
  readonly issue: string;
  readonly held: readonly string[];
  readonly condition?: boolean;
  readonly optional?: boolean;
}

export interface LabelledAction {
  readonly dates: readonly string[];
  readonly optional?: boolean;
}

/** Which event is meant: all that is said must fit. */
export interface LabelledEvent {
  readonly kind: string;
  readonly date?: string;
  readonly party?: string;
  readonly points?: number;
  readonly issue?: string;
}

export interface LabelledLink {
  readonly type: string;
  readonly from: LabelledEvent;
  readonly to: LabelledEvent;
}

/** Every party that the document shows to have known of the event; `from`: since when, where that is to be judged. */
export interface LabelledKnowledge {
  readonly event: LabelledEvent;
  readonly parties: readonly { readonly party: string; readonly from?: string }[];
}
