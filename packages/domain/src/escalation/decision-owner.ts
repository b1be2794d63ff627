import type { Member } from '../member/member.ts'

/**
 * Whom the escalation rules of a brief name as the owner of the decision: somebody by address, by whole name, else by
 * first name where only one of these people has it. Whom nobody can tell apart is nobody.
 */
export function decisionOwners(rules: string, people: ReadonlyMap<string, Member>): string[] {
  const all = [...people]
  const named = (word: (member: Member) => string) =>
    all.filter(([, member]) => isSaid(word(member), rules)).map(([id]) => id)
  const addressed = named(({ email }) => email)
  if (addressed.length > 0) return addressed
  const whole = named(({ name }) => (name.includes(' ') ? name : ''))
  if (whole.length > 0) return whole
  const first = named(({ name }) => name.split(' ')[0] ?? '')
  return first.filter((id) =>
    first.every((other) => other === id || firstName(people, other) !== firstName(people, id)),
  )
}

const firstName = (people: ReadonlyMap<string, Member>, id: string) => people.get(id)?.name.split(' ')[0]

function isSaid(word: string, text: string): boolean {
  if (word.length < 2) return false
  const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(String.raw`(?<![\p{L}\d])${escaped}(?![\p{L}\d])`, 'u').test(text)
}
