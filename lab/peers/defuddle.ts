import { Defuddle } from 'defuddle/node';
import { readHtml } from '../read-html.ts';
import { textWithoutCaptions } from './readability.ts';

/** The text that Defuddle finds in a page's source, captions left out; empty where it fails. Asks nobody on the network. */
export async function defuddleText(html: string, url: string): Promise<string> {
  try {
    const { content } = await Defuddle(readHtml(html), url, { useAsync: false });
    const body = readHtml(`<body>${content}</body>`).body;
    return textWithoutCaptions(body);
  } catch {
    return '';
  }
}
