const duration = 250;

/**
 * Calls back now and on every frame for 250 ms with a share that rises to 1, fast at first; at once with 1 for a
 * reader who wants less motion. Returns how to stop.
 */
export function ease(draw: (share: number) => void): () => void {
  if (matchMedia("(prefers-reduced-motion: reduce)").matches) {
    draw(1);
    return () => undefined;
  }
  const start = performance.now();
  let request = 0;
  const frame = () => {
    const past = Math.min(1, (performance.now() - start) / duration);
    if (past < 1) request = requestAnimationFrame(frame);
    draw(1 - (1 - past) ** 3);
  };
  frame();
  return () => cancelAnimationFrame(request);
}
