/** Read by the office layout (`collapsed` or `open`), written by the left bar. */
export const sideCookie = 'side'
