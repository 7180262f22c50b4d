/** Fetched with the rest: a recording may begin without a connection. */
export const soundRecorder = () => import('./recorder-parts')
