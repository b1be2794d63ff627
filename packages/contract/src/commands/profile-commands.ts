import { supportRoles } from '@understudy/domain/member/member'
import { engagements } from '@understudy/domain/member/profile'
import { z } from 'zod'
import { Id, LongText, ShortText } from './fields.ts'

const Words = z.array(ShortText).max(100)

/** What an assistant brings along, and what they cost. */
export const Profile = z.object({
  skills: Words,
  specialties: Words,
  vocabularies: Words,
  languages: Words,
  place: ShortText.nullable(),
  engagement: z.enum(engagements).nullable(),
  /** In the smallest unit of the currency: an hour, a month or a project, as the engagement says. */
  cost: z.object({ amount: z.int().nonnegative(), currency: z.string().regex(/^[A-Z]{3}$/) }).nullable(),
  /** Working minutes a week that may be planned. */
  capacityMinutes: z.int().positive().max(10_080).nullable(),
  pools: Words,
})

/** What is left out stays as it is. */
export const SaveProfile = z.object({
  memberId: Id,
  skills: Words.exactOptional(),
  specialties: Words.exactOptional(),
  vocabularies: Words.exactOptional(),
  languages: Words.exactOptional(),
  place: Profile.shape.place.exactOptional(),
  engagement: Profile.shape.engagement.exactOptional(),
  cost: Profile.shape.cost.exactOptional(),
  capacityMinutes: Profile.shape.capacityMinutes.exactOptional(),
  pools: Words.exactOptional(),
})
export type SaveProfile = z.infer<typeof SaveProfile>

export const ChangeSupportRole = z.object({ memberId: Id, supportRole: z.enum(supportRoles) })
export type ChangeSupportRole = z.infer<typeof ChangeSupportRole>

export const WithdrawScribeCredential = z.object({ memberId: Id, reason: LongText })
export type WithdrawScribeCredential = z.infer<typeof WithdrawScribeCredential>
