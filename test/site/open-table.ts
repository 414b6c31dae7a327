import type {Locator} from "playwright-core";

/** Opens the table behind a chart and waits for its rows: it is written once it is open. */
export async function openTable(chart: Locator): Promise<void> {
  const table = chart.locator(".chart-table").first();
  await table.locator("summary").first().click();
  await table.locator("tbody tr").first().waitFor();
}
