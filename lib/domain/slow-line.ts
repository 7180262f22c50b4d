const BESIDE_MS = 120_000
/** A line of 34 kbit/s is slow and no fault: half a megabyte has four minutes. */
const MS_PER_BYTE = 0.24

/**
 * How long a body of so many bytes may be on its way, in ms. The phone waits so long for what it sends; the server so long for what has
 * come, and begins to count later: what the phone still sends is still read, and nobody who sends slower keeps a place.
 */
export const patienceFor = (bytes: number): number => BESIDE_MS + Math.ceil(MS_PER_BYTE * bytes)
