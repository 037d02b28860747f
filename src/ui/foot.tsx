import './foot.css';
import { text } from '../platform/strings.ts';
import { remarkWords } from './remark-words.ts';
import { Switch } from './switch.tsx';
import type { WindowActions } from './use-digest.ts';
import { asksForReading, type Ready, type Screen } from './view.ts';

interface FootProps {
  readonly ready: Pick<Ready, 'remark' | 'remarks'>;
  readonly copyFormat: Screen['copyFormat'];
  readonly actions: WindowActions;
}

/** The foot of a digest: what the page answered, always in sight; then what the words are, and the form in which they are copied. */
export function Foot({ ready, copyFormat, actions }: FootProps) {
  const { remark, remarks } = ready;
  const isMarkdown = copyFormat === 'markdown';
  return (
    <footer class="foot">
      <div class={remark ? 'remarks remark' : 'remarks'}>
        {/* Always there: screen readers announce what comes into a region they know. */}
        <div role="status">{remark && <span key={remarks}>{remarkWords(remark)}</span>}</div>
        {remark && asksForReading(remark) && (
          <button type="button" class="act" onClick={actions.readPage}>
            {text('readThisPage')}
          </button>
        )}
      </div>
      <div class="foot-line">
        <span>
          {text('wordForWord')} {text('private')}
        </span>
        <Switch
          label={text('copyAsMarkdown')}
          isOn={isMarkdown}
          onToggle={() => actions.chooseCopyFormat(isMarkdown ? 'rich' : 'markdown')}
        />
      </div>
    </footer>
  );
}
