/** A recalculation of the published visits of a standard. */
export const recalculationHref = (org: string, standardId: string) => (id: string): string => `/${org}/standards/${standardId}/recalculations/${id}`
