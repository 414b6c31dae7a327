/** Writes to a stream whose reader may leave early, as head does: that is no error. */
export function write(stream: NodeJS.WriteStream, text: string): void {
  if (!stream.listeners("error").includes(leaveQuietly)) stream.on("error", leaveQuietly);
  stream.write(text);
}

function leaveQuietly(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE") throw error;
}
