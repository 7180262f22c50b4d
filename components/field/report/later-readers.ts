/** What is written to a file: readable by the office, and fetched with the rest. */
export const unsentFiles = () => import('@/lib/offline/unsent-file')

/** Makes a photo small and takes its fingerprint: there is none before a first tap. */
export const photoReader = () => import('@/lib/offline/read-photo')

/** Asks the phone where it is, when a person taps for it. */
export const placeReader = () => import('@/lib/offline/read-place')
