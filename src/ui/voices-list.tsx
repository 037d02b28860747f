import './voices-list.css';
import type { Digest } from '../analysis/digest.ts';
import { spanText } from '../article/article.ts';
import type { Story } from '../copy/story.ts';
import { plural, text } from '../platform/strings.ts';
import { FirstFew } from './first-few.tsx';
import type { PageActions } from './page-actions.ts';
import { QuoteFigure } from './quote-figure.tsx';
import { ShareBar } from './share-bar.tsx';
import { storyAttributes } from './story-words.tsx';
import { type groupByVoice, isQuoted, type VoiceQuotes } from './voices.ts';

interface VoicesListProps {
  readonly story: Story;
  readonly groups: ReturnType<typeof groupByVoice>;
  readonly actions: PageActions;
}

const FIRST_SHOWN = 6;

/** The story's voices, most quoted first, each with its quotes behind a disclosure; then the quotes without a speaker. */
export function VoicesList({ story, groups, actions }: VoicesListProps) {
  const { voices, unattributed } = groups;
  const quote = (each: VoiceQuotes['quotes'][number]) => (
    <QuoteFigure
      key={story.digest.quotes.indexOf(each)}
      story={story}
      quote={each}
      isUnderSpeaker={each.speaker !== undefined}
      actions={actions}
    />
  );
  const groupsShown = voices.map(({ voice, quotes }, index) => (
    <details key={index} class="voice" open={index === 0} dir={storyAttributes(story).dir}>
      <summary>
        <VoiceHead story={story} voice={voice} quotes={quotes} />
      </summary>
      {quotes.map(quote)}
    </details>
  ));
  return (
    <>
      <FirstFew count={FIRST_SHOWN}>{groupsShown}</FirstFew>
      {unattributed.length > 0 && (
        <details class="voice" open={voices.length === 0}>
          <summary>
            <span class="voice-unknown">{text('unattributedQuotes')}</span>{' '}
            <span class="voice-share">{plural('quoteCount', unattributed.length)}</span>
          </summary>
          {unattributed.map(quote)}
        </details>
      )}
    </>
  );
}

function VoiceHead({ story, voice, quotes }: VoiceQuotes & { readonly story: Story }) {
  const { article, digest } = story;
  const name = nameOf(digest, voice.name);
  const role = name?.role && spanText(article, name.role);
  const percent = new Intl.NumberFormat(text('locale'), { style: 'percent' }).format(voice.share);
  // Somebody whose words are only told has no share of the quoted ones.
  const share = voice.share > 0 ? text('voiceShare', percent) : text('voiceReported');
  return (
    <>
      <span class="quote-speaker" {...storyAttributes(story)}>
        <b class={name && `kind-${name.kind}`}>{name?.name ?? spanText(article, voice.span)}</b>
        {role && `, ${role}`}
      </span>
      <span class="voice-share">
        {voice.share > 0 && <ShareBar share={voice.share} />}
        <bdi>{`${share} · ${countWords(quotes)}`}</bdi>
      </span>
    </>
  );
}

function countWords(quotes: VoiceQuotes['quotes']): string {
  return plural(quotes.every(isQuoted) ? 'quoteCount' : 'statementCount', quotes.length);
}

function nameOf({ names }: Pick<Digest, 'names'>, id: string | undefined) {
  return names.find((name) => name.id === id);
}
