const WIDTH = 72;
const HEIGHT = 16;
const TICK = 2.5;

interface PositionStripProps {
  /** Where each mention stands, 0 to 1. */
  readonly positions: readonly number[];
  /** The mention shown last. */
  readonly shown: number | undefined;
  readonly isRightToLeft: boolean;
}

/** A line for the article with a tick for every mention. Screen readers have the mentions' count and steps instead. */
export function PositionStrip({ positions, shown, isRightToLeft }: PositionStripProps) {
  const tick = (index: number, tallness: number, width: number) => {
    const along = (positions[index] ?? 0) * (WIDTH - width);
    const x = isRightToLeft ? WIDTH - width - along : along;
    return <rect key={`${index}:${width}`} x={x} y={(HEIGHT - tallness) / 2} width={width} height={tallness} />;
  };
  return (
    <svg class="name-strip" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <line x1="0" y1={HEIGHT / 2} x2={WIDTH} y2={HEIGHT / 2} />
      {positions.map((_, index) => tick(index, 9, TICK))}
      {shown !== undefined && tick(shown, HEIGHT, TICK + 1.5)}
    </svg>
  );
}
