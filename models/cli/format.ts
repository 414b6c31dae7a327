type Writer<T> = (value: T) => string;

/** The writer that `--format` names, or what is wrong with the name. */
export function writerFor<T>(
  writers: Readonly<Record<string, Writer<T>>>,
  format: string,
): {readonly write: Writer<T> | null; readonly problems: readonly string[]} {
  const write = Object.hasOwn(writers, format) ? writers[format] : undefined;
  if (write) return {write, problems: []};
  const names = Object.keys(writers).join(" or ");
  return {write: null, problems: [`--format: must be ${names}, got ${JSON.stringify(format)}`]};
}
