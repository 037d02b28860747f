const WIDTH = 72;

/** A share in [0, 1] as a thin bar. The words beside it say the same. */
export function ShareBar({ share }: { readonly share: number }) {
  return (
    <svg class="share-bar" viewBox={`0 0 ${WIDTH} 4`} preserveAspectRatio="none" aria-hidden="true">
      <rect class="share-bar-whole" width={WIDTH} y="1.5" height="1" />
      <rect width={Math.max(2, Math.min(1, share) * WIDTH)} height="4" />
    </svg>
  );
}
