/** The title of an organ as links and the page's list call it. */
export const organId = (title: string): string => title.toLowerCase().replaceAll(/[^a-z]+/g, "-");
