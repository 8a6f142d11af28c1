/** Brings the panel's evidence into view, that of one point where its number is given, once the panel shows the event. */
export function showEvidence(point: number | undefined): void {
  requestAnimationFrame(() => {
    const section = document.querySelector('.panel [aria-label="Evidence"]');
    const cards = [...(section?.querySelectorAll(".evidence-card") ?? [])];
    const wanted = point === undefined ? undefined : new RegExp(`\\bpoint ${point}\\b`);
    const card = cards.find((candidate) => wanted?.test(candidate.textContent ?? "") === true);
    (card ?? section)?.scrollIntoView({ block: card === undefined ? "start" : "center" });
  });
}
