/** Whose a text is: one browser may serve several people, and one person several organisations. */
export type Author = { organizationId: string; userId: string }

/** Which draft a text was typed in. Drafts are published and thrown away, their standard stays: by it the text is found again. */
export type TypedIn = Author & { standardId: string; versionId: string; number: number; industry: string }

export const typedInOf = ({ organizationId, userId, standardId, versionId, number, industry }: TypedIn): TypedIn => ({
  organizationId, userId, standardId, versionId, number, industry,
})
