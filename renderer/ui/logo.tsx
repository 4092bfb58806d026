/** The mark of the app: a line that is held through. */
export function Logo({ size, className }: { size: number; className?: string | undefined }) {
  return (
    <svg className={className} viewBox="0 0 32 32" width={size} height={size} aria-hidden="true">
      <path
        d="M4 24c7 0 7-15 12-15s5 15 12 15"
        fill="none"
        stroke="currentColor"
        strokeWidth="3.4"
        strokeLinecap="round"
      />
      <circle cx="16" cy="9" r="4" fill="currentColor" />
    </svg>
  );
}
