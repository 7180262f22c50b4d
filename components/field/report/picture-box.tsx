/** Undefined: it is not known yet whether there is one. */
export const PictureBox = ({ source, label, whole }: { source: string | undefined; label: string; whole: boolean }) => (
  <span role="img" aria-label={label} className={`block size-full bg-center bg-no-repeat ${whole ? 'bg-contain' : 'bg-cover'}`} style={source ? { backgroundImage: `url("${source}")` } : undefined} />
)
