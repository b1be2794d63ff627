import type { Reason } from '../decision.ts'
import type { Root } from './subject.ts'

/** Whose work it is, or would be. */
interface Whose {
  readonly memberId: string
  readonly clientId: string
}

/** What a code says is lacking, by whom a lead would have to ask to mend it; the first that is lacking is the root. */
const lacks: readonly { readonly codes: ReadonlySet<string>; readonly root: (whose: Whose) => Root }[] = [
  { codes: new Set(['member_left']), root: ({ memberId }) => `member:${memberId}` },
  {
    codes: new Set(['compliance_lapsed', 'compliance_not_signed_off']),
    root: ({ clientId }) => `client:${clientId}`,
  },
  {
    codes: new Set(['agreement_lapsed', 'agreement_not_signed']),
    root: ({ memberId }) => `member:${memberId}`,
  },
  {
    codes: new Set(['access_lapsed', 'access_missing', 'access_being_withdrawn']),
    root: ({ memberId }) => `grant:${memberId}`,
  },
]

/** What somebody lacks who may not do the work: everything that waits for the same is told together (rule 17). */
export function rootOfLack(unmet: readonly Reason[], whose: Whose): Root | undefined {
  return lacks.find(({ codes }) => unmet.some(({ code }) => codes.has(code)))?.root(whose)
}
