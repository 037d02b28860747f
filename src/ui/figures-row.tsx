import './figures-row.css';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { KeyFigure } from '../analysis/digest.ts';
import { spanText } from '../article/article.ts';
import type { Story } from '../copy/story.ts';
import { text } from '../platform/strings.ts';
import { figureDate } from './figure-date.ts';
import type { PageActions } from './page-actions.ts';
import { fittingCount } from './row-fit.ts';
import { storyAttributes } from './story-words.tsx';

interface FiguresRowProps {
  readonly story: Story;
  readonly actions: PageActions;
}

const ROWS = 2;
// Room for "+12" and the gap before it.
const MORE_PX = 52;

/** The numbers and dates that the story turns on, in reading order; those beyond two rows behind a button. */
export function FiguresRow({ story, actions }: FiguresRowProps) {
  const figures = story.digest.keyFigures;
  const list = useRef<HTMLUListElement>(null);
  const [isWhole, setWhole] = useState(false);
  const shown = useFitting(list, figures.length, isWhole);
  if (figures.length === 0) return null;
  const hidden = figures.length - shown;
  const number = new Intl.NumberFormat(text('locale'));
  return (
    <ul class="figures" ref={list} aria-label={text('figuresName')} dir={storyAttributes(story).dir}>
      {figures.map((figure, index) => (
        <li key={`${figure.span.block}:${figure.span.start}`} class="figure" hidden={index >= shown}>
          <FigureChip story={story} figure={figure} actions={actions} />
        </li>
      ))}
      {(hidden > 0 || isWhole) && (
        <li>
          <button
            type="button"
            class="act"
            aria-expanded={isWhole}
            aria-label={isWhole ? text('showFewer') : text('moreFigures', number.format(hidden))}
            onClick={() => setWhole(!isWhole)}
          >
            {isWhole ? text('showFewer') : text('moreCount', number.format(hidden))}
          </button>
        </li>
      )}
    </ul>
  );
}

function FigureChip({ story, figure, actions }: FiguresRowProps & { readonly figure: KeyFigure }) {
  const words = spanText(story.article, figure.span);
  const locale = text('locale');
  const date = figureDate(figure.date, locale);
  // "Friday" tells little by itself; words with a number in them tell enough.
  const added = /\d/.test(words) ? undefined : figureDate(figure.date, locale, 'short');
  return (
    <button
      type="button"
      class="chip"
      title={date === undefined ? text('showInPage') : text('figureDate', date)}
      aria-label={date === undefined || added !== undefined ? undefined : `${words} (${date})`}
      onClick={() => actions.show([figure.span])}
      {...storyAttributes(story)}
    >
      {words}
      {added !== undefined && <span class="chip-date"> [{added}]</span>}
    </button>
  );
}

/** How many of the list's items fit into the rows, counted anew whenever the list's width changes. */
function useFitting(list: { readonly current: HTMLUListElement | null }, count: number, isWhole: boolean): number {
  const [fitting, setFitting] = useState(count);
  useLayoutEffect(() => {
    const element = list.current;
    if (!element) return;
    const update = () => setFitting(isWhole ? count : measure(element));
    update();
    const observer = new ResizeObserver(update);
    observer.observe(element);
    return () => observer.disconnect();
  }, [count, isWhole]);
  return fitting;
}

function measure(list: HTMLUListElement): number {
  const items = [...list.querySelectorAll<HTMLElement>('.figure')];
  const hidden = items.map((item) => item.hidden);
  for (const item of items) item.hidden = false;
  const isRightToLeft = getComputedStyle(list).direction === 'rtl';
  const { left, right, width } = list.getBoundingClientRect();
  const boxes = items.map((item) => {
    const box = item.getBoundingClientRect();
    return { top: Math.round(box.top), end: isRightToLeft ? right - box.left : box.right - left };
  });
  for (const [index, item] of items.entries()) item.hidden = hidden[index] ?? false;
  return fittingCount(boxes, ROWS, width, MORE_PX);
}
