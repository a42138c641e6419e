/** A bar of what was used against what was agreed; the figures stand beside it. What is over runs past the mark. */
export function UseBar({ share }: { share: number | undefined }) {
  if (share === undefined) return null;
  const used = Math.min(Math.max(share, 0), 1);
  const over = Math.min(Math.max(share - 1, 0), 0.25);
  return (
    <svg className="use-bar" viewBox="0 0 125 8" preserveAspectRatio="none" aria-hidden="true">
      <rect className="use-bar-room" width="100" height="8" />
      <rect className="use-bar-used" width={used * 100} height="8" />
      <rect className="use-bar-over" x="100" width={over * 100} height="8" />
      <line className="use-bar-mark" x1="100" x2="100" y1="0" y2="8" />
    </svg>
  );
}
