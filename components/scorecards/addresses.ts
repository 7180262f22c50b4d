/** One standard over its versions and waves: /org/scorecards/standards/id?…; `standard` is its id and channel as in every address. */
export function standardCardHref(org: string, { standard, period, region }: { standard: string; period?: string; region?: string | null }): string {
  const said = Object.entries({ standard, period, region }).flatMap(([name, value]) => (value ? [[name, value]] : []))
  return `/${org}/scorecards/standards/${standard.split('.')[0]}?${new URLSearchParams(said)}`
}

/** The scorecard every reader of the network may go to by name: the same page as the start, past a view chosen to start with. */
export const networkHref = (org: string): string => `/${org}/scorecards?start=network`
