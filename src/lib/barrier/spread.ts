/**
 * Places at least `gap` apart within the range, in the order they had, each as near to where it wanted to
 * be as the others allow: where two want the same they share the way.
 */
export function spread(
  wanted: readonly number[],
  gap: number,
  [low, high]: readonly [number, number],
): number[] {
  const order = wanted.map((_, i) => i).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
  // blocks of neighbours that touch, each with the mean of where its members would start it
  const blocks: {readonly members: number[]; sum: number}[] = [];
  const startOf = ({members, sum}: {readonly members: number[]; readonly sum: number}): number => {
    const most = high - gap * (members.length - 1);
    return Math.max(low, Math.min(most, sum / members.length));
  };
  for (const index of order) {
    let block = {members: [index], sum: wanted[index] ?? 0};
    for (let before = blocks.at(-1); before; before = blocks.at(-1)) {
      if (startOf(before) + gap * before.members.length <= startOf(block)) break;
      blocks.pop();
      const shift = gap * before.members.length * block.members.length;
      block = {
        members: [...before.members, ...block.members],
        sum: before.sum + block.sum - shift,
      };
    }
    blocks.push(block);
  }
  const places = new Array<number>(wanted.length);
  for (const block of blocks) {
    block.members.forEach((index, i) => (places[index] = startOf(block) + gap * i));
  }
  return places;
}
