import { erased } from '../personal.ts'
import type { Member } from './member.ts'

/** Whether two memberships, by their ids, are one person: what every rule of four eyes asks (quality, section 4, rule 5). */
export type SamePerson = (one: string, other: string) => boolean

/** Where nothing is known of anybody but their ids. */
export const sameMember: SamePerson = (one, other) => one === other

/** What tells who somebody is: the address that they have, and those that they had. */
type Addressed = Pick<Member, 'email' | 'formerEmails'>

/**
 * Somebody may be a member twice, as a contact of a client and as an assistant say. A sign-in is one member of an agency
 * at most, so that two memberships of one person are known by their address: by the box that it leads to, whatever is
 * added behind a plus. An address that was corrected counts on: otherwise who corrects their own would be somebody else.
 */
export function samePersonAmong(memberOf: (id: string) => Addressed | undefined): SamePerson {
  return (one, other) => {
    if (one === other) return true
    const boxes = boxesOf(memberOf(one))
    return boxes.length > 0 && boxesOf(memberOf(other)).some((box) => boxes.includes(box))
  }
}

const boxesOf = (member: Addressed | undefined): string[] =>
  member === undefined ? [] : [member.email, ...(member.formerEmails ?? [])].flatMap((email) => boxOf(email) ?? [])

/** Undefined where the address is not known, or no more. */
function boxOf(email: string): string | undefined {
  const address = email.normalize('NFKC').trim().toLowerCase()
  const at = address.lastIndexOf('@')
  if (address === erased || at < 1) return undefined
  return address.slice(0, at).replace(/(?<=.)\+.*$/u, '') + address.slice(at)
}
