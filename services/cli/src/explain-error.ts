import { UnreachableQueue } from '@understudy/queue/unreachable-queue'

/** Bugs, whose stack is what helps. */
const unexpected = new Set(['TypeError', 'ReferenceError', 'RangeError', 'SyntaxError'])
/** Prisma's for a database that does not answer, or not in time. */
const busy = new Set(['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028'])
const lost =
  /connection (terminated|timeout|refused)|ECONNREFUSED|ECONNRESET|Query read timeout|exceeded when trying to connect/i

/** What stands in the way, in one line; whatever a library says of the database is said in our words. */
export function explainError(error: Error & { code?: string }): string {
  const { code = '', name, message } = error
  if (error instanceof UnreachableQueue) return message
  if (unexpected.has(name)) return error.stack ?? message
  if (busy.has(code) || /^(08|53|57|40|55P03)/.test(code) || lost.test(message))
    return 'The database does not answer in time: it is down, or under load. Nothing is lost; try again in a moment'
  if (/^P\d{4}$/.test(code) || name.startsWith('PrismaClient') || /^[0-9A-Z]{5}$/.test(code))
    return `The database refused it (${code === '' ? name : code}). If the schema is not the newest, run \`understudy migrate\``
  return message
}
