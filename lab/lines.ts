/** The lines of a byte stream, without their ends. Only LF and CRLF end a line: U+2028 may stand in JSON strings. */
export async function* readLines(stream: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let parts: string[] = [];
  const take = (last: string) => {
    const line = parts.join('') + last;
    parts = [];
    return line.endsWith('\r') ? line.slice(0, -1) : line;
  };
  for await (const chunk of stream) {
    const lines = decoder.decode(chunk, { stream: true }).split('\n');
    const rest = lines.pop() ?? '';
    for (const line of lines) yield take(line);
    // Kept in pieces, so that one huge line is not copied with every chunk.
    if (rest !== '') parts.push(rest);
  }
  const last = take(decoder.decode());
  if (last !== '') yield last;
}
