const MARGIN = 12;

/** Brings the panel's evidence into view, that of one point where its number is given, once the panel shows the event. */
export function showEvidence(point: number | undefined): void {
  requestAnimationFrame(() => {
    const section = document.querySelector('.panel [aria-label="Evidence"]');
    const cards = [...(section?.querySelectorAll(".evidence-card") ?? [])];
    const wanted = point === undefined ? undefined : new RegExp(`point ${point}(?!\\d)`);
    const card = cards.find((candidate) => wanted?.test(candidate.textContent ?? "") === true);
    // Not scrollIntoView: that moves the window too, which has no scrollbar to bring it back.
    const scroller = section?.closest(".scroll");
    const target = card ?? section;
    if (scroller == null || target == null) return;
    scroller.scrollTop += target.getBoundingClientRect().top - scroller.getBoundingClientRect().top - MARGIN;
  });
}
