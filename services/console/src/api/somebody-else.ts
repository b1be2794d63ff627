/** What tells one signed-in person from another: the same person in another agency sees other things. */
export interface Who {
  readonly memberId: string
  readonly agencyId: string
}

/** Whether a session that was known is another one now; before anybody was in, and after they left, nobody is shown. */
export function isSomebodyElse(before: Who | null | undefined, now: Who): boolean {
  return before != null && (before.memberId !== now.memberId || before.agencyId !== now.agencyId)
}
