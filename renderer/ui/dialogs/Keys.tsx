import { CloseButton, DialogTitle } from "./Dialogs.tsx";
import { KEY_GROUPS } from "./key-list.ts";

export function Keys() {
  return (
    <>
      <DialogTitle>Keyboard</DialogTitle>
      <div className="key-groups">
        {KEY_GROUPS.map(({ title, keys }) => (
          <section key={title} aria-label={title}>
            <h3>{title}</h3>
            <dl className="keys">
              {keys.map(([key, does]) => (
                <div key={key} className="key-row">
                  <dt>
                    <kbd>{key}</kbd>
                  </dt>
                  <dd>{does}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <div className="buttons">
        <CloseButton />
      </div>
    </>
  );
}
