/** An ion in a wall: the double line that stands for the gut wall and the brain barrier. */
export const wordmark = `<span class="wordmark"><svg width="22" height="10" viewBox="0 0 22 10" aria-hidden="true">
  <path d="M1 3.2h4.6M1 6.8h4.6M16.4 3.2h4.6M16.4 6.8h4.6" stroke="currentColor" stroke-width="1.2"/>
  <circle cx="11" cy="5" r="3.8" fill="var(--accent)"/>
</svg>Magnesia</span>`;
