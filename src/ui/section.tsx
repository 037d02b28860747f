import './section.css';
import type { ComponentChildren } from 'preact';

interface SectionProps {
  /** The heading's id, which names the section for screen readers too. */
  readonly id: string;
  readonly heading: string;
  /** What can be done with the section as a whole. */
  readonly tools?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A part of the digest under its heading. */
export function Section({ id, heading, tools, children }: SectionProps) {
  return (
    <section class="section" aria-labelledby={id}>
      <div class="section-head">
        <h2 id={id}>{heading}</h2>
        {tools && <div class="section-tools">{tools}</div>}
      </div>
      {children}
    </section>
  );
}
