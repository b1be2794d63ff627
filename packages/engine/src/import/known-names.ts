import { inAgency } from '@understudy/db/key-ring'
import type pg from 'pg'

export interface KnownTask {
  readonly id: string
  readonly zone: string
}

/** Tasks, clients and people of an agency as a list names them: by id, by name, people by their address too. */
export interface KnownNames {
  /** One, or why not. */
  task(name: string, client: string | undefined): KnownTask | { readonly problem: string }
  member(name: string): string | { readonly problem: string }
}

/** Two queries, whatever the length of the list. */
export async function readKnownNames(pool: pg.Pool, agencyId: string): Promise<KnownNames> {
  const tasks = (await inAgency(pool, agencyId, tasksOf, [agencyId])) as unknown as TaskRow[]
  const members = (await inAgency(pool, agencyId, membersOf, [agencyId])) as unknown as MemberRow[]
  const byTask = Map.groupBy(
    tasks.flatMap((task) => [plain(task.name), task.id].map((name) => ({ name, task }))),
    ({ name }) => name,
  )
  const byMember = Map.groupBy(
    members.flatMap(({ id, name, email }) => [id, plain(name), plain(email)].map((key) => ({ key, id }))),
    ({ key }) => key,
  )
  return {
    task: (name, client) => {
      const named = (byTask.get(plain(name)) ?? []).map(({ task }) => task)
      const found = named.filter(
        (task) => client === undefined || [task.client_id, plain(task.client_name)].includes(plain(client)),
      )
      const [task] = found
      if (task !== undefined && found.length === 1) return { id: task.id, zone: task.zone }
      const of = client === undefined ? '' : ` of ${client}`
      return { problem: found.length === 0 ? `There is no task ${name}${of}` : `Several clients have a task ${name}` }
    },
    member: (name) => {
      const ids = [...new Set((byMember.get(plain(name)) ?? []).map(({ id }) => id))]
      const [id] = ids
      if (id !== undefined && ids.length === 1) return id
      return { problem: ids.length === 0 ? `There is no member ${name}` : `Several members are called ${name}` }
    },
  }
}

/** The same names, where the list has words of its own for some of them: theirs to ours. */
export function underTheirNames(
  names: KnownNames,
  { tasks, clients, people }: Readonly<Record<'tasks' | 'clients' | 'people', Readonly<Record<string, string>>>>,
): KnownNames {
  const ours = (words: Readonly<Record<string, string>>) => {
    const byWord = new Map(Object.entries(words).map(([theirs, one]) => [plain(theirs), one]))
    return (name: string) => byWord.get(plain(name)) ?? name
  }
  const [task, client, person] = [ours(tasks), ours(clients), ours(people)]
  return {
    task: (name, of) => names.task(task(name), of === undefined ? undefined : client(of)),
    member: (name) => names.member(person(name)),
  }
}

const plain = (text: string) => text.trim().toLowerCase()

interface TaskRow {
  readonly id: string
  readonly name: string
  readonly client_id: string
  readonly client_name: string
  readonly zone: string
}

interface MemberRow {
  readonly id: string
  readonly name: string
  readonly email: string
}

const tasksOf = `
  select t.id, t.name, t.client_id, c.name as client_name,
    coalesce(c.context -> 'calendars' -> -1 ->> 'zone', c.context ->> 'timeZone') as zone
  from task t join client c on c.agency_id = t.agency_id and c.id = t.client_id
  where t.agency_id = $1`

const membersOf = `
  select id, name, coalesce(context ->> 'email', '') as email from member where agency_id = $1`
