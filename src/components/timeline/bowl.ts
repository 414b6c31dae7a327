export const bowlRadius = 7;

/** A meal: a bowl whose flat rim lies on y = 0; a larger radius makes a ring around it. */
export function bowl(radius: number = bowlRadius): string {
  const rim = radius - bowlRadius;
  return `M${-radius},${-rim}H${radius}V0A${radius},${radius} 0 0 1 ${-radius},0Z`;
}
