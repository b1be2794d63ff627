import { DueStream } from '@understudy/contract/jobs/due-job'
import { inAgency } from '@understudy/db/key-ring'
import type pg from 'pg'

export interface Alarm {
  readonly type: string
  readonly id: string
  readonly at: number
}

/** When each stream of a virtual agency next has something to do: the driver's own index, a heap over instants. */
export class Alarms {
  readonly #current = new Map<string, Alarm>()
  readonly #heap: Alarm[] = []

  /** As the agency's rows have them, for a run that goes on where an earlier one was cut off. */
  static async read(pool: pg.Pool, agencyId: string): Promise<Alarms> {
    const alarms = new Alarms()
    for (const { type, id, at } of await inAgency(pool, agencyId, statement, [agencyId]))
      alarms.set(String(type), String(id), (at as Date).getTime())
    return alarms
  }

  set(type: string, id: string, at: number | undefined): void {
    if (at === undefined) {
      this.#current.delete(id)
      return
    }
    if (this.#current.get(id)?.at === at) return
    const alarm = { type, id, at }
    this.#current.set(id, alarm)
    this.#push(alarm)
  }

  /** The alarms that ring before an instant, earliest first; they stay until they are set anew. */
  before(instant: number): Alarm[] {
    const rung: Alarm[] = []
    for (let first = this.#heap[0]; first !== undefined && first.at < instant; first = this.#heap[0]) {
      this.#pop()
      if (this.#current.get(first.id) === first) rung.push(first)
    }
    for (const alarm of rung) this.#push(alarm)
    return rung
  }

  #push(alarm: Alarm): void {
    const heap = this.#heap
    let at = heap.push(alarm) - 1
    while (at > 0) {
      const parent = (at - 1) >> 1
      if ((heap[parent] as Alarm).at <= alarm.at) break
      heap[at] = heap[parent] as Alarm
      at = parent
    }
    heap[at] = alarm
  }

  #pop(): void {
    const heap = this.#heap
    const last = heap.pop() as Alarm
    if (heap.length === 0) return
    let at = 0
    for (let child = 1; child < heap.length; child = at * 2 + 1) {
      if (child + 1 < heap.length && (heap[child + 1] as Alarm).at < (heap[child] as Alarm).at) child += 1
      if ((heap[child] as Alarm).at >= last.at) break
      heap[at] = heap[child] as Alarm
      at = child
    }
    heap[at] = last
  }
}

/** All kinds of streams in one round trip. */
const statement = {
  name: 'virtual_alarms',
  text: DueStream.shape.streamType.options
    .map(
      (type) =>
        `select '${type}' as type, id, virtual_wake_at as at from ${type} where agency_id = $1 and virtual_wake_at is not null`,
    )
    .join(' union all '),
}
