export interface Sorting<Column extends string> {
  readonly column: Column;
  readonly descending: boolean;
}

interface Properties<Column extends string> {
  readonly column: Column;
  readonly title: string;
  readonly sorting: Sorting<Column> | undefined;
  readonly onSort: (sorting: Sorting<Column>) => void;
  readonly className?: string;
}

/** The head of a column that a table is sorted by; a second click turns the order round. */
export function SortHeading<Column extends string>({ column, title, sorting, onSort, className }: Properties<Column>) {
  const active = sorting?.column === column;
  return (
    <th
      scope="col"
      className={className}
      aria-sort={active ? (sorting.descending ? "descending" : "ascending") : undefined}
    >
      <button type="button" onClick={() => onSort({ column, descending: active && !sorting.descending })}>
        {title} {active && <span aria-hidden="true">{sorting.descending ? "▼" : "▲"}</span>}
      </button>
    </th>
  );
}
