/** Lower triangular L with L Lᵀ = C; a direction that rounding has made negative counts as zero. */
export function cholesky(matrix: readonly (readonly number[])[]): number[][] {
  const rows: number[][] = [];
  matrix.forEach((line, i) => {
    const row: number[] = [];
    for (let j = 0; j <= i; j++) {
      const other = j === i ? row : (rows[j] as number[]);
      const sum = row.reduce(
        (total, value, k) => (k < j ? total + value * (other[k] ?? 0) : total),
        0,
      );
      const rest = (line[j] ?? NaN) - sum;
      const diagonal = j === i ? 0 : ((rows[j] as number[])[j] ?? 0);
      row.push(j === i ? Math.sqrt(Math.max(0, rest)) : diagonal === 0 ? 0 : rest / diagonal);
    }
    rows.push(row);
  });
  return rows;
}
