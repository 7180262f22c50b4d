/** An address the shell alone has: it says that the page `?to=` needs a connection, whichever that is. */
export const AWAY = '/field/away'

/** A visit's page and its report: organisation, visit, whether it is the report. */
export const VISIT_PAGE = /^\/field\/([a-z0-9-]+)\/([0-9a-f-]{36})(\/report)?\/?$/

/** The first page. */
export const isHome = (path: string): boolean => path === '/field' || path === '/field/'

/** Pages that are drawn from what the phone keeps; earnings, the profile and the account are asked from the server. */
export const isShellPage = (path: string): boolean => isHome(path) || path === AWAY || VISIT_PAGE.test(path)

/** Everything under the app's own address; "/fieldwork" is somebody's organisation. */
export const isUnderApp = (path: string): boolean => path === '/field' || path.startsWith('/field/')
