/** An attribute some branch has, with the values it takes there, the most frequent first. */
export type BranchAttribute = { name: string; values: string[] }
