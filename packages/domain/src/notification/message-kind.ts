import type { NoticeKind } from '../escalation/escalation.ts'

/** Kinds that no escalation knows: a test of the channel, an address that is no good, a promise that cannot be kept as planned. */
type OtherKind = 'test' | 'address_disabled' | 'update_due' | 'mentioned' | 'lapsed' | 'planning_warning'
export type MessageKind = NoticeKind | OtherKind | LetterKind

/** What somebody waits for who cannot come in before: it is no notice, and nothing holds, groups or counts it. */
const letterKinds = ['invitation', 'password_reset'] as const
export type LetterKind = (typeof letterKinds)[number]

export const isLetter = ({ kind }: { readonly kind: MessageKind }): boolean => letterKinds.some((one) => one === kind)
