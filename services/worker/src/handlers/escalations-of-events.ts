import type { Standing } from '@understudy/domain/escalation/is-moot'
import type { Subject } from '@understudy/domain/escalation/subject'
import type pg from 'pg'
import type { namedBy } from './named-by.ts'

/** An escalation that something has to be said to because of another one. */
export interface Affected {
  readonly id: string
  readonly cause: string
}

/** What an escalation is about, and how that and it stand. */
export interface SubjectNow extends Standing {
  readonly subject: Subject
  readonly isHeld: boolean
}

/** What the events of a batch are about, as it stands. */
export interface KnownEscalations {
  /** Subjects about which something runs, as `kind:id`. */
  readonly running: ReadonlySet<string>
  readonly itemOfReview: ReadonlyMap<string, string>
  /** By root: those that still wait for their first notice. */
  readonly gathering: ReadonlyMap<string, readonly Affected[]>
  /** By the id of an escalation: those whose root its subject is, and that run. */
  readonly below: ReadonlyMap<string, readonly Affected[]>
  /** By the id of an escalation: those that it holds. */
  readonly inhibited: ReadonlyMap<string, readonly Affected[]>
  /** By the id of an escalation that runs about an item or a review. */
  readonly subjects: ReadonlyMap<string, SubjectNow>
  /** By agency: those that a mute holds. */
  readonly held: ReadonlyMap<string, readonly Affected[]>
}

interface Row {
  readonly relation: 'running' | 'item' | 'gathering' | 'below' | 'inhibited' | 'held' | 'subject'
  readonly of: string
  readonly id: string
  readonly cause: string
}

/** One round trip for all events of a batch. */
export async function escalationsOfEvents(
  pool: pg.Pool,
  { agencies, agencyIds, ids }: ReturnType<typeof namedBy>,
): Promise<KnownEscalations> {
  const { rows } = await pool.query<Row>({
    name: 'escalations_of_events',
    text: 'select * from escalations_of_events($1, $2, $3)',
    values: [agencies, agencyIds, ids],
  })
  const of = (relation: Row['relation']) => rows.filter((row) => row.relation === relation)
  const grouped = (relation: Row['relation']) => Map.groupBy(of(relation), (row) => row.of)
  return {
    running: new Set(of('running').map((row) => `${row.cause}:${row.of}`)),
    itemOfReview: new Map(of('item').map((row) => [row.of, row.id])),
    gathering: Map.groupBy(of('gathering'), (row) => `${row.cause}:${row.of}`),
    below: grouped('below'),
    inhibited: grouped('inhibited'),
    held: grouped('held'),
    subjects: new Map(of('subject').map((row) => [row.of, subjectNow(row)])),
  }
}

function subjectNow({ id, cause }: Row): SubjectNow {
  const [kind, state = '', isCovered, own] = cause.split(' ')
  const subject = { kind: kind as Subject['kind'], id }
  return { subject, state, isCovered: isCovered === 't', isHeld: own === 'held' }
}
